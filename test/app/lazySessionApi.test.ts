import { expect, test } from 'vitest'
import { lazySessionApi } from '../../src/app/lazySessionApi.ts'
import { ok } from '../../src/model/result.ts'
import type { SessionApi } from '../../src/store/sessionApi.ts'

test('the requests load with the first of them, and are handed what they are given', async () => {
  let loads = 0
  const asked: unknown[] = []
  const api = lazySessionApi('w1', async () => {
    loads++
    return {
      cast: async (...given: unknown[]) => {
        asked.push(given)
        return ok({ outcome: 'counted', answered: 1 })
      },
    } as unknown as SessionApi
  })
  expect(loads).toBe(0)
  expect(await api.cast('round:r', 'action:a', null)).toEqual(ok({ outcome: 'counted', answered: 1 }))
  expect(asked).toEqual([['round:r', 'action:a', null]])
  expect(loads).toBe(1)
})

test('without a network nothing throws: each says that the server does not answer, in its own way, and asks again', async () => {
  let loads = 0
  const api = lazySessionApi('w1', async () => {
    loads++
    throw new TypeError('Failed to fetch dynamically imported module')
  })
  expect(await api.reveal('round:r')).toBe('server-unreachable')
  expect(await api.cast('round:r', 'action:a', 4)).toEqual({ ok: false, code: 'server-unreachable' })
  expect(await api.openAgain('round:r')).toEqual({ ok: false, code: 'server-unreachable' })
  expect(loads).toBe(3)
})
