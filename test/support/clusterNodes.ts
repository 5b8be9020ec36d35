// Real nodes of one deployment, each with a line of its own to PostgreSQL and to Redis that a test can cut.
import { randomBytes } from 'node:crypto'
import { must } from '../../src/model/must.ts'
import {
  type Engine,
  findEngines,
  type Postgres,
  type RedisEngine,
  startPostgres,
  startRedis,
} from './engines.ts'
import { type ServerProcess, startServer } from './serverProcess.ts'
import { startTcpProxy, type TcpProxy } from './tcpProxy.ts'

export interface ClusterNode {
  readonly server: ServerProcess
  readonly toPostgres: TcpProxy
  readonly toRedis: TcpProxy
}

export interface TestCluster {
  readonly nodes: readonly ClusterNode[]
  readonly postgres: Postgres
  readonly redis: RedisEngine
  /** Of the nodes' database, past the lines that can be cut. */
  readonly store: string
  readonly linkKey: Uint8Array
  /** Of the engines themselves: around every node. */
  readonly engines: readonly Engine[]
  dispose(): Promise<void>
}

export interface ClusterOptions {
  /** Of PostgreSQL; without a wait for the disk when left out. */
  readonly settings?: readonly string[]
  readonly options?: Readonly<Record<string, string>>
  /** Options of one node. */
  readonly perNode?: (index: number) => Readonly<Record<string, string>>
  readonly environment?: (index: number) => Readonly<Record<string, string>>
}

/** Where node 0, 1 or 2 is asked. */
export function addressOf({ nodes }: TestCluster, node: number): { url: string; syncUrl: string } {
  const { url } = must(nodes[node]).server
  return { url, syncUrl: `${url.replace('http', 'ws')}/sync` }
}

/** Null when the engines cannot be had. */
export async function startCluster(count: number, how: ClusterOptions = {}): Promise<TestCluster | null> {
  const found = findEngines()
  if (found === null) return null
  const [postgres, redis] = await Promise.all([
    startPostgres(found.postgres, how.settings ?? ['fsync=off']),
    startRedis(found.redis),
  ])
  const database = await postgres.database()
  const linkKey = randomBytes(32).toString('hex')
  const nodes: ClusterNode[] = []
  for (let i = 0; i < count; i++) {
    const [toPostgres, toRedis] = await Promise.all([startTcpProxy(postgres.port), startTcpProxy(redis.port)])
    const server = await startServer(
      {
        // So that PostgreSQL says whose connections are whose.
        store: `${database.replace(`:${postgres.port}/`, `:${toPostgres.port}/`)}?application_name=node${i}`,
        bus: `redis://127.0.0.1:${toRedis.port}`,
        'link-key': linkKey,
        ...how.options,
        ...how.perNode?.(i),
      },
      how.environment?.(i),
    )
    nodes.push({ server, toPostgres, toRedis })
  }
  return {
    nodes,
    postgres,
    redis,
    store: database,
    linkKey: Uint8Array.from(Buffer.from(linkKey, 'hex')),
    engines: [postgres, redis],
    async dispose() {
      await Promise.all(nodes.map(({ server }) => server.dispose()))
      await Promise.all(nodes.flatMap(({ toPostgres, toRedis }) => [toPostgres.close(), toRedis.close()]))
      await Promise.all([postgres.dispose(), redis.dispose()])
    },
  }
}
