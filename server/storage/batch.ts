// A batch of updates as one blob: each update after its length.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

export function encodeBatch(updates: readonly Uint8Array[]): Uint8Array {
  return encoding.encode((encoder) => {
    for (const update of updates) encoding.writeVarUint8Array(encoder, update)
  })
}

/** Throws on a blob that is cut off. The updates are copies: they do not keep the blob alive. */
export function decodeBatch(batch: Uint8Array): Uint8Array[] {
  const decoder = decoding.createDecoder(batch)
  const updates: Uint8Array[] = []
  while (decoding.hasContent(decoder)) updates.push(decoding.readVarUint8Array(decoder).slice())
  return updates
}
