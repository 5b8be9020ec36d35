import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { advanceStateVector, decodeUpdate, type StateVector } from '../../../server/rooms/stateVector.ts'

/** The updates that a few edits of one client make. */
function edits(clientId: number): Uint8Array[] {
  const doc = new Y.Doc()
  doc.clientID = clientId
  const updates: Uint8Array[] = []
  doc.on('update', (update) => updates.push(update))
  for (const word of ['a', 'bc', 'def']) doc.getText('t').insert(0, word)
  doc.getText('t').delete(1, 2)
  return updates
}

function vectorOf(updates: readonly Uint8Array[]): StateVector {
  const vector: StateVector = new Map()
  for (const update of updates) advanceStateVector(vector, decodeUpdate(update)!)
  return vector
}

test('[SYNC-29] a room knows which structs it holds, from the headers alone', () => {
  const updates = [...edits(1), ...edits(2)]
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  expect(vectorOf(updates)).toEqual(Y.decodeStateVector(Y.encodeStateVector(doc)))
  expect(vectorOf([...updates, ...updates])).toEqual(vectorOf(updates))
})

test('[SYNC-29] what follows a gap is not counted: a client is asked for it again', () => {
  const [first, , third] = edits(1)
  expect(vectorOf([first!, third!])).toEqual(new Map([[1, 1]]))
  expect(vectorOf([third!])).toEqual(new Map())
})

test('[SYNC-11] an update that decodes but would make every client throw is none', () => {
  const ofItself = Uint8Array.of(1, 1, 5, 0, 0x84, 5, 0, 1, 97, 0) // one item of client 5, after itself
  expect(() => Y.decodeUpdate(ofItself)).not.toThrow()
  expect(() => Y.applyUpdate(new Y.Doc(), ofItself)).toThrow()
  expect(decodeUpdate(ofItself)).toBe(null)

  const deletesNothing = Uint8Array.of(0, 1, 5, 1, 0, 0)
  expect(() => Y.decodeUpdate(deletesNothing)).not.toThrow()
  expect(() => Y.applyUpdate(new Y.Doc(), deletesNothing)).toThrow()
  expect(decodeUpdate(deletesNothing)).toBe(null)
})
