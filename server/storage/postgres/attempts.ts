// Tries that may fail only so often, counted for all nodes together, by the store's own clock.
import type { SharedStorage } from '../sharedStorage.ts'
import type { Database, Db } from './db.ts'

/** All together. */
const ALL = ''
const COUNT = `INSERT INTO attempts AS a (key, count, until) VALUES ($1, 1, now() + $3 * interval '1 millisecond')
  ON CONFLICT (key) DO UPDATE SET
    count = CASE WHEN a.until <= now() THEN 1 ELSE a.count + 1 END,
    until = CASE WHEN a.until <= now() THEN excluded.until ELSE a.until END
  WHERE a.until <= now() OR a.count < $2`

class TooMany extends Error {}

export function attemptCalls(
  db: Database,
): Pick<SharedStorage, 'countAttempt' | 'forgiveAttempt' | 'attemptWaitMs' | 'clock'> {
  return {
    async countAttempt(key, most, mostInAll, windowMs) {
      try {
        await db.transaction(async (tx) => {
          // In one order always, so that no two nodes wait for each other.
          if (!(await counted(tx, ALL, mostInAll, windowMs))) throw new TooMany()
          if (!(await counted(tx, `at ${key}`, most, windowMs))) throw new TooMany()
        })
      } catch (error) {
        if (error instanceof TooMany) return false
        throw error
      }
      // Now and then: so that no more are remembered than failed lately.
      await db.run(
        `DELETE FROM attempts WHERE key IN
          (SELECT key FROM attempts WHERE until < now() ORDER BY until LIMIT 10 FOR UPDATE SKIP LOCKED)`,
      )
      return true
    },
    async forgiveAttempt(key) {
      await db.transaction(async (tx) => {
        for (const one of [ALL, `at ${key}`])
          await tx.run('UPDATE attempts SET count = count - 1 WHERE key = $1 AND count > 0', [one])
      })
    },
    async attemptWaitMs(key, most, mostInAll) {
      const [row] = await db.rows(
        `SELECT extract(epoch FROM max(until) - now()) * 1000 AS wait FROM attempts
         WHERE until > now() AND (key = $1 AND count >= $2 OR key = $3 AND count >= $4)`,
        [`at ${key}`, most, ALL, mostInAll],
      )
      return Math.max(0, Number(row?.wait ?? 0))
    },
    async clock() {
      const [row] = await db.rows('SELECT extract(epoch FROM clock_timestamp()) * 1000 AS now')
      return Number(row?.now)
    },
  }
}

async function counted(tx: Db, key: string, most: number, windowMs: number): Promise<boolean> {
  return (await tx.run(COUNT, [key, most, windowMs])) > 0
}
