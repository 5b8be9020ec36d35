// What a node of a deployment shares with the others: the store, the bus and the clock.
import { randomUUID } from 'node:crypto'
import type { FastifyRateLimitStoreCtor } from '@fastify/rate-limit'
import type { Log } from '../log.ts'
import { openPostgresStorage } from '../storage/postgres/postgresStorage.ts'
import type { Storage } from '../storage/storage.ts'
import { createNoBus } from './bus.ts'
import { Cluster } from './cluster.ts'
import { openRedisBus } from './redisBus.ts'
import { startSharedClock } from './sharedClock.ts'
import { createRateStore } from './sharedRates.ts'

export interface Deployment {
  readonly storage: Storage
  readonly cluster: Cluster
  readonly rateStore: FastifyRateLimitStoreCtor | null
  readonly now: () => number
  /** From now on what happens around it is logged. */
  logTo(log: Log): void
  close(): Promise<void>
}

/** Rejects with StorageRefused, whose message is for the operator. */
export async function openDeployment(
  store: string,
  busAddress: string | null,
  linkKey: Uint8Array,
  /** Milliseconds that only go forward, from anywhere. */
  ticks: () => number,
): Promise<Deployment> {
  let log: Log | null = null
  const { storage, shared, deployment } = await openPostgresStorage(store, linkKey)
  try {
    const nodeId = randomUUID()
    const prefix = `parcours:${deployment.id}:`
    const redis =
      busAddress === null ? null : await openRedisBus(busAddress, prefix, nodeId, ticks, () => log)
    const bus = redis ?? createNoBus()
    const clock = await startSharedClock(shared, ticks)
    const cluster = new Cluster({ bus, shared, nodeId, ticks, log: () => log })
    return {
      storage,
      cluster,
      rateStore: redis === null ? null : createRateStore(redis, prefix, ticks),
      now: clock.now,
      logTo(to) {
        log = to
        if (redis === null)
          to.warn({}, 'no bus: what people write at another node is seen a quarter of a second later')
      },
      async close() {
        await cluster.stop()
        clock.stop()
        await bus.close()
        await storage.close()
      },
    }
  } catch (error) {
    await storage.close()
    throw error
  }
}
