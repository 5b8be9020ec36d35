// A lock in the database that a test holds, so that a node waits in the middle of what it does: there it can be killed.
import pg from 'pg'
import { eventually } from './eventually.ts'

export interface HeldLock {
  /** Resolves when so many nodes wait for a lock; their indexes, by the names of their connections (clusterNodes.ts), the first first. */
  waiting(count: number): Promise<readonly number[]>
  release(): Promise<void>
}

/** `statement` takes the lock, in a transaction that lasts until it is released. */
export async function holdLock(
  store: string,
  statement: string,
  values: readonly unknown[],
): Promise<HeldLock> {
  const { hostname, port, username, pathname } = new URL(store)
  const client = new pg.Client({
    host: hostname,
    port: Number(port),
    user: username,
    database: pathname.slice(1),
  })
  client.on('error', () => {}) // the next statement says so
  await client.connect()
  await client.query('BEGIN')
  await client.query(statement, [...values])
  return {
    waiting: (count) =>
      eventually(`${count} nodes wait`, async () => {
        // What a transaction has seen of others it sees again.
        await client.query('SELECT pg_stat_clear_snapshot()')
        const { rows } = await client.query(
          `SELECT application_name AS name FROM pg_stat_activity
           WHERE wait_event_type = 'Lock' AND application_name LIKE 'node%' ORDER BY query_start`,
        )
        const nodes = new Set(rows.map(({ name }) => Number(String(name).slice('node'.length))))
        return nodes.size < count ? null : [...nodes].slice(0, count)
      }),
    release: async () => {
      await client.query('ROLLBACK')
      await client.end()
    },
  }
}
