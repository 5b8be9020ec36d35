// Real messages, slightly wrong: what a fuzzer sends.
import * as Y from 'yjs'
import type { Random } from './random.ts'

/** Updates as real editors make them: fields, texts, nested types, deletions, one by one and merged. */
export function realUpdates(clientId: number, random: Random): Uint8Array[] {
  const doc = new Y.Doc()
  doc.clientID = clientId
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const meta = doc.getMap<unknown>('meta')
  const actions = doc.getMap<Y.Map<unknown>>('actions')
  for (let i = 0; i < 12; i++) {
    const action = new Y.Map<unknown>()
    actions.set(`a${i}`, action)
    action.set('title', `Action ${i} é€😀`)
    action.set('notes', new Y.Text('words to come'))
    action.set('place', { sequence: 's', order: `a${i}`, list: [1, -2.5, null, true, 2 ** 40] })
    const notes = action.get('notes') as Y.Text
    notes.insert(random.below(notes.length), 'more ')
    notes.format(1, 3, { bold: true })
    if (random.oneIn(2)) notes.delete(0, 4)
    meta.set('title', `Title ${i}`)
    const list = doc.getArray<unknown>('list')
    list.insert(random.below(list.length + 1), [i, `${i}`, Uint8Array.of(i)])
    if (list.length > 4) list.delete(1, 2)
    if (random.oneIn(3)) actions.delete(`a${random.below(i + 1)}`)
  }
  const merged = Y.mergeUpdates(updates.slice(0, 20))
  const whole = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return [...updates, merged, whole]
}

/** The same with something wrong in one to four places: a bit, a byte, a piece cut off, doubled, or put in. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  let out: Uint8Array = bytes.slice()
  for (let i = random.oneIn(3) ? 1 + random.below(4) : 1; i > 0 && out.length > 0; i--)
    out = mutateOnce(out, random)
  return out
}

function mutateOnce(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length)
  const end = Math.min(bytes.length, at + 1 + random.below(8))
  switch (random.below(6)) {
    case 0:
      return bytes.with(at, (bytes[at] ?? 0) ^ (1 << random.below(8)))
    case 1:
      return bytes.with(at, random.pick([0, 1, 127, 128, 255, random.below(256)]))
    case 2:
      return Buffer.concat([bytes.slice(0, at), bytes.slice(end)])
    case 3:
      return bytes.slice(0, at)
    case 4:
      return Buffer.concat([bytes.slice(0, end), bytes.slice(at)])
    default:
      return Buffer.concat([bytes.slice(0, at), random.bytes(1 + random.below(4)), bytes.slice(at)])
  }
}
