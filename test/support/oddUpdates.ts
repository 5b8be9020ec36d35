// Updates that are encoded as the format says and make no sense: what somebody writes who knows Yjs.
import * as encoding from 'lib0/encoding'
import type { Random } from './random.ts'

const CLIENTS = [3, 5, 6] as const
const ROOTS = ['meta', 'actions', 'text'] as const

/** One update of up to two blocks of structs and some deletions; lengths and references may be anything small. */
export function oddUpdate(random: Random): Uint8Array {
  return encoding.encode((encoder) => {
    const blocks = 1 + random.below(2)
    encoding.writeVarUint(encoder, blocks)
    for (let block = 0; block < blocks; block++) {
      const structs = 1 + random.below(4)
      encoding.writeVarUint(encoder, structs)
      encoding.writeVarUint(encoder, random.pick(CLIENTS))
      encoding.writeVarUint(encoder, random.below(7))
      for (let i = 0; i < structs; i++) writeStruct(encoder, random)
    }
    const deleters = random.below(3)
    encoding.writeVarUint(encoder, deleters)
    for (let i = 0; i < deleters; i++) {
      encoding.writeVarUint(encoder, random.pick(CLIENTS))
      const ranges = 1 + random.below(2)
      encoding.writeVarUint(encoder, ranges)
      for (let j = 0; j < ranges; j++) {
        encoding.writeVarUint(encoder, random.below(10))
        encoding.writeVarUint(encoder, random.below(5))
      }
    }
  })
}

/** Content references of the format: 0 GC, 1 deleted, 2 JSON … 9 document, 10 skip. */
function writeStruct(encoder: encoding.Encoder, random: Random): void {
  const reference = random.below(11)
  if (reference === 0 || reference === 10) {
    encoding.writeUint8(encoder, reference)
    encoding.writeVarUint(encoder, random.below(5))
    return
  }
  const left = random.oneIn(3)
  const right = random.oneIn(3)
  const keyed = random.oneIn(2)
  encoding.writeUint8(encoder, reference | (left ? 128 : 0) | (right ? 64 : 0) | (keyed ? 32 : 0))
  if (left) writeId(encoder, random)
  if (right) writeId(encoder, random)
  if (!left && !right) {
    const inRoot = random.oneIn(2)
    encoding.writeVarUint(encoder, inRoot ? 1 : 0)
    if (inRoot) encoding.writeVarString(encoder, random.pick(ROOTS))
    else writeId(encoder, random)
    if (keyed) encoding.writeVarString(encoder, random.pick(['title', 'a', 'b']))
  }
  writeContent(encoder, reference, random)
}

function writeId(encoder: encoding.Encoder, random: Random): void {
  encoding.writeVarUint(encoder, random.pick(CLIENTS))
  encoding.writeVarUint(encoder, random.below(12))
}

function writeContent(encoder: encoding.Encoder, reference: number, random: Random): void {
  const count = random.below(3)
  switch (reference) {
    case 1:
      encoding.writeVarUint(encoder, count)
      return
    case 2:
      encoding.writeVarUint(encoder, count)
      for (let i = 0; i < count; i++) encoding.writeVarString(encoder, '"json"')
      return
    case 3:
      encoding.writeVarUint8Array(encoder, new Uint8Array(count))
      return
    case 4:
      encoding.writeVarString(encoder, random.pick(['', 'a', 'bcd', '😀x']))
      return
    case 5:
      encoding.writeVarString(encoder, '{}')
      return
    case 6:
      encoding.writeVarString(encoder, 'bold')
      encoding.writeVarString(encoder, 'true')
      return
    case 7: {
      const type = random.below(7)
      encoding.writeVarUint(encoder, type)
      if (type === 3 || type === 5) encoding.writeVarString(encoder, 'name')
      return
    }
    case 8:
      encoding.writeVarUint(encoder, count)
      for (let i = 0; i < count; i++) encoding.writeAny(encoder, 'value')
      return
    default:
      encoding.writeVarString(encoder, `guid${count}`)
      encoding.writeAny(encoder, {})
  }
}
