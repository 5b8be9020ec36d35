// With TEST_NODES=2 every server that a test asks for is that many nodes, on a PostgreSQL and a Redis of the test process,
// behind a round-robin proxy.
import { must } from '../../src/model/must.ts'
import { findEngines, type Postgres, type RedisEngine, startPostgres, startRedis } from './engines.ts'

/** How many nodes a server is; 1: the one server, with its own file. */
export const TEST_NODES = Number(process.env.TEST_NODES ?? 1)

let started: Promise<readonly [Postgres, RedisEngine]> | null = null
const databases = new Map<string, Promise<string>>()

/** The addresses of a store and a bus; the same for the same `name`. */
export async function sharedStore(name: string): Promise<{ readonly store: string; readonly bus: string }> {
  started ??= start()
  const [postgres, redis] = await started
  const store = databases.get(name) ?? postgres.database()
  databases.set(name, store)
  return { store: await store, bus: redis.address }
}

async function start(): Promise<readonly [Postgres, RedisEngine]> {
  const engines = must(findEngines(), 'PostgreSQL and Redis')
  return await Promise.all([
    startPostgres(engines.postgres, ['fsync=off', 'max_connections=500']),
    startRedis(engines.redis),
  ])
}
