// Terms of links in PostgreSQL.
import type { Role } from '../../../src/protocol/roles.ts'
import { type LinkTermsStorage, NO_TERMS } from '../linkTermsStorage.ts'
import type { Database } from './db.ts'

export function linkTermCalls(db: Database): LinkTermsStorage {
  return {
    async readTerms(workshopId, role) {
      const [row] = await db.rows(
        'SELECT ends_at, passphrase FROM link_terms WHERE workshop_id = $1 AND role = $2',
        [workshopId, role],
      )
      if (row === undefined) return NO_TERMS
      return {
        endsAt: row.ends_at === null ? null : Number(row.ends_at),
        passphrase: row.passphrase === null ? null : String(row.passphrase),
      }
    },
    async setTerms(workshopId, role, { endsAt, passphrase }) {
      // By field, so that of two nodes that set one each neither takes the other's back.
      const set = [
        ...(endsAt === undefined ? [] : ['ends_at = excluded.ends_at']),
        ...(passphrase === undefined ? [] : ['passphrase = excluded.passphrase']),
      ]
      const onConflict =
        set.length === 0 ? 'DO UPDATE SET role = excluded.role' : `DO UPDATE SET ${set.join(', ')}`
      const text = `INSERT INTO link_terms (workshop_id, role, ends_at, passphrase)
        SELECT id, $2, $3, $4 FROM workshops WHERE id = $1 ON CONFLICT (workshop_id, role) ${onConflict}`
      return (await db.run(text, [workshopId, role, endsAt ?? null, passphrase ?? null])) > 0
    },
    readEntries: async (session, workshopId) =>
      (
        await db.rows('SELECT role FROM entries WHERE session = $1 AND workshop_id = $2', [
          session,
          workshopId,
        ])
      ).map((row) => row.role as Role),
  }
}
