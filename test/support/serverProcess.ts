// The real server in a process of its own, with a data directory of its own, so that a test can kill it.
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { must } from '../../src/model/must.ts'
import { eventually } from './eventually.ts'
import { freePort } from './freePort.ts'
import { TOP } from './repository.ts'
import { startRoundRobin } from './roundRobin.ts'
import { sharedStore, TEST_NODES } from './sharedEngines.ts'

export interface ServerProcess {
  /** `http://127.0.0.1:<port>`, the same for its whole life. */
  readonly url: string
  /** Of the process that runs at present. */
  pid(): number
  readonly dataDir: string
  /** Everything it wrote so far, over all its starts: for the message of a test that fails. */
  output(): string
  /** SIGKILL: no time to save or to say goodbye. */
  kill(): Promise<void>
  /** SIGTERM: it closes down by itself. Gives its exit code. */
  stop(): Promise<number | null>
  /** Starts again, on the same port and data, and waits until it is ready. */
  start(): Promise<void>
  /** Ends it and deletes its data. */
  dispose(): Promise<void>
}

/** Ours that still run. When the test process ends, whatever the reason, they end with it. */
const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts `server/main.ts` on a free port of this machine; `options` as on its command line, without the dashes. */
export async function startServer(
  options: Readonly<Record<string, string>> = {},
  environment: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const isOne = TEST_NODES === 1 || 'store' in options || 'data-dir' in options
  return isOne ? await startOne(options, environment) : await startNodes(options, environment)
}

/** As one server to who uses it: the nodes start, stop and are killed together. */
async function startNodes(
  options: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const shared = await sharedStore(randomUUID())
  const given = { ...shared, 'link-key': randomBytes(32).toString('hex'), ...options }
  const nodes = await Promise.all(Array.from({ length: TEST_NODES }, () => startOne(given, environment)))
  const all = <T>(act: (node: ServerProcess) => Promise<T>) => Promise.all(nodes.map(act))
  const proxy = await startRoundRobin(nodes.map(({ url }) => Number(new URL(url).port)))
  return {
    url: `http://127.0.0.1:${proxy.port}`,
    dataDir: must(nodes[0]).dataDir,
    pid: () => must(nodes[0]).pid(),
    output: () => nodes.map((node, i) => `node ${i}:\n${node.output()}`).join('\n'),
    kill: async () => void (await all((node) => node.kill())),
    stop: async () => (await all((node) => node.stop())).find((code) => code !== 0) ?? 0,
    start: async () => void (await all((node) => node.start())),
    async dispose() {
      await proxy.close()
      await all((node) => node.dispose())
    },
  }
}

async function startOne(
  options: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), 'parcours-data-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const flags = Object.entries({
    host: '127.0.0.1',
    port: String(port),
    'data-dir': dataDir,
    'log-level': 'warn',
    ...options,
  }).map(([name, value]) => `--${name}=${value}`)
  let child: ChildProcess | null = null
  let written = ''

  async function start(): Promise<void> {
    const started = spawn(process.execPath, ['server/main.ts', ...flags], {
      cwd: TOP,
      env: { ...cleanEnvironment(), ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = started
    running.add(started)
    started.once('exit', () => running.delete(started))
    for (const stream of [started.stdout, started.stderr])
      stream.on('data', (chunk: Buffer) => {
        written += chunk.toString()
      })
    await eventually(
      'the server is ready',
      async () => {
        if (hasEnded(started)) return 'ended'
        return (await fetch(`${url}/readyz`)).ok ? 'ready' : null
      },
      60_000,
    )
    if (hasEnded(started)) throw new Error(`the server ended while it started:\n${written}`)
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    if (child === null || hasEnded(child)) return child?.exitCode ?? null
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
    return child.exitCode
  }

  async function dispose(): Promise<void> {
    await end('SIGKILL')
    await rm(dataDir, { recursive: true, force: true })
  }

  try {
    await start()
  } catch (error) {
    await dispose()
    throw error
  }
  return {
    url,
    dataDir,
    pid: () => must(child?.pid, 'process id'),
    output: () => written,
    kill: async () => {
      await end('SIGKILL')
    },
    stop: () => end('SIGTERM'),
    start,
    dispose,
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

/** Neither options of this machine nor the test runner's own settings may reach the server. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(PARCOURS_|VITEST|NODE_ENV$|NODE_OPTIONS$)/.test(name)),
  )
}
