// Seats, doors and moments in PostgreSQL.
import { type Role, strongerRole } from '../../../src/protocol/roles.ts'
import type { SeatStorage, Standing, StoredMoment } from '../../session/seatStorage.ts'
import { lockWorkshop } from './access.ts'
import { bytesOf, type Database, plain, type Row } from './db.ts'

const MEMBERS = `SELECT m.participant_id, m.name, s.standing, s.role, string_agg(e.role, ',') AS roles
  FROM memberships m JOIN entries e ON e.session = m.session AND e.workshop_id = m.workshop_id
  LEFT JOIN seats s ON s.workshop_id = m.workshop_id AND s.participant_id = m.participant_id
  WHERE m.workshop_id = $1 GROUP BY m.participant_id, m.name, s.standing, s.role
  ORDER BY min(m.joined_at), m.participant_id`
const MOMENT = 'SELECT id, at, reason, title, schema_version, length(data) AS bytes FROM moments'
const PRUNE = `DELETE FROM moments WHERE workshop_id = $1 AND reason <> 'hand' AND id NOT IN
  (SELECT id FROM moments WHERE workshop_id = $1 AND reason <> 'hand' ORDER BY at DESC, id DESC LIMIT $2)`

export function seatCalls(db: Database): SeatStorage {
  return {
    async readSeats(workshopId) {
      const rows = await db.rows(MEMBERS, [workshopId])
      // One who came with two devices is one: the first name stands, as ever.
      const seats = new Map(rows.toReversed().map((row) => [String(row.participant_id), row]))
      return rows
        .filter((row) => seats.get(String(row.participant_id)) === row)
        .map((row) => ({
          participantId: String(row.participant_id),
          name: String(row.name),
          standing: (row.standing ?? 'in') as Standing,
          role: (row.role as Role | null) ?? (String(row.roles).split(',') as Role[]).reduce(strongerRole),
        }))
    },
    setSeat: (workshopId, participantId, { standing, role }) =>
      db.transaction(async (tx) => {
        if (!(await lockWorkshop(tx, workshopId, true))) return false
        const member = 'SELECT 1 FROM memberships WHERE workshop_id = $1 AND participant_id = $2'
        if ((await tx.run(member, [workshopId, participantId])) === 0) return false
        await tx.run(
          `INSERT INTO seats (workshop_id, participant_id, standing, role) VALUES ($1, $2, $3, $4)
           ON CONFLICT (workshop_id, participant_id) DO UPDATE SET standing = excluded.standing, role = excluded.role`,
          [workshopId, participantId, standing, role],
        )
        return true
      }),
    async renameSeat(workshopId, participantId, name) {
      await db.transaction(async (tx) => {
        await lockWorkshop(tx, workshopId, true)
        await tx.run('UPDATE memberships SET name = $1 WHERE workshop_id = $2 AND participant_id = $3', [
          plain(name),
          workshopId,
          participantId,
        ])
      })
    },
    async mergeMember(workshopId, participantId, known) {
      await db.transaction(async (tx) => {
        await lockWorkshop(tx, workshopId, true)
        const [row] = await tx.rows(
          'SELECT name FROM memberships WHERE workshop_id = $1 AND participant_id = $2 LIMIT 1',
          [workshopId, known],
        )
        if (row === undefined) return
        await tx.run(
          'UPDATE memberships SET participant_id = $1, name = $2 WHERE workshop_id = $3 AND participant_id = $4',
          [known, row.name, workshopId, participantId],
        )
        await tx.run(
          `UPDATE ballots b SET person_id = $1 WHERE workshop_id = $2 AND person_id = $3 AND NOT EXISTS
             (SELECT 1 FROM ballots k WHERE k.workshop_id = b.workshop_id AND k.round_id = b.round_id
              AND k.item_id = b.item_id AND k.late = b.late AND k.person_id = $1)`,
          [known, workshopId, participantId],
        )
        await tx.run('DELETE FROM ballots WHERE workshop_id = $1 AND person_id = $2', [
          workshopId,
          participantId,
        ])
        await tx.run('DELETE FROM seats WHERE workshop_id = $1 AND participant_id = $2', [
          workshopId,
          participantId,
        ])
      })
    },
    async setDoor(workshopId, closed) {
      await db.run(
        `INSERT INTO doors SELECT id, $2 FROM workshops WHERE id = $1
         ON CONFLICT (workshop_id) DO UPDATE SET closed = excluded.closed`,
        [workshopId, closed],
      )
    },
    async readDoor(workshopId) {
      const [row] = await db.rows('SELECT closed FROM doors WHERE workshop_id = $1', [workshopId])
      return row?.closed === true
    },
    keepMoment: (moment) =>
      db.transaction(async (tx) => {
        const { workshopId, id, at, reason, title, schemaVersion, data, keep } = moment
        if (!(await lockWorkshop(tx, workshopId, false))) return false
        await tx.run('INSERT INTO moments VALUES ($1, $2, $3, $4, $5, $6, $7)', [
          workshopId,
          id,
          at,
          reason,
          plain(title),
          schemaVersion,
          Buffer.from(data),
        ])
        await tx.run(PRUNE, [workshopId, keep])
        return true
      }),
    readMoments: async (workshopId) =>
      (await db.rows(`${MOMENT} WHERE workshop_id = $1 ORDER BY at DESC, id DESC`, [workshopId])).map(
        toMoment,
      ),
    async readMoment(workshopId, id) {
      const text = `${MOMENT.replace(' FROM', ', data FROM')} WHERE workshop_id = $1 AND id = $2`
      const [row] = await db.rows(text, [workshopId, id])
      return row === undefined ? null : { ...toMoment(row), data: bytesOf(row.data) }
    },
  }
}

function toMoment(row: Row): StoredMoment {
  return {
    id: String(row.id),
    at: Number(row.at),
    reason: String(row.reason),
    title: String(row.title),
    schemaVersion: Number(row.schema_version),
    bytes: Number(row.bytes),
  }
}
