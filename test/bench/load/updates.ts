// The updates that are sent: real ones of Yjs, each with a marker in its bytes by which it is found again.
import * as Y from 'yjs'

const MARK = 'm#'
const DIGITS = 7

/** Finds every marker in the bytes of a message: a server may have merged several updates into one. */
export function forEachMarker(frame: Buffer, use: (marker: number) => void): void {
  let at = frame.indexOf(MARK, 0, 'latin1')
  while (at !== -1) {
    let marker = 0
    for (let i = at + MARK.length; i < at + MARK.length + DIGITS; i++)
      marker = marker * 10 + (frame[i] ?? 48) - 48
    use(marker)
    at = frame.indexOf(MARK, at + MARK.length + DIGITS, 'latin1')
  }
}

export function markerText(marker: number): string {
  return MARK + String(marker).padStart(DIGITS, '0')
}

/**
 * One author's edits, each of fields nobody else writes (of two who write one field, servers send the loser without its
 * content): small fields of records, like a title typed or a mark moved. About 60 bytes each. With `keeps`,
 * no edit replaces another, so that the document tells which ones it has.
 */
export function createAuthor(keeps = false): (marker: number) => Uint8Array {
  const doc = new Y.Doc()
  const map = doc.getMap('bench')
  let last: Uint8Array = Uint8Array.of(0, 0)
  doc.on('update', (update: Uint8Array) => {
    last = update
  })
  const author = doc.clientID.toString(36)
  let count = 0
  return (marker) => {
    map.set(`${author}:${keeps ? marker : count++ % 50}`, `${markerText(marker)} a title`)
    return last
  }
}

/** `edits` updates by ten people on a thousand fields of one document, taking turns. The last marker stays in it. */
export function historyUpdates(edits: number): Uint8Array[] {
  const doc = new Y.Doc()
  const map = doc.getMap('bench')
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let edit = 0; edit < edits; edit++) {
    doc.clientID = 1000 + (edit % 10)
    map.set(`record:${(edit * 7) % 1000}`, `${markerText(edit)} a title`)
  }
  return updates
}

/** A workshop of a thousand actions, as one update. */
export function thousandRecords(): Uint8Array {
  const doc = new Y.Doc()
  const actions = doc.getMap('actions')
  doc.transact(() => {
    for (let i = 0; i < 1000; i++) {
      const action = new Y.Map<unknown>()
      action.set('id', `action:${String(i).padStart(8, '0')}`)
      action.set('title', `What the customer does, number ${i}`)
      action.set('place', { sequenceId: `sequence:${String(i % 20).padStart(8, '0')}`, orderKey: `a${i}` })
      action.set('channelIds', [`channel:${i % 9}`])
      action.set('importance', i % 5)
      action.set('notes', new Y.Text('a note'))
      actions.set(`action:${i}`, action)
    }
  })
  return Y.encodeStateAsUpdate(doc)
}
