// The tables in PostgreSQL, as an ordered list of steps, each run once, under a lock.
//
// Invariants
// - A step only adds: tables, indexes, columns with a default. So a node of the version before goes on serving while
//   a newer one brings the database to its version (docs/spec/cluster.md).
// - A database of a newer version, and a schema that is not ours, is refused before anything in it is touched.
import { createHash } from 'node:crypto'
import { StorageRefused } from '../storageRefused.ts'
import { type Database, DatabaseError, type Db, SCHEMA } from './db.ts'

/** One entry per version, oldest first. Never edit one that was released: add the next. */
export const POSTGRES_STEPS: readonly string[] = [
  `
  CREATE TABLE workshops (
    id text PRIMARY KEY,
    title text NOT NULL,
    schema_version integer NOT NULL,
    created_at bigint NOT NULL,
    -- Grows when somebody's place, role or name changed: who missed the news looks again.
    access bigint NOT NULL DEFAULT 0
  );

  CREATE TABLE codes (
    code text PRIMARY KEY,
    workshop_id text NOT NULL REFERENCES workshops(id) ON DELETE CASCADE
  );
  CREATE INDEX codes_by_workshop ON codes(workshop_id);
  CREATE INDEX codes_by_length ON codes(length(code));

  CREATE TABLE links (
    hash text PRIMARY KEY,
    workshop_id text NOT NULL REFERENCES workshops(id) ON DELETE CASCADE,
    role text NOT NULL,
    generation integer NOT NULL,
    expired boolean NOT NULL DEFAULT false,
    UNIQUE (workshop_id, role, generation)
  );

  CREATE TABLE memberships (
    session text NOT NULL,
    workshop_id text NOT NULL REFERENCES workshops(id) ON DELETE CASCADE,
    participant_id text NOT NULL,
    name text NOT NULL,
    joined_at bigint NOT NULL,
    PRIMARY KEY (session, workshop_id)
  );
  CREATE INDEX memberships_by_workshop ON memberships(workshop_id);

  -- By which links somebody is a member. Generation 0: by making the workshop.
  CREATE TABLE entries (
    session text NOT NULL,
    workshop_id text NOT NULL,
    role text NOT NULL,
    generation integer NOT NULL,
    PRIMARY KEY (session, workshop_id, role),
    FOREIGN KEY (session, workshop_id) REFERENCES memberships(session, workshop_id) ON DELETE CASCADE
  );
  CREATE INDEX entries_by_workshop ON entries(workshop_id, role);

  -- What facilitators decided about a member. Who has no row is in, with the role of their link.
  CREATE TABLE seats (
    workshop_id text NOT NULL REFERENCES workshops(id) ON DELETE CASCADE,
    participant_id text NOT NULL,
    standing text NOT NULL,
    role text,
    PRIMARY KEY (workshop_id, participant_id)
  );

  CREATE TABLE doors (
    workshop_id text PRIMARY KEY REFERENCES workshops(id) ON DELETE CASCADE,
    closed boolean NOT NULL
  );

  CREATE TABLE moments (
    workshop_id text NOT NULL REFERENCES workshops(id) ON DELETE CASCADE,
    id text NOT NULL,
    at bigint NOT NULL,
    reason text NOT NULL,
    title text NOT NULL,
    schema_version integer NOT NULL,
    data bytea NOT NULL,
    PRIMARY KEY (workshop_id, id)
  );

  CREATE TABLE rooms (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    workshop_id text NOT NULL REFERENCES workshops(id) ON DELETE CASCADE,
    document text NOT NULL,
    -- Number of the last batch ever appended; its row lock is what orders the batches of a room.
    seq bigint NOT NULL DEFAULT 0,
    UNIQUE (workshop_id, document)
  );

  CREATE TABLE updates (
    room_id bigint NOT NULL REFERENCES rooms(id) ON DELETE CASCADE,
    seq bigint NOT NULL,
    data bytea NOT NULL,
    checksum bigint NOT NULL,
    PRIMARY KEY (room_id, seq)
  );

  CREATE TABLE snapshots (
    room_id bigint PRIMARY KEY REFERENCES rooms(id) ON DELETE CASCADE,
    -- Number of the last batch that is in it.
    seq bigint NOT NULL,
    state_vector bytea NOT NULL,
    data bytea NOT NULL,
    checksum bigint NOT NULL
  );

  -- What could not be read, for an operator to look at; the room goes on without it.
  CREATE TABLE damaged (
    room_id bigint NOT NULL REFERENCES rooms(id) ON DELETE CASCADE,
    digest text NOT NULL,
    data bytea NOT NULL,
    PRIMARY KEY (room_id, digest)
  );

  -- No column says when: the order of answers would tell whose they are.
  CREATE TABLE ballots (
    workshop_id text NOT NULL REFERENCES workshops(id) ON DELETE CASCADE,
    round_id text NOT NULL,
    item_id text NOT NULL,
    person_id text NOT NULL,
    late boolean NOT NULL,
    value integer,
    PRIMARY KEY (workshop_id, round_id, item_id, person_id, late)
  );

  -- Rounds that take no ballot in time any more, whatever the session says yet.
  CREATE TABLE closed_rounds (
    workshop_id text NOT NULL REFERENCES workshops(id) ON DELETE CASCADE,
    round_id text NOT NULL,
    PRIMARY KEY (workshop_id, round_id)
  );

  -- Wrong codes by address, and of all together under the empty key. May be emptied at any time.
  CREATE TABLE attempts (
    key text PRIMARY KEY,
    count integer NOT NULL,
    until timestamptz NOT NULL
  );
  CREATE INDEX attempts_by_end ON attempts(until);
  `,
  `
  -- Until when the link of a role lets in, and the slow hash of its passphrase. No row: neither.
  CREATE TABLE link_terms (
    workshop_id text NOT NULL REFERENCES workshops(id) ON DELETE CASCADE,
    role text NOT NULL,
    ends_at bigint,
    passphrase text,
    PRIMARY KEY (workshop_id, role)
  );
  `,
  `
  -- What somebody wrote, as JSON: blind until the reveal, as any ballot.
  ALTER TABLE ballots ADD COLUMN card text;
  ALTER TABLE ballots ADD COLUMN withheld boolean NOT NULL DEFAULT false;
  `,
]

const OLDEST_SERVER = 13
/** One for all nodes: who migrates, and who makes the first tables. */
const MIGRATION_LOCK = 7_227_271

export interface Deployment {
  /** The same for all nodes of a database; what they say to each other is under it. */
  readonly id: string
}

/** `steps`: those of this version; tests bring their own. Rejects with StorageRefused. */
export async function migratePostgres(
  db: Database,
  linkKey: Uint8Array,
  steps: readonly string[],
): Promise<Deployment> {
  await checkServer(db)
  return await db.transaction(async (tx) => {
    // Before anything is looked at: of nodes that start together, one makes the tables.
    await tx.rows('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]).catch((error: unknown) => {
      if (!(error instanceof DatabaseError && error.isLocked)) throw error
      throw new StorageRefused(
        'another server is bringing the database to its version: start this one again when that is done',
      )
    })
    const version = await readVersion(tx)
    if (version > steps.length)
      throw new StorageRefused(
        `the database was written by a newer Parcours (data version ${version}, this one reads ${steps.length}): update Parcours, or use another database`,
      )
    if (version === 0) await createSchema(tx)
    for (const step of steps.slice(version)) await runScript(tx, step)
    if (version < steps.length) await setMeta(tx, 'version', String(steps.length))
    return await readDeployment(tx, linkKey)
  }, 'migration')
}

async function checkServer(db: Db): Promise<void> {
  const [row] = await db.rows(
    `SELECT current_setting('server_version_num')::int / 10000 AS version, pg_is_in_recovery() AS replica,
      current_setting('server_encoding') AS encoding, current_setting('fsync') AS fsync`,
  )
  if (Number(row?.version) < OLDEST_SERVER)
    throw new StorageRefused(
      `the database is PostgreSQL ${row?.version}: Parcours needs ${OLDEST_SERVER} or newer`,
    )
  if (row?.replica === true)
    throw new StorageRefused('the database is a replica that cannot be written: name the primary')
  if (row?.encoding !== 'UTF8')
    throw new StorageRefused(
      `the database has the encoding ${row?.encoding}: make one with ENCODING 'UTF8' TEMPLATE template0`,
    )
}

/** 0 for a database without anything of ours. */
async function readVersion(db: Db): Promise<number> {
  const [found] = await db.rows(
    `SELECT to_regclass('${SCHEMA}.meta') AS meta, to_regnamespace('${SCHEMA}') AS schema`,
  )
  if (found?.meta === null && found.schema === null) return 0
  const version =
    found?.meta === null
      ? undefined
      : await db.rows(`SELECT value FROM ${SCHEMA}.meta WHERE key = 'version'`).then(
          ([row]) => Number(row?.value),
          () => Number.NaN,
        )
  if (version === undefined || !Number.isInteger(version) || version < 1)
    throw new StorageRefused(
      `the database has a schema "${SCHEMA}" that is not of Parcours: use another database`,
    )
  return version
}

async function createSchema(db: Db): Promise<void> {
  await runScript(
    db,
    `CREATE SCHEMA ${SCHEMA};
     CREATE TABLE ${SCHEMA}.meta (key text PRIMARY KEY, value text NOT NULL);
     INSERT INTO ${SCHEMA}.meta VALUES ('deployment', replace(gen_random_uuid()::text, '-', ''));`,
  )
}

/** A prepared statement is one statement. */
async function runScript(db: Db, script: string): Promise<void> {
  const statements = script.replace(/^\s*--.*$/gm, '').split(';')
  for (const statement of statements) if (statement.trim() !== '') await db.run(statement)
}

async function setMeta(db: Db, key: string, value: string): Promise<void> {
  await db.run('INSERT INTO meta VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value', [
    key,
    value,
  ])
}

/** All nodes show the same links, so they must have the same key. */
async function readDeployment(db: Db, linkKey: Uint8Array): Promise<Deployment> {
  const print = createHash('sha256').update('link key').update(linkKey).digest('hex')
  await db.run(`INSERT INTO meta VALUES ('link-key', $1) ON CONFLICT (key) DO NOTHING`, [print])
  const rows = await db.rows('SELECT key, value FROM meta')
  const meta = new Map(rows.map(({ key, value }) => [key, String(value)]))
  if (meta.get('link-key') !== print)
    throw new StorageRefused(
      'another link key is in use with this database: give every node the same PARCOURS_LINK_KEY (or link.key file)',
    )
  return { id: meta.get('deployment') ?? '' }
}
