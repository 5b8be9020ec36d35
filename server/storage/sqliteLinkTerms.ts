// Terms of links as SQL. Runs in the storage thread, inside its transactions.
import type { DatabaseSync } from 'node:sqlite'
import type { Role } from '../../src/protocol/roles.ts'
import { NO_TERMS, type StoredLinkTerms } from './linkTermsStorage.ts'

export const LINK_TERMS = `
  -- Until when the link of a role lets in, and the slow hash of its passphrase. No row: neither.
  CREATE TABLE link_terms (
    workshop_id TEXT NOT NULL REFERENCES workshops(id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    ends_at INTEGER,
    passphrase TEXT,
    PRIMARY KEY (workshop_id, role)
  ) STRICT, WITHOUT ROWID;
`

export const LINK_TERM_READS = ['readTerms', 'readEntries'] as const

export function prepareLinkTerms(db: DatabaseSync) {
  const terms = db.prepare(
    'SELECT ends_at AS endsAt, passphrase FROM link_terms WHERE workshop_id = ? AND role = ?',
  )
  const workshop = db.prepare('SELECT 1 FROM workshops WHERE id = ?')
  const upsert = db.prepare(`INSERT INTO link_terms VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE
    SET ends_at = excluded.ends_at, passphrase = excluded.passphrase`)
  const entries = db.prepare('SELECT role FROM entries WHERE session = ? AND workshop_id = ?')
  const readTerms = (workshopId: string, role: Role) =>
    (terms.get(workshopId, role) ?? NO_TERMS) as unknown as StoredLinkTerms
  return {
    readTerms,
    setTerms(workshopId: string, role: Role, fields: Partial<StoredLinkTerms>): boolean {
      if (workshop.get(workshopId) === undefined) return false
      const { endsAt, passphrase } = { ...readTerms(workshopId, role), ...fields }
      upsert.run(workshopId, role, endsAt, passphrase)
      return true
    },
    readEntries: (session: string, workshopId: string): Role[] =>
      entries.all(session, workshopId).map((row) => row.role as Role),
  } as const
}
