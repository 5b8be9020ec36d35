// Ballots in PostgreSQL.
//
// Invariants
// - Who casts holds the round's lock together with others who cast; who closes it holds it alone. So a ballot that was
//   answered is there when the round has been closed, and none comes after, whichever nodes they were.
// - Who writes a card holds its lock in the round too: it is one person's, however many write under its id at once.
// - Who casts holds the person's lock in the round alone: a budget holds whatever comes at once, at whatever nodes.
import type { BallotStorage, NewBallot, StoredBallot, StoredCard } from '../../rounds/ballotStorage.ts'
import { type Database, type Db, plain, type Row } from './db.ts'

const ROUND = 'workshop_id = $1 AND round_id = $2'
const BALLOTS = `SELECT item_id, person_id, value, late, card, withheld FROM ballots WHERE ${ROUND}`
const TURNOUT = `SELECT person_id, count(*) AS counted, coalesce(sum(value), 0) AS summed
  FROM ballots WHERE ${ROUND} AND NOT late`
const UPSERT = `INSERT INTO ballots (workshop_id, round_id, item_id, person_id, late, value, card)
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (workshop_id, round_id, item_id, person_id, late) DO UPDATE
  SET value = excluded.value, card = excluded.card`

type Whose = Pick<NewBallot, 'workshopId' | 'roundId' | 'personId' | 'budget'>

export function ballotCalls(db: Database): BallotStorage {
  return {
    castBallot: (ballot) =>
      db.transaction(async (tx) => {
        const { workshopId, roundId, itemId, personId, value, late, budget, card } = ballot
        await lockBallots(tx, ballot)
        if ((await tx.run('SELECT 1 FROM workshops WHERE id = $1 FOR KEY SHARE', [workshopId])) === 0)
          return 'gone'
        if (!late && (await isClosed(tx, ballot))) return 'closed'
        if (card !== null && (await isOthers(tx, ballot))) return 'taken'
        if (budget !== null) {
          const spent = await tx.rows(
            `SELECT coalesce(sum(value), 0) AS spent FROM ballots
             WHERE ${ROUND} AND late = $5 AND person_id = $3 AND item_id <> $4`,
            [workshopId, roundId, personId, itemId, late],
          )
          if (Number(spent[0]?.spent) + (value ?? 0) > budget) return 'over-budget'
        }
        const words = card === null ? null : JSON.stringify(card)
        await tx.run(UPSERT, [workshopId, roundId, plain(itemId), personId, late, value, words])
        return await turnout(tx, ballot)
      }),
    withdrawBallot: (ballot) =>
      db.transaction(async (tx) => {
        await lockBallots(tx, ballot)
        if (await isClosed(tx, ballot)) return 'closed'
        await tx.run(`DELETE FROM ballots WHERE ${ROUND} AND NOT late AND item_id = $3 AND person_id = $4`, [
          ballot.workshopId,
          ballot.roundId,
          ballot.itemId,
          ballot.personId,
        ])
        return await turnout(tx, ballot)
      }),
    withholdCard: (workshopId, roundId, itemId, withheld) =>
      db.transaction(async (tx) => {
        await tx.rows('SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 1))', [
          `${workshopId}/${roundId}`,
        ])
        const [closed] = await tx.rows(`SELECT 1 FROM closed_rounds WHERE ${ROUND}`, [workshopId, roundId])
        if (closed !== undefined) return 'closed'
        const held = await tx.run(
          `UPDATE ballots SET withheld = $3 WHERE ${ROUND} AND NOT late AND item_id = $4 AND card IS NOT NULL`,
          [workshopId, roundId, withheld, itemId],
        )
        return held > 0 ? 'done' : 'missing'
      }),
    closeRound: (workshopId, roundId) => db.transaction((tx) => close(tx, workshopId, roundId)),
    readBallots: async (workshopId, roundId) =>
      (await db.rows(`${BALLOTS} ORDER BY item_id, value, person_id`, [workshopId, roundId])).map(toBallot),
    readBallotsOf: async (workshopId, roundId, personId) =>
      (await db.rows(`${BALLOTS} AND person_id = $3 ORDER BY item_id`, [workshopId, roundId, personId])).map(
        toBallot,
      ),
    readTurnout: async (workshopId, roundId, dots) =>
      (await db.rows(`${TURNOUT} GROUP BY person_id`, [workshopId, roundId])).map((row) => ({
        personId: String(row.person_id),
        answered: Number(dots ? row.summed : row.counted),
      })),
    async unlinkBallots(workshopId, roundId) {
      await db.run(
        `UPDATE ballots SET person_id = 'unlinked:' || replace(gen_random_uuid()::text, '-', '')
         WHERE ${ROUND} AND person_id NOT LIKE 'unlinked:%'`,
        [workshopId, roundId],
      )
    },
    async dropBallots(workshopId, roundId) {
      await db.transaction(async (tx) => {
        await close(tx, workshopId, roundId)
        await tx.run(`DELETE FROM ballots WHERE ${ROUND}`, [workshopId, roundId])
      })
    },
  }
}

async function lockBallots(tx: Db, { workshopId, roundId, personId }: Whose): Promise<void> {
  await tx.rows(
    `SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 1)), pg_advisory_xact_lock(hashtextextended($2, 2))`,
    [`${workshopId}/${roundId}`, `${workshopId}/${roundId}/${personId}`],
  )
}

async function close(tx: Db, workshopId: string, roundId: string): Promise<void> {
  await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [`${workshopId}/${roundId}`])
  await tx.run(
    'INSERT INTO closed_rounds SELECT id, $2 FROM workshops WHERE id = $1 ON CONFLICT DO NOTHING',
    [workshopId, roundId],
  )
}

async function isClosed(tx: Db, { workshopId, roundId }: Whose): Promise<boolean> {
  return (await tx.run(`SELECT 1 FROM closed_rounds WHERE ${ROUND}`, [workshopId, roundId])) > 0
}

/** Somebody else wrote under this id. From then on nobody writes under it before this is over. */
async function isOthers(tx: Db, { workshopId, roundId, itemId, personId }: NewBallot): Promise<boolean> {
  await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 3))', [
    `${workshopId}/${roundId}/${itemId}`,
  ])
  const sql = `SELECT 1 FROM ballots WHERE ${ROUND} AND item_id = $3 AND person_id <> $4`
  return (await tx.run(sql, [workshopId, roundId, itemId, personId])) > 0
}

async function turnout(tx: Db, { workshopId, roundId, personId, budget }: Whose): Promise<number> {
  const rows = await tx.rows(`${TURNOUT} AND person_id = $3 GROUP BY person_id`, [
    workshopId,
    roundId,
    personId,
  ])
  const [row] = rows
  if (row === undefined) return 0
  return Number(budget === null ? row.counted : row.summed)
}

function toBallot(row: Row): StoredBallot {
  return {
    itemId: String(row.item_id),
    personId: String(row.person_id),
    value: row.value === null ? null : Number(row.value),
    late: row.late === true,
    card: row.card === null ? null : (JSON.parse(String(row.card)) as StoredCard),
    withheld: row.withheld === true,
  }
}
