// The servers that are compared, and how to reach a document of each.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { workshopCreatedSchema } from '../../src/protocol/http.ts'
import type { Target } from './load/rawClient.ts'

export interface Subject {
  readonly name: string
  /** What becomes of an update when the process or the machine dies. */
  readonly keeps: string
  /** True when a restart finds what was written. */
  readonly persistent: boolean
  /** True when it tells a client that an update is kept. */
  readonly acknowledges: boolean
  readonly isOurs: boolean
  command(
    port: number,
    dataDir: string,
  ): { readonly args: readonly string[]; readonly env: NodeJS.ProcessEnv }
  /** Addresses of `count` new documents. */
  open(port: number, count: number): Promise<Target[]>
}

const TOP = fileURLToPath(new URL('../..', import.meta.url))
const PEERS = fileURLToPath(new URL('peers', import.meta.url))

const parcours: Subject = {
  name: 'Parcours',
  keeps: 'on disk before it is acknowledged',
  persistent: true,
  acknowledges: true,
  isOurs: true,
  command: (port, dataDir) => ({
    args: [
      join(TOP, 'server/main.ts'),
      '--host=127.0.0.1',
      `--port=${port}`,
      `--data-dir=${dataDir}`,
      '--log-level=error',
      // Limits against guessing and flooding, which a bench must pass.
      '--create-per-hour=1000000',
      '--messages-per-second=100000',
    ],
    env: {},
  }),
  open: async (port, count) => {
    const targets: Target[] = []
    for (let i = 0; i < count; i++) {
      const answer = await fetch(`http://127.0.0.1:${port}/api/workshops`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ title: 'Bench', template: 'consumers', locale: 'en' }),
      })
      const { id, tokens } = workshopCreatedSchema.parse(await answer.json())
      targets.push({
        url: `ws://127.0.0.1:${port}/sync/${id}/board?durable=1&token=${tokens.participant}`,
        room: id,
        dialect: 'y-websocket',
      })
    }
    return targets
  },
}

function peer(
  name: string,
  dialect: Target['dialect'],
  keeps: string,
  rest: Pick<Subject, 'command'>,
): Subject {
  return {
    name,
    keeps,
    persistent: keeps !== 'in memory only',
    acknowledges: dialect === 'hocuspocus',
    isOurs: false,
    open: async (port, count) =>
      Array.from({ length: count }, (_, i) => {
        const room = `room-${i}`
        return { url: `ws://127.0.0.1:${port}/${room}`, room, dialect }
      }),
    ...rest,
  }
}

function yWebsocket(pack: string, env: NodeJS.ProcessEnv, port: number) {
  return {
    args: [join(PEERS, 'node_modules', pack, 'src/server.js')],
    env: { HOST: '127.0.0.1', PORT: String(port), ...env },
  }
}

function hocuspocus(env: NodeJS.ProcessEnv, port: number) {
  return { args: [join(PEERS, 'hocuspocus.mjs')], env: { PORT: String(port), ...env } }
}

export const SUBJECTS: readonly Subject[] = [
  parcours,
  peer('@y/websocket-server 0.1.5', 'y-websocket', 'in memory only', {
    command: (port) => yWebsocket('@y/websocket-server', {}, port),
  }),
  peer('@y/websocket-server 0.1.1 + LevelDB', 'y-websocket', 'later, not acknowledged', {
    command: (port, dataDir) =>
      yWebsocket('y-websocket-server-leveldb', { YPERSISTENCE: join(dataDir, 'leveldb') }, port),
  }),
  peer('Hocuspocus 4.7', 'hocuspocus', 'in memory only', { command: (port) => hocuspocus({}, port) }),
  peer('Hocuspocus 4.7 + SQLite', 'hocuspocus', '2 to 10 s after it is acknowledged', {
    command: (port, dataDir) => hocuspocus({ DATABASE: join(dataDir, 'hocuspocus.sqlite') }, port),
  }),
]
