// The processes of one measurement: a server, on any core as in life, and a load generator that keeps to one.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Answer } from './load/generator.ts'
import type { Job, Results } from './load/jobs.ts'
import type { Target } from './load/rawClient.ts'
import type { Subject } from './subjects.ts'

const START_MS = 20_000
const JOB_MS = 120_000

/** Ours that still run. When the bench ends, whatever the reason, they end with it. */
const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

/** True when the generator can be kept to one core. */
export const PINNED = availableParallelism() >= 2 && spawnSync('taskset', ['--version']).status === 0

/** A program of the bench that ends with it, on any core. */
export function startNode(path: string): ChildProcess {
  return start(null, [path], {})
}

function start(core: number | null, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  const [command, ...rest] =
    PINNED && core !== null
      ? ['taskset', '-c', String(core), process.execPath, ...args]
      : [process.execPath, ...args]
  const child = spawn(command ?? process.execPath, rest, {
    env: { ...cleanEnvironment(), ...env },
    stdio: ['ignore', 'ignore', process.env.BENCH_STDERR === '1' ? 'inherit' : 'ignore', 'ipc'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

/** Neither options of this machine nor npm's settings may reach a server. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(PARCOURS_|npm_|NODE_ENV$|NODE_OPTIONS$)/.test(name)),
  )
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await ended
  clearTimeout(timer)
}

export class Server {
  readonly #subject: Subject
  readonly #port: number
  readonly #dataDir: string
  readonly #probed: boolean
  #child: ChildProcess

  private constructor(subject: Subject, port: number, dataDir: string, probed: boolean) {
    this.#subject = subject
    this.#port = port
    this.#dataDir = dataDir
    this.#probed = probed
    this.#child = this.#spawn()
  }

  /** `probed`: so that `memory` can be asked. */
  static async start(subject: Subject, probed = false): Promise<Server> {
    const dataDir = await mkdtemp(join(tmpdir(), 'parcours-bench-'))
    const server = new Server(subject, await freePort(), dataDir, probed)
    await server.#ready()
    return server
  }

  get pid(): number {
    return this.#child.pid ?? 0
  }

  open(count: number): Promise<Target[]> {
    return this.#subject.open(this.#port, count)
  }

  async memory(): Promise<NodeJS.MemoryUsage> {
    const answer = once(this.#child, 'message')
    this.#child.send('memory')
    const [usage] = await answer
    return usage as NodeJS.MemoryUsage
  }

  /** Ends it, or waits until it has been killed, and starts it again on the same data. */
  async restart(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    await end(this.#child, signal)
    this.#child = this.#spawn()
    await this.#ready()
  }

  async dispose(): Promise<void> {
    // A profile is written by a process that ends by itself.
    await end(this.#child, process.env.BENCH_PROFILE === undefined ? 'SIGKILL' : 'SIGTERM')
    await rm(this.#dataDir, { recursive: true, force: true })
  }

  #spawn(): ChildProcess {
    const { args, env } = this.#subject.command(this.#port, this.#dataDir)
    const probe = ['--expose-gc', '--import', new URL('memoryProbe.mjs', import.meta.url).href]
    const profile = process.env.BENCH_PROFILE
    const profiled = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`]
    return start(null, [...profiled, ...(this.#probed ? probe : []), ...args], env)
  }

  async #ready(): Promise<void> {
    const giveUpAt = performance.now() + START_MS
    while (!(await answers(this.#port))) {
      if (this.#child.exitCode !== null || performance.now() > giveUpAt)
        throw new Error(`${this.#subject.name} did not start`)
      await sleep(50)
    }
  }
}

export class Generator {
  readonly #child = start(0, [fileURLToPath(new URL('load/generator.ts', import.meta.url))], {})

  async run<J extends Job>(job: J): Promise<Results[J['kind']]> {
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), JOB_MS)
    const ended = once(this.#child, 'exit').then(() => ({ error: `the generator ended during ${job.kind}` }))
    const answered = once(this.#child, 'message').then(([message]) => message as Answer)
    this.#child.send(job)
    const answer: Answer = await Promise.race([answered, ended])
    clearTimeout(timer)
    if ('error' in answer) throw new Error(answer.error)
    return answer.result as Results[J['kind']]
  }

  dispose(): Promise<void> {
    return end(this.#child, 'SIGKILL')
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
