// Links, codes and memberships as SQL. Runs in the storage thread, inside its transactions.
//
// Invariants
// - Somebody is a member by entries: one per role, with the generation of the link that let them in. Generation 0 is
//   the maker's place, which came by no link.
// - Every entry but the maker's is of a link in force: a rotation removes the others in its own transaction, and
//   nobody joins by a link that is no longer in force.
// - Who has no entry left stays known, as the same participant, for the day of the new link.
import type { DatabaseSync } from 'node:sqlite'
import { must } from '../../src/model/must.ts'
import type { Role } from '../../src/protocol/roles.ts'
import { type prepareSeats, roleInForce } from '../session/sqliteSeats.ts'
import { freeName, givenName } from './joinName.ts'
import type {
  JoinRequest,
  NewStoredWorkshop,
  NoPlace,
  Rotation,
  StoredCode,
  StoredLink,
  StoredMembership,
} from './storage.ts'

const LINK = 'SELECT hash, workshop_id AS workshopId, role, generation, expired FROM links'
const CODE = `SELECT c.workshop_id AS workshopId, l.generation FROM codes c
  JOIN links l ON l.workshop_id = c.workshop_id AND l.role = 'participant' AND l.expired = 0 WHERE c.code = ?`
const MEMBER = `SELECT workshop_id AS workshopId, participant_id AS participantId, name
  FROM memberships WHERE session = ? AND workshop_id = ?`
const UPSERT_MEMBER = `INSERT INTO memberships (session, workshop_id, participant_id, name, joined_at)
  VALUES (?, ?, ?, ?, ?) ON CONFLICT (session, workshop_id) DO UPDATE SET name = excluded.name`
const UPSERT_ENTRY = `INSERT INTO entries (session, workshop_id, role, generation) VALUES (?, ?, ?, ?)
  ON CONFLICT (session, workshop_id, role) DO UPDATE
  SET generation = CASE generation WHEN 0 THEN 0 ELSE excluded.generation END`

export function prepareAccess(db: DatabaseSync, seats: ReturnType<typeof prepareSeats>) {
  const codeTaken = db.prepare('SELECT 1 FROM codes WHERE code = ?')
  const countCodes = db.prepare('SELECT count(*) AS count FROM codes WHERE length(code) = ?')
  const insertCode = db.prepare('INSERT INTO codes VALUES (?, ?)')
  const replaceCode = db.prepare('UPDATE codes SET code = ? WHERE workshop_id = ?')
  const byCode = db.prepare(CODE)
  const insertLink = db.prepare('INSERT INTO links (hash, workshop_id, role, generation) VALUES (?, ?, ?, ?)')
  const linkByHash = db.prepare(`${LINK} WHERE hash = ?`)
  const linksOf = db.prepare(`${LINK} WHERE workshop_id = ? AND expired = 0`)
  const inForce = db.prepare(
    'SELECT 1 FROM links WHERE workshop_id = ? AND role = ? AND generation = ? AND expired = 0',
  )
  const expireLink = db.prepare(
    'UPDATE links SET expired = 1 WHERE workshop_id = ? AND role = ? AND generation = ? AND expired = 0',
  )
  const anyLink = db.prepare('SELECT 1 FROM links WHERE workshop_id = ? AND role = ?')
  const workshopExists = db.prepare('SELECT 1 FROM workshops WHERE id = ?')
  const member = db.prepare(MEMBER)
  const othersNames = db.prepare('SELECT name FROM memberships WHERE workshop_id = ? AND session <> ?')
  const session = db.prepare('SELECT 1 FROM memberships WHERE session = ? LIMIT 1')
  const renameMember = db.prepare('UPDATE memberships SET name = ? WHERE session = ? AND workshop_id = ?')
  const upsertMember = db.prepare(UPSERT_MEMBER)
  const entriesOf = db.prepare('SELECT role FROM entries WHERE session = ? AND workshop_id = ?')
  const upsertEntry = db.prepare(UPSERT_ENTRY)
  const renewEntry = db.prepare(
    `UPDATE entries SET generation = ? WHERE session = ? AND workshop_id = ? AND role = ? AND generation <> 0`,
  )
  const endEntries = db.prepare(
    'DELETE FROM entries WHERE workshop_id = ? AND role = ? AND generation NOT IN (0, ?)',
  )

  const membershipOf = (session: string, workshopId: string): StoredMembership | 'ended' | null => {
    const known = member.get(session, workshopId) as Omit<StoredMembership, 'role'> | undefined
    if (known === undefined) return null
    const roles = entriesOf.all(session, workshopId).map((row) => row.role as Role)
    const role = roleInForce(roles, seats.readSeat(workshopId, known.participantId))
    return role === null ? 'ended' : { ...known, role }
  }
  const readMembership = (session: string, workshopId: string): StoredMembership | NoPlace | null => {
    const known = membershipOf(session, workshopId)
    if (known === null || known === 'ended') return known
    const standing = seats.readSeat(workshopId, known.participantId)?.standing ?? 'in'
    return standing === 'in' ? known : standing
  }

  return {
    codeTaken: (code: string) => codeTaken.get(code) !== undefined,
    addInvitations(workshop: NewStoredWorkshop) {
      insertCode.run(workshop.code, workshop.id)
      for (const link of workshop.links) insertLink.run(link.hash, workshop.id, link.role, link.generation)
    },
    calls: {
      countCodes: (length: number) => Number(countCodes.get(length)?.count),
      readLink: (hash: string) => toLink(linkByHash.get(hash)),
      readCode: (code: string) => (byCode.get(code.toUpperCase()) ?? null) as StoredCode | null,
      readLinks: (workshopId: string) => linksOf.all(workshopId).map((row) => must(toLink(row))),
      rotateLink(rotation: Rotation) {
        const { workshopId, role, generation, hash, newCode, keeper } = rotation
        if (newCode !== null && codeTaken.get(newCode) !== undefined) return 'code-taken'
        const expired = Number(expireLink.run(workshopId, role, generation - 1).changes)
        const isFirst = generation === 1 && anyLink.get(workshopId, role) === undefined
        if (expired === 0 && !(isFirst && workshopExists.get(workshopId) !== undefined)) return 'overtaken'
        insertLink.run(hash, workshopId, role, generation)
        if (newCode !== null) replaceCode.run(newCode, workshopId)
        if (keeper !== null) renewEntry.run(generation, keeper, workshopId, role)
        endEntries.run(workshopId, role, generation)
        return 'rotated'
      },
      join(request: JoinRequest) {
        const { session, workshopId, role, generation, now } = request
        if (generation !== 0 && inForce.get(workshopId, role, generation) === undefined) return null
        const known = member.get(session, workshopId) as Omit<StoredMembership, 'role'> | undefined
        const participantId = known?.participantId ?? request.newParticipantId
        const taken = () => othersNames.all(workshopId, session).map((row) => String(row.name))
        const name = givenName(request, known?.name) ?? freeName(request, taken())
        upsertMember.run(session, workshopId, participantId, name, now)
        upsertEntry.run(session, workshopId, role, generation)
        const joined = membershipOf(session, workshopId)
        if (joined === 'ended' || joined === null) return null
        const waiting = seats.knock(workshopId, participantId, known === undefined, request.doorWaits)
        return { ...joined, waiting }
      },
      readMembership,
      renameMember: (session: string, workshopId: string, name: string) =>
        Number(renameMember.run(name, session, workshopId).changes) > 0,
      knowsSession: (hash: string) => session.get(hash) !== undefined,
    },
  } as const
}

function toLink(row: Record<string, unknown> | undefined): StoredLink | null {
  if (row === undefined) return null
  return {
    workshopId: String(row.workshopId),
    role: row.role as Role,
    hash: String(row.hash),
    generation: Number(row.generation),
    expired: row.expired === 1,
  }
}
