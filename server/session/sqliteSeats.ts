// Seats, doors and moments as SQL. Runs in the storage thread, inside its transactions.
import type { DatabaseSync } from 'node:sqlite'
import { type Role, strongerRole } from '../../src/protocol/roles.ts'
import type { NewMoment, Standing, StoredMoment, StoredSeat } from './seatStorage.ts'

export const SEAT_TABLES = `
  INSERT INTO rooms (workshop_id, document) SELECT id, 'session' FROM workshops;

  -- What facilitators decided about a member. Who has no row is in, with the role of their link.
  CREATE TABLE seats (
    workshop_id TEXT NOT NULL REFERENCES workshops(id) ON DELETE CASCADE,
    participant_id TEXT NOT NULL,
    standing TEXT NOT NULL,
    role TEXT,
    PRIMARY KEY (workshop_id, participant_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE doors (
    workshop_id TEXT PRIMARY KEY REFERENCES workshops(id) ON DELETE CASCADE,
    closed INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE moments (
    workshop_id TEXT NOT NULL REFERENCES workshops(id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    title TEXT NOT NULL,
    schema_version INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (workshop_id, id)
  ) STRICT;
`

export const SEAT_READS = ['readSeats', 'readDoor', 'readMoments', 'readMoment'] as const

const MOMENT =
  'SELECT id, at, reason, title, schema_version AS schemaVersion, length(data) AS bytes FROM moments'

/** A decision about a member; null when there is none. */
export interface SeatRow {
  readonly standing: Standing
  readonly role: Role | null
}

/** What a member is: by the links they came by, and by what facilitators made of them. Null: no place. */
export function roleInForce(byLinks: readonly Role[], seat: SeatRow | null): Role | null {
  if (byLinks.length === 0) return null
  return seat?.role ?? byLinks.reduce(strongerRole)
}

export function prepareSeats(db: DatabaseSync) {
  const seat = db.prepare('SELECT standing, role FROM seats WHERE workshop_id = ? AND participant_id = ?')
  const upsertSeat =
    db.prepare(`INSERT INTO seats (workshop_id, participant_id, standing, role) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET standing = excluded.standing, role = excluded.role`)
  const members = db.prepare(`SELECT m.participant_id AS participantId, m.name, s.standing, s.role,
      group_concat(e.role) AS roles FROM memberships m
    JOIN entries e ON e.session = m.session AND e.workshop_id = m.workshop_id
    LEFT JOIN seats s ON s.workshop_id = m.workshop_id AND s.participant_id = m.participant_id
    WHERE m.workshop_id = ? GROUP BY m.participant_id ORDER BY min(m.joined_at)`)
  const isMember = db.prepare('SELECT 1 FROM memberships WHERE workshop_id = ? AND participant_id = ?')
  const rename = db.prepare('UPDATE memberships SET name = ? WHERE workshop_id = ? AND participant_id = ?')
  const nameOf = db.prepare(
    'SELECT name FROM memberships WHERE workshop_id = ? AND participant_id = ? LIMIT 1',
  )
  const become = db.prepare(
    'UPDATE memberships SET participant_id = ?, name = ? WHERE workshop_id = ? AND participant_id = ?',
  )
  const moveBallots = db.prepare(
    'UPDATE OR IGNORE ballots SET person_id = ? WHERE workshop_id = ? AND person_id = ?',
  )
  const dropBallots = db.prepare('DELETE FROM ballots WHERE workshop_id = ? AND person_id = ?')
  const dropSeat = db.prepare('DELETE FROM seats WHERE workshop_id = ? AND participant_id = ?')
  const workshop = db.prepare('SELECT 1 FROM workshops WHERE id = ?')
  const upsertDoor = db.prepare(
    'INSERT INTO doors VALUES (?, ?) ON CONFLICT DO UPDATE SET closed = excluded.closed',
  )
  const door = db.prepare('SELECT closed FROM doors WHERE workshop_id = ?')
  const insertMoment = db.prepare('INSERT INTO moments VALUES (?, ?, ?, ?, ?, ?, ?)')
  const pruneMoments =
    db.prepare(`DELETE FROM moments WHERE workshop_id = ?1 AND reason <> 'hand' AND id NOT IN
    (SELECT id FROM moments WHERE workshop_id = ?1 AND reason <> 'hand' ORDER BY at DESC, id DESC LIMIT ?2)`)
  const momentsOf = db.prepare(`${MOMENT} WHERE workshop_id = ? ORDER BY at DESC, id DESC`)
  const momentById = db.prepare(`${MOMENT.replace(' FROM', ', data FROM')} WHERE workshop_id = ? AND id = ?`)

  const readSeat = (workshopId: string, participantId: string) =>
    (seat.get(workshopId, participantId) ?? null) as SeatRow | null

  return {
    readSeat,
    /** Who was put out knocks again; who is new waits when the door says so. Gives whether they wait. */
    knock(workshopId: string, participantId: string, isNew: boolean, doorWaits: boolean): boolean {
      const known = readSeat(workshopId, participantId)
      const waits = known === null ? isNew && doorWaits : known.standing !== 'in'
      if (waits) upsertSeat.run(workshopId, participantId, 'waiting', known?.role ?? null)
      return waits
    },
    calls: {
      readSeats: (workshopId: string): StoredSeat[] =>
        members.all(workshopId).map((row) => ({
          participantId: String(row.participantId),
          name: String(row.name),
          standing: (row.standing ?? 'in') as Standing,
          role: (row.role as Role | null) ?? (String(row.roles).split(',') as Role[]).reduce(strongerRole),
        })),
      setSeat(workshopId: string, participantId: string, to: SeatRow): boolean {
        if (isMember.get(workshopId, participantId) === undefined) return false
        upsertSeat.run(workshopId, participantId, to.standing, to.role)
        return true
      },
      renameSeat(workshopId: string, participantId: string, name: string): void {
        rename.run(name, workshopId, participantId)
      },
      mergeMember(workshopId: string, participantId: string, known: string): void {
        const name = nameOf.get(workshopId, known)?.name
        if (name === undefined) return
        become.run(known, String(name), workshopId, participantId)
        moveBallots.run(known, workshopId, participantId)
        dropBallots.run(workshopId, participantId)
        dropSeat.run(workshopId, participantId)
      },
      setDoor(workshopId: string, closed: boolean): void {
        if (workshop.get(workshopId) !== undefined) upsertDoor.run(workshopId, closed ? 1 : 0)
      },
      readDoor: (workshopId: string): boolean => door.get(workshopId)?.closed === 1,
      keepMoment(moment: NewMoment): boolean {
        const { workshopId, id, at, reason, title, schemaVersion, data, keep } = moment
        if (workshop.get(workshopId) === undefined) return false
        insertMoment.run(workshopId, id, at, reason, title, schemaVersion, data)
        pruneMoments.run(workshopId, keep)
        return true
      },
      readMoments: (workshopId: string): StoredMoment[] =>
        momentsOf.all(workshopId) as unknown as StoredMoment[],
      readMoment: (workshopId: string, id: string) =>
        (momentById.get(workshopId, id) ?? null) as unknown as
          | (StoredMoment & { readonly data: Uint8Array })
          | null,
    },
  } as const
}
