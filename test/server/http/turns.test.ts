// Who waits for whom when many ask for slow work.
import { expect, test } from 'vitest'
import { createTurns } from '../../../server/http/turns.ts'

/** Work that ends when it is told to; and the order in which it began. */
function works() {
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  return {
    begun,
    work: (name: string) => () => {
      begun.push(name)
      return new Promise<string>((resolve) => ends.set(name, () => resolve(name)))
    },
    async end(name: string) {
      ends.get(name)?.()
      await Promise.resolve().then(() => new Promise((resolve) => setImmediate(resolve)))
    },
  }
}

test('[ACC-49] one at a time of an address, and addresses one after the other', async () => {
  const { begun, work, end } = works()
  const turns = createTurns({ atOnce: 1, waiting: 10 })
  const first = turns.take('a', work('a1'))
  for (const name of ['a2', 'a3']) void turns.take('a', work(name))
  void turns.take('b', work('b1'))
  expect(begun).toEqual(['a1'])
  await end('a1')
  expect(await first).toBe('a1')
  for (const name of ['a2', 'b1', 'a3']) await end(name)
  expect(begun).toEqual(['a1', 'a2', 'b1', 'a3'])
})

test('[ACC-49] two at once are of two addresses', async () => {
  const { begun, work, end } = works()
  const turns = createTurns({ atOnce: 2, waiting: 10 })
  for (const name of ['a1', 'a2']) void turns.take('a', work(name))
  for (const name of ['b1', 'c1']) void turns.take(name.charAt(0), work(name))
  expect(begun).toEqual(['a1', 'b1'])
  await end('b1')
  expect(begun).toEqual(['a1', 'b1', 'c1'])
  await end('a1')
  expect(begun).toEqual(['a1', 'b1', 'c1', 'a2'])
})

test('[ACC-49] who comes when too many wait is told so; work that fails is no reason to stop', async () => {
  const turns = createTurns({ atOnce: 1, waiting: 1 })
  const failed = turns.take('a', () => Promise.reject(new Error('disk')))
  const waits = turns.take('b', () => Promise.resolve('done'))
  expect(await turns.take('c', () => Promise.resolve('never'))).toBeNull()
  await expect(failed).rejects.toThrow('disk')
  expect(await waits).toBe('done')
})
