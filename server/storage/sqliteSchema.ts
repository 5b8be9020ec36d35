// The tables, as an ordered list of steps. `PRAGMA user_version` counts the steps a file has had.
import type { DatabaseSync } from 'node:sqlite'
import { BALLOT_CARDS, BALLOT_TABLES, CLOSED_ROUNDS } from '../rounds/sqliteBallots.ts'
import { SEAT_TABLES } from '../session/sqliteSeats.ts'
import { checksum } from './checksum.ts'
import { LINK_TERMS } from './sqliteLinkTerms.ts'
import { StorageRefused } from './storageRefused.ts'

/** One entry per version, oldest first. Never edit one that was released: add the next. */
const STEPS: readonly string[] = [
  `
  CREATE TABLE workshops (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    schema_version INTEGER NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE codes (
    code TEXT PRIMARY KEY,
    workshop_id TEXT NOT NULL REFERENCES workshops(id) ON DELETE CASCADE
  ) STRICT;
  CREATE INDEX codes_by_workshop ON codes(workshop_id);

  -- Rotated links stay, marked, to explain themselves.
  CREATE TABLE links (
    hash TEXT PRIMARY KEY,
    workshop_id TEXT NOT NULL REFERENCES workshops(id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    generation INTEGER NOT NULL,
    expired INTEGER NOT NULL DEFAULT 0,
    UNIQUE (workshop_id, role, generation)
  ) STRICT;

  CREATE TABLE memberships (
    session TEXT NOT NULL,
    workshop_id TEXT NOT NULL REFERENCES workshops(id) ON DELETE CASCADE,
    participant_id TEXT NOT NULL,
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    joined_at INTEGER NOT NULL,
    PRIMARY KEY (session, workshop_id)
  ) STRICT;
  CREATE INDEX memberships_by_workshop ON memberships(workshop_id);

  CREATE TABLE rooms (
    id INTEGER PRIMARY KEY,
    workshop_id TEXT NOT NULL REFERENCES workshops(id) ON DELETE CASCADE,
    document TEXT NOT NULL,
    -- Number of the last batch ever appended; numbers are not used twice.
    seq INTEGER NOT NULL DEFAULT 0,
    UNIQUE (workshop_id, document)
  ) STRICT;

  CREATE TABLE updates (
    room_id INTEGER NOT NULL REFERENCES rooms(id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (room_id, seq)
  ) STRICT;

  CREATE TABLE snapshots (
    room_id INTEGER PRIMARY KEY REFERENCES rooms(id) ON DELETE CASCADE,
    state_vector BLOB NOT NULL,
    data BLOB NOT NULL
  ) STRICT;
  `,
  `
  -- SQLite does not notice when bytes of a row change on the disk.
  ALTER TABLE updates ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE snapshots ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
  UPDATE updates SET checksum = checksum(data, x'');
  UPDATE snapshots SET checksum = checksum(data, state_vector);

  -- What could not be read, for an operator to look at; the room goes on without it.
  CREATE TABLE damaged (
    id INTEGER PRIMARY KEY,
    room_id INTEGER NOT NULL REFERENCES rooms(id) ON DELETE CASCADE,
    digest TEXT NOT NULL,
    data BLOB NOT NULL,
    UNIQUE (room_id, digest)
  ) STRICT;
  `,
  `
  -- By which links somebody is a member. Generation 0: by making the workshop. Who was a member before this table was
  -- is taken to have come by the link in force; the first facilitator is the maker.
  CREATE TABLE entries (
    session TEXT NOT NULL,
    workshop_id TEXT NOT NULL,
    role TEXT NOT NULL,
    generation INTEGER NOT NULL,
    PRIMARY KEY (session, workshop_id, role),
    FOREIGN KEY (session, workshop_id) REFERENCES memberships(session, workshop_id) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX entries_by_workshop ON entries(workshop_id, role);
  INSERT INTO entries SELECT m.session, m.workshop_id, m.role, CASE
      WHEN m.role = 'facilitator' AND m.rowid =
        (SELECT min(f.rowid) FROM memberships f WHERE f.workshop_id = m.workshop_id AND f.role = 'facilitator')
      THEN 0 ELSE l.generation END
    FROM memberships m JOIN links l ON l.workshop_id = m.workshop_id AND l.role = m.role AND l.expired = 0;
  ALTER TABLE memberships DROP COLUMN role;

  CREATE INDEX codes_by_length ON codes(length(code));
  `,
  BALLOT_TABLES + SEAT_TABLES,
  CLOSED_ROUNDS,
  LINK_TERMS,
  BALLOT_CARDS,
]

export const SQL_VERSION = STEPS.length

/**
 * Brings the file to this version, one transaction per step. A file of a newer version is refused before anything
 * in it is touched: not even the journal mode, which is stored in the file.
 */
export function migrateSchema(db: DatabaseSync, path: string): void {
  const version = Number(db.prepare('PRAGMA user_version').get()?.user_version ?? 0)
  if (version > SQL_VERSION)
    throw new StorageRefused(
      `${path} was written by a newer Parcours (data version ${version}, this one reads ${SQL_VERSION}): update Parcours, or choose another data directory`,
    )
  db.function('checksum', { deterministic: true }, (a, b) => checksum(a as Uint8Array, b as Uint8Array))
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;')
  for (const [index, step] of STEPS.entries()) {
    if (index < version) continue
    db.exec(`BEGIN IMMEDIATE; ${step} PRAGMA user_version = ${index + 1}; COMMIT;`)
  }
}
