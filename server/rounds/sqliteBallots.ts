// Ballots as SQL. Runs in the storage thread, inside its transactions.
import type { DatabaseSync } from 'node:sqlite'
import type { NewBallot, StoredBallot, StoredCard, Turnout } from './ballotStorage.ts'

export const BALLOT_TABLES = `
  -- No column says when: the order of answers would tell whose they are.
  CREATE TABLE ballots (
    workshop_id TEXT NOT NULL REFERENCES workshops(id) ON DELETE CASCADE,
    round_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    late INTEGER NOT NULL,
    value INTEGER,
    PRIMARY KEY (workshop_id, round_id, item_id, person_id, late)
  ) STRICT, WITHOUT ROWID;
`

export const CLOSED_ROUNDS = `
  -- Rounds that take no ballot in time any more, whatever the session says yet.
  CREATE TABLE closed_rounds (
    workshop_id TEXT NOT NULL REFERENCES workshops(id) ON DELETE CASCADE,
    round_id TEXT NOT NULL,
    PRIMARY KEY (workshop_id, round_id)
  ) STRICT, WITHOUT ROWID;
`

export const BALLOT_CARDS = `
  -- What somebody wrote, as JSON: blind until the reveal, as any ballot.
  ALTER TABLE ballots ADD COLUMN card TEXT;
  ALTER TABLE ballots ADD COLUMN withheld INTEGER NOT NULL DEFAULT 0;
`

const ROUND = 'workshop_id = ? AND round_id = ?'
const BALLOTS = `SELECT item_id AS itemId, person_id AS personId, value, late, card, withheld
  FROM ballots WHERE ${ROUND}`
const IN_TIME = `FROM ballots WHERE ${ROUND} AND late = 0`

export const BALLOT_READS = ['readBallots', 'readBallotsOf', 'readTurnout'] as const

export function prepareBallots(db: DatabaseSync) {
  const workshop = db.prepare('SELECT 1 FROM workshops WHERE id = ?')
  const upsert =
    db.prepare(`INSERT INTO ballots (workshop_id, round_id, item_id, person_id, late, value, card)
    VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value, card = excluded.card`)
  const remove = db.prepare(`DELETE ${IN_TIME} AND item_id = ? AND person_id = ?`)
  const isClosed = db.prepare(`SELECT 1 FROM closed_rounds WHERE ${ROUND}`)
  const close = db.prepare('INSERT INTO closed_rounds VALUES (?, ?) ON CONFLICT DO NOTHING')
  const dropAll = db.prepare(`DELETE FROM ballots WHERE ${ROUND}`)
  const all = db.prepare(`${BALLOTS} ORDER BY item_id, value, person_id`)
  const own = db.prepare(`${BALLOTS} AND person_id = ? ORDER BY item_id`)
  const counted = db.prepare(`SELECT count(*) AS answered ${IN_TIME} AND person_id = ?`)
  const summed = db.prepare(`SELECT coalesce(sum(value), 0) AS answered ${IN_TIME} AND person_id = ?`)
  const spentElsewhere = db.prepare(
    `SELECT coalesce(sum(value), 0) AS spent FROM ballots
     WHERE ${ROUND} AND late = ? AND person_id = ? AND item_id <> ?`,
  )
  const othersCard = db.prepare(`SELECT 1 FROM ballots WHERE ${ROUND} AND item_id = ? AND person_id <> ?`)
  const withhold = db.prepare(
    `UPDATE ballots SET withheld = ? WHERE ${ROUND} AND late = 0 AND item_id = ? AND card IS NOT NULL`,
  )
  const countAll = db.prepare(
    `SELECT person_id AS personId, count(*) AS answered ${IN_TIME} GROUP BY person_id`,
  )
  const sumAll = db.prepare(
    `SELECT person_id AS personId, coalesce(sum(value), 0) AS answered ${IN_TIME} GROUP BY person_id`,
  )
  const unlink = db.prepare(
    `UPDATE ballots SET person_id = 'unlinked:' || lower(hex(randomblob(12)))
     WHERE ${ROUND} AND person_id NOT LIKE 'unlinked:%'`,
  )

  /**
   * What is overwritten, moved or deleted is zeroed in the file: an author shall not be found in a freed page, nor in what a
   * page held before it was split. The pages of the log may be left: they are overwritten as it goes on, and gone when it ends.
   */
  const secured = <T>(write: () => T): T => {
    db.exec('PRAGMA secure_delete = ON')
    try {
      return write()
    } finally {
      db.exec('PRAGMA secure_delete = OFF')
    }
  }

  const turnout = (of: Pick<NewBallot, 'workshopId' | 'roundId' | 'personId' | 'budget'>) => {
    const statement = of.budget === null ? counted : summed
    return Number(statement.get(of.workshopId, of.roundId, of.personId)?.answered)
  }

  const closeRound = (workshopId: string, roundId: string): void => {
    if (workshop.get(workshopId) !== undefined) close.run(workshopId, roundId)
  }

  return {
    castBallot(ballot: NewBallot): number | 'over-budget' | 'gone' | 'closed' | 'taken' {
      const { workshopId, roundId, itemId, personId, value, late, budget, card } = ballot
      if (workshop.get(workshopId) === undefined) return 'gone'
      if (!late && isClosed.get(workshopId, roundId) !== undefined) return 'closed'
      if (card !== null && othersCard.get(workshopId, roundId, itemId, personId) !== undefined) return 'taken'
      if (budget !== null) {
        const at = late ? 1 : 0
        const spent = Number(spentElsewhere.get(workshopId, roundId, at, personId, itemId)?.spent)
        if (spent + (value ?? 0) > budget) return 'over-budget'
      }
      const words = card === null ? null : JSON.stringify(card)
      secured(() => upsert.run(workshopId, roundId, itemId, personId, late ? 1 : 0, value, words))
      return turnout(ballot)
    },
    withdrawBallot(
      ballot: Pick<NewBallot, 'workshopId' | 'roundId' | 'itemId' | 'personId' | 'budget'>,
    ): number | 'closed' {
      if (isClosed.get(ballot.workshopId, ballot.roundId) !== undefined) return 'closed'
      secured(() => remove.run(ballot.workshopId, ballot.roundId, ballot.itemId, ballot.personId))
      return turnout(ballot)
    },
    withholdCard(
      workshopId: string,
      roundId: string,
      itemId: string,
      withheld: boolean,
    ): 'done' | 'missing' | 'closed' {
      if (isClosed.get(workshopId, roundId) !== undefined) return 'closed'
      const { changes } = withhold.run(withheld ? 1 : 0, workshopId, roundId, itemId)
      return Number(changes) > 0 ? 'done' : 'missing'
    },
    readBallots: (workshopId: string, roundId: string): StoredBallot[] =>
      all.all(workshopId, roundId).map(toBallot),
    readBallotsOf: (workshopId: string, roundId: string, personId: string): StoredBallot[] =>
      own.all(workshopId, roundId, personId).map(toBallot),
    readTurnout: (workshopId: string, roundId: string, dots: boolean): Turnout[] =>
      (dots ? sumAll : countAll)
        .all(workshopId, roundId)
        .map((row) => ({ personId: String(row.personId), answered: Number(row.answered) })),
    unlinkBallots(workshopId: string, roundId: string): void {
      secured(() => unlink.run(workshopId, roundId))
    },
    closeRound,
    dropBallots(workshopId: string, roundId: string): void {
      closeRound(workshopId, roundId)
      secured(() => dropAll.run(workshopId, roundId))
    },
  }
}

function toBallot(row: Record<string, unknown>): StoredBallot {
  return {
    itemId: String(row.itemId),
    personId: String(row.personId),
    value: row.value === null ? null : Number(row.value),
    late: row.late === 1,
    card: row.card === null ? null : (JSON.parse(String(row.card)) as StoredCard),
    withheld: row.withheld === 1,
  }
}
