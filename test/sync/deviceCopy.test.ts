import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { gatherUpdates } from '../../src/sync/deviceCopy.ts'

/** Updates of a document in which one key after the other is set, and what a gatherer makes of them. */
function setUp() {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const key of ['a', 'b', 'c']) doc.getMap('m').set(key, key)
  const stored: Uint8Array[] = []
  let run: (() => void) | null = null
  const gather = gatherUpdates((update) => stored.push(update), {
    later: (callback) => {
      run = callback
      return () => {
        run = null
      }
    },
  })
  const contents = () => {
    const copy = new Y.Doc()
    for (const update of stored) Y.applyUpdate(copy, update)
    return Object.keys(copy.getMap('m').toJSON())
  }
  return { updates, stored, gather, contents, tick: () => run?.(), waits: () => run !== null }
}

describe('[WIN-23] what others write is kept on the device a little later, what is written here at once', () => {
  test('several updates of others are stored as one', () => {
    const { updates, stored, gather, contents, tick } = setUp()
    for (const update of updates) gather.add(update, false)
    expect(stored).toEqual([])
    tick()
    expect(stored.length).toBe(1)
    expect(contents()).toEqual(['a', 'b', 'c'])
  })

  test('one of our own is stored at once, behind what waited', () => {
    const { updates, stored, gather, contents, waits } = setUp()
    gather.add(updates[0]!, false)
    gather.add(updates[1]!, true)
    expect(stored.length).toBe(1)
    expect(contents()).toEqual(['a', 'b'])
    expect(waits()).toBe(false)
    gather.add(updates[2]!, false)
    gather.flush()
    expect(contents()).toEqual(['a', 'b', 'c'])
  })
})
