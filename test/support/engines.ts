// PostgreSQL and Redis for tests: found, or installed from Debian, and started on a free port with data of their own.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { must } from '../../src/model/must.ts'
import { installFromDebian, isRoot } from './debian.ts'
import { eventually } from './eventually.ts'
import { freePort } from './freePort.ts'

export const ENGINES_MISSING =
  'PostgreSQL or Redis not found: install postgresql and redis-server, or run as root on Debian'

/** Paths of the programs; null when they cannot be had. Fails under CI then. */
export function findEngines(): { readonly postgres: string; readonly redis: string } | null {
  const found = () => {
    const [postgres, redis] = [postgresBin(), onPath('redis-server')]
    return postgres === null || redis === null ? null : { postgres, redis }
  }
  const engines = found() ?? (install() ? found() : null)
  if (engines !== null) return engines
  if (process.env.CI) throw new Error(ENGINES_MISSING)
  console.warn(`skipped: ${ENGINES_MISSING}`)
  return null
}

/** The tests start their own: what the packages may have started is stopped. */
function install(): boolean {
  const isInstalled = installFromDebian(['postgresql', 'redis-server'])
  if (isInstalled) spawnSync('systemctl', ['disable', '--now', 'postgresql', 'redis-server'])
  return isInstalled
}

function onPath(name: string): string | null {
  return (
    (process.env.PATH ?? '')
      .split(':')
      .concat('/usr/bin', '/usr/local/bin', '/opt/homebrew/bin')
      .map((folder) => join(folder, name))
      .find((path) => existsSync(path)) ?? null
  )
}

/** The folder with `initdb`: Debian keeps it out of the path. */
function postgresBin(): string | null {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = versions.map((version) => join(debian, version, 'bin'))
  const path = onPath('initdb')
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? (path && join(path, '..'))
}

/** A server of the machine that a test may kill and start again. */
export interface Engine {
  readonly port: number
  /** Of the process that runs at present. */
  pid(): number
  start(): Promise<void>
  /** SIGKILL by default: no time to say goodbye. */
  stop(signal?: NodeJS.Signals): Promise<void>
  dispose(): Promise<void>
}

const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** A test process that is killed has no last word: where the system can, what it started ends with it. */
function tied(command: string, args: readonly string[], ...how: readonly string[]): [string, string[]] {
  const program = onPath('setpriv')
  if (program === null) return [command, [...args]]
  return [program, ['--pdeathsig=KILL', ...how, command, ...args]]
}

/** `postgres` refuses to run as root: then it is the user of its package, or nobody. */
function asUser(command: string, args: readonly string[]): [string, string[]] {
  return isRoot() ? tied(command, args, `--reuid=${unprivileged()}`, '--clear-groups') : tied(command, args)
}

function unprivileged(): string {
  return spawnSync('id', ['-u', 'postgres']).status === 0 ? 'postgres' : 'nobody'
}

export interface Postgres extends Engine {
  /** A new, empty database; its address. `port`: of something in between. */
  database(port?: number): Promise<string>
  /** Runs a statement as somebody else in this database. */
  ask(text: string, address: string): Promise<void>
}

export async function startPostgres(bin: string, settings: readonly string[] = []): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'parcours-postgres-'))
  if (isRoot()) chownSync(folder, Number(String(spawnSync('id', ['-u', unprivileged()]).stdout).trim()), 0)
  const data = join(folder, 'data')
  const port = await freePort()
  const [command, args] = asUser(join(bin, 'initdb'), [
    '-D',
    data,
    '-U',
    'parcours',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--no-sync',
    '--locale=C',
  ])
  const made = spawnSync(command, args, { cwd: folder, encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`initdb: ${made.stdout}${made.stderr}`)
  const flags = [
    '-D',
    data,
    '-p',
    String(port),
    '-k',
    folder,
    '-h',
    '127.0.0.1',
    '-c',
    'max_connections=200',
    ...settings.flatMap((setting) => ['-c', setting]),
  ]
  const engine = createEngine(port, folder, asUser(join(bin, 'postgres'), flags), () =>
    query(port, 'postgres', 'SELECT 1'),
  )
  await engine.start()
  return {
    ...engine,
    async database(through = port) {
      const name = `d${randomBytes(6).toString('hex')}`
      await query(port, 'postgres', `CREATE DATABASE ${name}`)
      return `postgres://parcours@127.0.0.1:${through}/${name}`
    },
    ask: (text, address) => query(port, new URL(address).pathname.slice(1), text),
  }
}

async function query(port: number, database: string, text: string): Promise<void> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'parcours', database })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}

export interface RedisEngine extends Engine {
  readonly address: string
  /** Empties it and cuts everybody off. */
  flush(): Promise<void>
}

export async function startRedis(path: string): Promise<RedisEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'parcours-redis-'))
  const port = await freePort()
  const flags = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--dir',
    folder,
  ]
  const engine = createEngine(port, folder, tied(path, flags), async () => {
    if (spawnSync('redis-cli', ['-p', String(port), 'ping']).status !== 0) throw new Error('not yet')
  })
  await engine.start()
  const cli = (...args: string[]) => {
    const done = spawnSync('redis-cli', ['-p', String(port), ...args], { encoding: 'utf8' })
    if (done.status !== 0) throw new Error(`redis-cli ${args.join(' ')}: ${done.stderr}`)
  }
  return {
    ...engine,
    address: `redis://127.0.0.1:${port}`,
    async flush() {
      cli('FLUSHALL')
      for (const kind of ['normal', 'pubsub']) cli('CLIENT', 'KILL', 'TYPE', kind)
    },
  }
}

function createEngine(
  port: number,
  folder: string,
  [command, args]: [string, string[]],
  probe: () => Promise<void>,
): Engine {
  let child: ChildProcess | null = null
  let written = ''
  const stop = async (signal: NodeJS.Signals = 'SIGKILL') => {
    const stopping = child
    child = null
    if (stopping === null || stopping.exitCode !== null || stopping.signalCode !== null) return
    const ended = once(stopping, 'exit')
    stopping.kill(signal)
    await ended
    running.delete(stopping)
  }
  return {
    port,
    pid: () => must(child?.pid, 'process id'),
    async start() {
      const started = spawn(command, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
      child = started
      running.add(started)
      for (const stream of [started.stdout, started.stderr])
        stream.on('data', (chunk: Buffer) => {
          written = (written + chunk.toString()).slice(-10_000)
        })
      await eventually(
        `${command} answers`,
        async () => {
          if (started.exitCode !== null) throw new Error(written)
          await probe()
          return true
        },
        60_000,
      )
    },
    stop,
    async dispose() {
      await stop('SIGKILL')
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}
