// The line to PostgreSQL: a pool of connections, statements prepared once each, transactions, and errors that say
// whether the same call may succeed later.
//
// Invariant: a commit that was answered is on disk (`synchronous_commit` is set by us, whatever the server's default).
import type { Pool, PoolClient, PoolConfig } from 'pg'
import { ThreadError } from '../../threads/threadCalls.ts'
import { StorageRefused } from '../storageRefused.ts'

export type Row = Readonly<Record<string, unknown>>

export interface Db {
  /** One statement; its rows. */
  rows(text: string, values?: readonly unknown[]): Promise<readonly Row[]>
  /** One statement; how many rows it touched. */
  run(text: string, values?: readonly unknown[]): Promise<number>
}

/** `moment`: reads one state of everything. `migration`: its statements may take as long as they take, its waits for locks not. */
type Kind = 'write' | 'moment' | 'migration'

export interface Database extends Db {
  /** All of it or none of it. A deadlock is tried again: `work` may run more than once. */
  transaction<T>(work: (db: Db) => Promise<T>, kind?: Kind): Promise<T>
  /** A connection of its own, for locks that last longer than a transaction. */
  connect(): Promise<PoolClient>
  close(): Promise<void>
}

/** Everything of ours is in a schema of its own, so that a database may hold other things. */
export const SCHEMA = 'parcours'

/** A statement, or the wait for a lock, that takes longer is given up; the caller tries again or says so. */
const STATEMENT_MS = 10_000
/** A machine that is very busy takes seconds. */
const CONNECT_MS = 10_000
/** As good as none: the driver takes 0 for "the usual". */
const NO_LIMIT_MS = 2 ** 31 - 1
const POOL_SIZE = 10
const DEADLOCK_TRIES = 5
const INT8 = 20

const SETTINGS = {
  search_path: SCHEMA,
  synchronous_commit: 'on',
  statement_timeout: STATEMENT_MS,
  idle_in_transaction_session_timeout: STATEMENT_MS,
  // A node that died without a word: its locks go within half a minute.
  tcp_keepalives_idle: 10,
  tcp_keepalives_interval: 5,
  tcp_keepalives_count: 3,
}

const MIGRATION_LIMITS = `SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = ${STATEMENT_MS}`

/** Loads the driver: only a server that was given such an address needs it. */
export async function openDatabase(address: string): Promise<Database> {
  const { default: pg } = await import('pg')
  const config: PoolConfig = {
    connectionString: withUsualTls(address),
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_MS,
    // Longer than the server's own, for a server that is not there any more.
    query_timeout: STATEMENT_MS + 2000,
    keepAlive: true,
    application_name: 'parcours',
    options: Object.entries(SETTINGS)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    types: {
      getTypeParser: (id: number, format: 'text' | 'binary') =>
        id === INT8 ? Number : pg.types.getTypeParser(id, format),
    } as NonNullable<PoolConfig['types']>,
  }
  let pool: Pool
  try {
    pool = new pg.Pool(config)
  } catch (error) {
    throw new StorageRefused(`cannot use the database: ${String(error)}`)
  }
  // A connection that broke while nobody used it: the next call makes another.
  pool.on('error', () => {})
  return {
    ...statements(pool),
    transaction: (work, kind = 'write') => inTransaction(pool, work, kind),
    connect: () => told('connect', pool.connect()),
    close: () => pool.end(),
  }
}

/** What `sslmode` means everywhere else, psql included. The driver's own meanings come with a warning that they will change. */
function withUsualTls(address: string): string {
  const mode = /[?&]sslmode=([\w-]+)/.exec(address)?.[1]
  // Only the driver knows this one.
  if (mode === undefined || mode === 'no-verify' || address.includes('uselibpqcompat=')) return address
  return `${address}&uselibpqcompat=true`
}

const names = new Map<string, string>()

/** Each text is prepared once a connection. */
function nameOf(text: string): string {
  const known = names.get(text)
  if (known !== undefined) return known
  const name = `p${names.size}`
  names.set(text, name)
  return name
}

function statements(client: Pick<Pool | PoolClient, 'query'>, limits: { query_timeout?: number } = {}): Db {
  const ask = (text: string, values: readonly unknown[] = []) =>
    told(text, client.query({ name: nameOf(text), text, values: [...values], ...limits }))
  return {
    rows: async (text, values) => (await ask(text, values)).rows as readonly Row[],
    run: async (text, values) => (await ask(text, values)).rowCount ?? 0,
  }
}

async function inTransaction<T>(pool: Pool, work: (db: Db) => Promise<T>, kind: Kind): Promise<T> {
  for (let tries = 1; ; tries++)
    try {
      return await once(pool, work, kind)
    } catch (error) {
      if (!(error instanceof Deadlock) || tries === DEADLOCK_TRIES) throw error
    }
}

async function once<T>(pool: Pool, work: (db: Db) => Promise<T>, kind: Kind): Promise<T> {
  const client = await told('connect', pool.connect())
  // Without a listener a line that breaks between two statements would end the process; the next statement says so.
  const onError = () => {}
  client.on('error', onError)
  const release = (lost?: Error) => {
    client.off('error', onError)
    client.release(lost)
  }
  try {
    const begin = kind === 'moment' ? 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' : 'BEGIN'
    await told(begin, client.query(begin))
    if (kind === 'migration') await told('SET', client.query(MIGRATION_LIMITS))
    const limits = kind === 'migration' ? { query_timeout: NO_LIMIT_MS } : {}
    const result = await work(statements(client, limits))
    await told('COMMIT', client.query('COMMIT'))
    release()
    return result
  } catch (error) {
    await client.query('ROLLBACK').then(
      () => release(),
      // The line is gone, and with it the transaction.
      (lost: Error) => release(lost),
    )
    throw error
  }
}

/** What the database, or the line to it, answered. */
export class DatabaseError extends ThreadError {
  /** Without what was asked. */
  readonly reason: string
  /** Another has had the lock for too long. */
  readonly isLocked: boolean

  constructor(asked: string, reason: string, passing: boolean, isLocked = false) {
    super(`${asked.slice(0, 60).replace(/\s+/g, ' ')}: ${reason}`, passing)
    this.reason = reason
    this.isLocked = isLocked
  }
}

/** A serialization failure or a deadlock: the same transaction may succeed at once. */
class Deadlock extends DatabaseError {}

/** Rejects with an error that says whether the cause may pass. */
async function told<T>(what: string, call: Promise<T>): Promise<T> {
  try {
    return await call
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const { code } = error as { code?: unknown }
    if (code === '40001' || code === '40P01') throw new Deadlock(what, reason, true)
    throw new DatabaseError(what, reason, isPassing(code, reason), code === '55P03')
  }
}

/** SQLSTATE classes of what lies outside: connection, resources, an operator, a system error, a lock; or no answer at all. */
function isPassing(code: unknown, message: string): boolean {
  if (typeof code === 'string' && /^(08|53|57|58|55P03|25006|XX000$)/.test(code)) return true
  if (typeof code === 'string' && /^E[A-Z]+$/.test(code)) return true
  return /terminated|timeout|timed out|not queryable|closed/i.test(message)
}

/** PostgreSQL's text cannot hold a NUL. */
export function plain(text: string): string {
  return text.replaceAll('\0', '')
}

/** Bytes of a row as everywhere else: not the driver's subclass. */
export function bytesOf(value: unknown): Uint8Array {
  const { buffer, byteOffset, byteLength } = value as Buffer
  return new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength)
}
