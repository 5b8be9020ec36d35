// Workshops, links, codes and memberships in PostgreSQL. The invariants are those of sqliteAccess.ts.
//
// What changes who is in, or what they are called, is serialized by the row of the workshop, whichever node does it, and
// raises `access`, by which nodes that missed the news notice.
import type { Role } from '../../../src/protocol/roles.ts'
import type { Standing } from '../../session/seatStorage.ts'
import { roleInForce } from '../../session/sqliteSeats.ts'
import { freeName, givenName } from '../joinName.ts'
import type { Storage, StoredLink, StoredMembership } from '../storage.ts'
import { type Database, type Db, plain, type Row } from './db.ts'
import { putSnapshot } from './rooms.ts'

const LINK = 'SELECT hash, workshop_id, role, generation, expired FROM links'
const WORKSHOP = `SELECT w.id, w.title, w.schema_version, c.code FROM workshops w
  JOIN codes c ON c.workshop_id = w.id WHERE w.id = $1`
const MEMBER = `SELECT m.participant_id, m.name, s.standing, s.role AS seat_role,
    (SELECT string_agg(e.role, ',') FROM entries e WHERE e.session = m.session AND e.workshop_id = m.workshop_id) AS roles
  FROM memberships m LEFT JOIN seats s ON s.workshop_id = m.workshop_id AND s.participant_id = m.participant_id
  WHERE m.session = $1 AND m.workshop_id = $2`
const UPSERT_MEMBER = `INSERT INTO memberships (session, workshop_id, participant_id, name, joined_at)
  VALUES ($1, $2, $3, $4, $5) ON CONFLICT (session, workshop_id) DO UPDATE SET name = excluded.name`
const UPSERT_ENTRY = `INSERT INTO entries (session, workshop_id, role, generation) VALUES ($1, $2, $3, $4)
  ON CONFLICT (session, workshop_id, role) DO UPDATE
  SET generation = CASE entries.generation WHEN 0 THEN 0 ELSE excluded.generation END`

type AccessCalls = Pick<
  Storage,
  | 'createWorkshop'
  | 'readWorkshop'
  | 'deleteWorkshop'
  | 'readLink'
  | 'readCode'
  | 'countCodes'
  | 'readLinks'
  | 'rotateLink'
  | 'join'
  | 'renameMember'
  | 'knowsSession'
  | 'readMembership'
>

class CodeTaken extends Error {}

/** Locks the workshop against other changes of its people. False: there is none. */
export async function lockWorkshop(db: Db, id: string, changesAccess: boolean): Promise<boolean> {
  const text = changesAccess
    ? 'UPDATE workshops SET access = access + 1 WHERE id = $1'
    : 'SELECT 1 FROM workshops WHERE id = $1 FOR NO KEY UPDATE'
  return (await db.run(text, [id])) > 0
}

export function accessCalls(db: Database): AccessCalls {
  return {
    async createWorkshop(workshop) {
      const { id, code, createdAt, links, board } = workshop
      try {
        return await db.transaction(async (tx) => {
          await tx.run(
            'INSERT INTO workshops (id, title, schema_version, created_at) VALUES ($1, $2, $3, $4)',
            [id, plain(board.title), board.schemaVersion, createdAt],
          )
          if ((await tx.run('INSERT INTO codes VALUES ($1, $2) ON CONFLICT DO NOTHING', [code, id])) === 0)
            throw new CodeTaken()
          for (const link of links)
            await tx.run('INSERT INTO links (hash, workshop_id, role, generation) VALUES ($1, $2, $3, $4)', [
              link.hash,
              id,
              link.role,
              link.generation,
            ])
          const insertRoom = 'INSERT INTO rooms (workshop_id, document) VALUES ($1, $2) RETURNING id'
          const [room] = await tx.rows(insertRoom, [id, 'board'])
          await putSnapshot(tx, Number(room?.id), 0, board)
          await tx.rows(insertRoom, [id, 'session'])
          return 'created' as const
        })
      } catch (error) {
        if (error instanceof CodeTaken) return 'code-taken'
        throw error
      }
    },
    async readWorkshop(id) {
      const [row] = await db.rows(WORKSHOP, [id])
      if (row === undefined) return null
      return {
        id,
        title: String(row.title),
        schemaVersion: Number(row.schema_version),
        code: String(row.code),
      }
    },
    deleteWorkshop: async (id) => (await db.run('DELETE FROM workshops WHERE id = $1', [id])) > 0,
    async readLink(hash) {
      const [row] = await db.rows(`${LINK} WHERE hash = $1`, [hash])
      return row === undefined ? null : toLink(row)
    },
    async readCode(code) {
      const [row] = await db.rows(
        `SELECT c.workshop_id, l.generation FROM codes c
         JOIN links l ON l.workshop_id = c.workshop_id AND l.role = 'participant' AND NOT l.expired WHERE c.code = $1`,
        [plain(code.toUpperCase())],
      )
      if (row === undefined) return null
      return { workshopId: String(row.workshop_id), generation: Number(row.generation) }
    },
    async countCodes(length) {
      const [row] = await db.rows('SELECT count(*) AS count FROM codes WHERE length(code) = $1', [length])
      return Number(row?.count)
    },
    readLinks: async (workshopId) =>
      (await db.rows(`${LINK} WHERE workshop_id = $1 AND NOT expired`, [workshopId])).map(toLink),
    async rotateLink({ workshopId, role, generation, hash, newCode, keeper }) {
      try {
        return await db.transaction(async (tx) => {
          if (!(await lockWorkshop(tx, workshopId, true))) return 'overtaken'
          const expired = await tx.run(
            `UPDATE links SET expired = true WHERE workshop_id = $1 AND role = $2 AND generation = $3 AND NOT expired`,
            [workshopId, role, generation - 1],
          )
          const any = 'SELECT 1 FROM links WHERE workshop_id = $1 AND role = $2'
          const isFirst = generation === 1 && (await tx.run(any, [workshopId, role])) === 0
          if (newCode !== null && (await tx.run('SELECT 1 FROM codes WHERE code = $1', [newCode])) > 0)
            throw new CodeTaken()
          if (expired === 0 && !isFirst) return 'overtaken'
          await tx.run('INSERT INTO links (hash, workshop_id, role, generation) VALUES ($1, $2, $3, $4)', [
            hash,
            workshopId,
            role,
            generation,
          ])
          if (newCode !== null)
            await tx.run('UPDATE codes SET code = $1 WHERE workshop_id = $2', [newCode, workshopId])
          if (keeper !== null)
            await tx.run(
              `UPDATE entries SET generation = $1 WHERE session = $2 AND workshop_id = $3 AND role = $4 AND generation <> 0`,
              [generation, keeper, workshopId, role],
            )
          await tx.run(
            'DELETE FROM entries WHERE workshop_id = $1 AND role = $2 AND generation NOT IN (0, $3)',
            [workshopId, role, generation],
          )
          return 'rotated'
        })
      } catch (error) {
        if (error instanceof CodeTaken) return 'code-taken'
        throw error
      }
    },
    join: (request) =>
      db.transaction(async (tx) => {
        const { session, workshopId, role, generation } = request
        if (!(await lockWorkshop(tx, workshopId, false))) return null
        const inForce =
          'SELECT 1 FROM links WHERE workshop_id = $1 AND role = $2 AND generation = $3 AND NOT expired'
        if (generation !== 0 && (await tx.run(inForce, [workshopId, role, generation])) === 0) return null
        const [known] = await tx.rows(MEMBER, [session, workshopId])
        const participantId = String(known?.participant_id ?? request.newParticipantId)
        const othersNames = 'SELECT name FROM memberships WHERE workshop_id = $1 AND session <> $2'
        const taken = async () =>
          (await tx.rows(othersNames, [workshopId, session])).map((row) => String(row.name))
        const given = givenName(request, known === undefined ? undefined : String(known.name))
        const name = plain(given ?? freeName(request, await taken()))
        await tx.run(UPSERT_MEMBER, [session, workshopId, participantId, name, request.now])
        await tx.run(UPSERT_ENTRY, [session, workshopId, role, generation])
        if (known !== undefined && known.name !== name) await lockWorkshop(tx, workshopId, true)
        const [row] = await tx.rows(MEMBER, [session, workshopId])
        const member = row === undefined ? null : memberOf(workshopId, row)
        if (member === null || member === 'ended') return null
        const standing = row?.standing as Standing | null
        const waits = standing === null ? known === undefined && request.doorWaits : standing !== 'in'
        if (waits)
          await tx.run(
            `INSERT INTO seats (workshop_id, participant_id, standing, role) VALUES ($1, $2, 'waiting', $3)
             ON CONFLICT (workshop_id, participant_id) DO UPDATE SET standing = 'waiting'`,
            [workshopId, participantId, row?.seat_role ?? null],
          )
        return { ...member, waiting: waits }
      }),
    renameMember: (session, workshopId, name) =>
      db.transaction(async (tx) => {
        if (!(await lockWorkshop(tx, workshopId, true))) return false
        const values = [plain(name), session, workshopId]
        return (
          (await tx.run('UPDATE memberships SET name = $1 WHERE session = $2 AND workshop_id = $3', values)) >
          0
        )
      }),
    knowsSession: async (hash) =>
      (await db.run('SELECT 1 FROM memberships WHERE session = $1 LIMIT 1', [hash])) > 0,
    async readMembership(session, workshopId) {
      const [row] = await db.rows(MEMBER, [session, workshopId])
      if (row === undefined) return null
      const member = memberOf(workshopId, row)
      if (member === 'ended') return 'ended'
      const standing = (row.standing ?? 'in') as Standing
      return standing === 'in' ? member : standing
    },
  }
}

function memberOf(workshopId: string, row: Row): StoredMembership | 'ended' {
  const byLinks = row.roles === null ? [] : (String(row.roles).split(',') as Role[])
  const seat =
    row.standing === null ? null : { standing: row.standing as Standing, role: row.seat_role as Role | null }
  const role = roleInForce(byLinks, seat)
  if (role === null) return 'ended'
  return { workshopId, participantId: String(row.participant_id), role, name: String(row.name) }
}

function toLink(row: Row): StoredLink {
  return {
    workshopId: String(row.workshop_id),
    role: row.role as Role,
    hash: String(row.hash),
    generation: Number(row.generation),
    expired: row.expired === true,
  }
}
