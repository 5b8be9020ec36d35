// The part of an update that a room does not hold yet: of two contents under one id, the first stands.
//
// Yjs identifies a struct by client and clock and takes for granted that nobody sends two of them under one id. Two
// documents that got them in another order differ for ever, and behind a gap Yjs throws, in every client and in every
// fold (docs/decisions/0009-first-content-stands.md). Who is honest sends the same again, and loses nothing by the cut.
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { DecodedUpdate } from './decodedUpdate.ts'
import type { KnownStructs } from './knownStructs.ts'

type Struct = DecodedUpdate['structs'][number]

/** The clocks from `from` to `to` of a struct. */
interface Part {
  readonly struct: Struct
  readonly from: number
  readonly to: number
}

/** The update without what is known; its deletions stay. */
export function cutKnown(update: DecodedUpdate, known: KnownStructs): Uint8Array {
  const clients = new Map<number, Part[]>()
  for (const struct of update.structs) {
    if (struct instanceof Y.Skip) continue
    const { client, clock } = struct.id
    const parts = clients.get(client) ?? []
    const lacking = known.lacking(client, clock, clock + struct.length)
    for (let i = 0; i < lacking.length; i += 2)
      parts.push({ struct, from: lacking[i] ?? 0, to: lacking[i + 1] ?? 0 })
    if (parts.length > 0) clients.set(client, parts)
  }
  const encoder = new Y.UpdateEncoderV1()
  encoding.writeVarUint(encoder.restEncoder, clients.size)
  for (const [client, parts] of clients) writeClient(encoder, client, parts)
  writeDeletions(encoder.restEncoder, update.ds)
  return encoder.toUint8Array()
}

function writeClient(encoder: Y.UpdateEncoderV1, client: number, parts: readonly Part[]): void {
  const [first] = parts
  if (first === undefined) return
  const written: Part[] = []
  let at = first.from
  for (const part of parts) {
    if (part.from > at) {
      const gap = new Y.Skip(Y.createID(client, at), part.from - at)
      written.push({ struct: gap, from: at, to: part.from })
    }
    written.push(part)
    at = part.to
  }
  encoding.writeVarUint(encoder.restEncoder, written.length)
  encoder.writeClient(client)
  encoding.writeVarUint(encoder.restEncoder, first.from)
  for (const { struct, from, to } of written) endAt(struct, to).write(encoder, from - struct.id.clock)
}

/** The struct without what comes after a clock. */
function endAt(struct: Struct, to: number): Struct {
  const { id, length } = struct
  if (id.clock + length <= to) return struct
  if (!(struct instanceof Y.Item)) return new Y.GC(id, to - id.clock)
  const content = struct.content.copy()
  content.splice(to - id.clock)
  return new Y.Item(
    id,
    null,
    struct.origin,
    null,
    struct.rightOrigin,
    struct.parent,
    struct.parentSub,
    content,
  )
}

function writeDeletions(encoder: encoding.Encoder, { clients }: DecodedUpdate['ds']): void {
  encoding.writeVarUint(encoder, clients.size)
  for (const [client, ranges] of clients) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, ranges.length)
    for (const { clock, len } of ranges) {
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarUint(encoder, len)
    }
  }
}
