// The limits of requests, counted in a real Redis.
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createRateStore } from '../../../server/cluster/sharedRates.ts'
import { must } from '../../../src/model/must.ts'
import { findEngines, type RedisEngine, startRedis } from '../../support/engines.ts'
import { eventually } from '../../support/eventually.ts'
import { startTcpProxy, type TcpProxy } from '../../support/tcpProxy.ts'

const engines = findEngines()
let redis: RedisEngine
let line: TcpProxy
let client: Redis

describe.skipIf(engines === null)('requests counted in Redis', () => {
  beforeAll(async () => {
    redis = await startRedis(must(engines).redis)
    line = await startTcpProxy(redis.port)
    client = new Redis(`redis://127.0.0.1:${line.port}`)
  })
  afterAll(async () => {
    client?.disconnect()
    await line?.close()
    await redis?.dispose()
  })

  const node = () => {
    const Store = createRateStore({ client, isUp: true }, 'test:', () => 1)
    const store = new Store({})
    return (key: string, windowMs: number) =>
      new Promise<{ current: number; ttl: number }>((resolve, reject) =>
        store.incr(
          key,
          (error, counted) => (error === null ? resolve(must(counted)) : reject(error)),
          windowMs,
          100,
        ),
      )
  }

  test('[CLU-7] a window is of all nodes together, ends, and then the count starts again', async () => {
    const [a, b] = [node(), node()]
    expect((await a('ann', 60_000)).current).toBe(1)
    const second = await b('ann', 60_000)
    expect(second.current).toBe(2)
    expect(second.ttl).toBeGreaterThan(0)
    expect(second.ttl).toBeLessThanOrEqual(60_000)
    await a('bob', 20)
    await eventually('the window is over', async () => ((await b('bob', 20)).current === 1 ? true : null))
  })

  test('[CLU-7] a Redis that takes the question and does not answer holds nobody up: the node counts for itself', async () => {
    const here = node()
    line.cut('stall')
    try {
      const answers = await Promise.all([here('eve', 60_000), here('eve', 60_000)])
      expect(answers.map(({ current }) => current)).toEqual([1, 2])
    } finally {
      line.mend()
    }
  })
})
