// `npm run bench:cluster`: one server with its SQLite file, then 1, 2 and 3 nodes on one PostgreSQL and one Redis, with the same
// people in the same rooms, spread over the nodes, in one run. Delivery within a node and across nodes, and how much gets
// through when everybody writes as fast as it is saved.
//
//   npm run bench:cluster -- --rooms=20 --members=6 --per-second=2 --seconds=10
import { readdirSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import pg from 'pg'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { MESSAGE_DURABLE, MESSAGE_SYNC, SYNC_UPDATE } from '../../src/protocol/syncWire.ts'
import { startCluster } from '../support/clusterNodes.ts'
import { eventually } from '../support/eventually.ts'
import { startServer } from '../support/serverProcess.ts'
import { Device } from '../support/testServer.ts'
import { cpuSeconds } from './processFigures.ts'
import { quantile, short } from './statistics.ts'

const { values: given } = parseArgs({
  options: {
    rooms: { type: 'string', default: '20' },
    members: { type: 'string', default: '6' },
    'per-second': { type: 'string', default: '2' },
    seconds: { type: 'string', default: '10' },
  },
})
const ROOMS = Number(given.rooms)
const MEMBERS = Number(given.members)
const PER_SECOND = Number(given['per-second'])
const SECONDS = Number(given.seconds)
/** In flight for each member when everybody writes as fast as it is saved. */
const IN_FLIGHT = 5

interface Figures {
  readonly name: string
  readonly within: readonly number[]
  readonly across: readonly number[]
  readonly saved: readonly number[]
  /** Seconds of processor time for 1,000 deliveries, of all nodes; of PostgreSQL; of Redis. */
  readonly cpu: { readonly nodes: number; readonly postgres: number; readonly redis: number }
  /** Updates saved a second when everybody writes as fast as it is saved. */
  readonly throughput: number
  readonly storedBytes: number | null
  readonly commits: number | null
  readonly updates: number
}

interface Sent {
  readonly at: number
  readonly node: number
}

class BenchMember {
  readonly node: number
  readonly #ws: WebSocket
  readonly #doc = new Y.Doc({ gc: false })
  readonly #board: Board
  readonly #unsaved: number[] = []
  #saved = 0
  #offset = 0
  #count = 0
  onSaved: () => void = () => {}

  constructor(url: string, node: number, board: Board) {
    this.node = node
    this.#board = board
    this.#ws = new WebSocket(url)
    this.#ws.binaryType = 'nodebuffer'
    this.#ws.on('message', (data) => this.#hear(data as Buffer))
    this.#ws.on('error', () => {}) // the run fails for want of answers
    this.#doc.on('update', (update: Uint8Array) => this.#send(update))
  }

  async open(): Promise<void> {
    if (this.#ws.readyState === WebSocket.CONNECTING)
      await new Promise((resolve, reject) => {
        this.#ws.once('open', resolve)
        this.#ws.once('error', reject)
      })
    this.#ws.send(Uint8Array.of(MESSAGE_SYNC, 0, 1, 0))
    await eventually('the content has come', () => (this.#offset === -1 ? true : null))
  }

  #hear(frame: Buffer): void {
    const now = performance.now()
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    if (type === MESSAGE_DURABLE) {
      const count = decoding.readVarUint(decoder)
      for (; this.#saved < count; this.#saved++) {
        const at = this.#unsaved.shift()
        if (at !== undefined) this.#board.saved.push(now - at)
        this.onSaved()
      }
      return
    }
    if (type !== MESSAGE_SYNC) return
    const step = decoding.readVarUint(decoder)
    if (step === 1) this.#offset = -1
    if (step !== SYNC_UPDATE) return
    const sent = this.#board.sent.get(Buffer.from(decoding.readVarUint8Array(decoder)).toString('latin1'))
    if (sent !== undefined)
      (sent.node === this.node ? this.#board.within : this.#board.across).push(now - sent.at)
  }

  #send(update: Uint8Array): void {
    const at = performance.now()
    this.#board.sent.set(Buffer.from(update).toString('latin1'), { at, node: this.node })
    this.#unsaved.push(at)
    this.#ws.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, MESSAGE_SYNC)
        encoding.writeVarUint(encoder, SYNC_UPDATE)
        encoding.writeVarUint8Array(encoder, update)
      }),
    )
  }

  get unsaved(): number {
    return this.#unsaved.length
  }

  write(): void {
    this.#doc.getMap('meta').set(`bench${this.#doc.clientID}`, this.#count++)
  }

  close(): void {
    this.#ws.terminate()
  }
}

interface Board {
  readonly sent: Map<string, Sent>
  readonly within: number[]
  readonly across: number[]
  readonly saved: number[]
}

/** `urls`: of the nodes; members are spread over them. */
async function measure(
  name: string,
  urls: readonly string[],
  cpu: () => Figures['cpu'],
  store: () => Promise<{ bytes: number; commits: number } | null>,
): Promise<Figures> {
  const board: Board = { sent: new Map(), within: [], across: [], saved: [] }
  const members: BenchMember[] = []
  for (let room = 0; room < ROOMS; room++) {
    const { id, tokens } = await new Device(urls[room % urls.length] ?? '').create()
    for (let i = 0; i < MEMBERS; i++) {
      const node = (room + i) % urls.length
      const address = `${urls[node]?.replace('http', 'ws')}/sync/${id}/board?token=${tokens.participant}&durable=1`
      members.push(new BenchMember(address, node, board))
    }
  }
  await Promise.all(members.map((member) => member.open()))
  const [before, storeBefore] = [cpu(), await store()]
  const period = 1000 / PER_SECOND
  const beats = members.map((member, i) => {
    const phase = (period * i) / members.length
    let beat: NodeJS.Timeout | null = null
    const start = setTimeout(() => {
      beat = setInterval(() => member.write(), period)
    }, phase)
    return () => {
      clearTimeout(start)
      if (beat !== null) clearInterval(beat)
    }
  })
  await new Promise((resolve) => setTimeout(resolve, SECONDS * 1000))
  for (const stop of beats) stop()
  await eventually(
    'all is saved',
    () => (members.every(({ unsaved }) => unsaved === 0) ? true : null),
    60_000,
  )
  const [after, storeAfter] = [cpu(), await store()]
  const thousands = (board.within.length + board.across.length) / 1000
  const [within, across, saved] = [[...board.within], [...board.across], [...board.saved]]
  const throughput = await flatOut(members)
  for (const member of members) member.close()
  return {
    name,
    within: within.sort((a, b) => a - b),
    across: across.sort((a, b) => a - b),
    saved: saved.sort((a, b) => a - b),
    cpu: {
      nodes: (after.nodes - before.nodes) / thousands,
      postgres: (after.postgres - before.postgres) / thousands,
      redis: (after.redis - before.redis) / thousands,
    },
    throughput,
    storedBytes: storeAfter && storeBefore && storeAfter.bytes - storeBefore.bytes,
    commits: storeAfter && storeBefore && storeAfter.commits - storeBefore.commits,
    updates: saved.length,
  }
}

async function flatOut(members: readonly BenchMember[]): Promise<number> {
  let [saved, running] = [0, true]
  for (const member of members) {
    member.onSaved = () => {
      saved++
      if (running) member.write()
    }
    for (let i = 0; i < IN_FLIGHT; i++) member.write()
  }
  const before = performance.now()
  await new Promise((resolve) => setTimeout(resolve, (SECONDS * 1000) / 2))
  const perSecond = (saved / (performance.now() - before)) * 1000
  running = false
  await eventually(
    'all is saved',
    () => (members.every(({ unsaved }) => unsaved === 0) ? true : null),
    60_000,
  )
  return perSecond
}

/** Of a process and its children. */
function familyCpu(pid: number): number {
  const children = readdirSync('/proc').filter((name) => {
    if (!/^\d+$/.test(name)) return false
    try {
      return readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ')[1] === String(pid)
    } catch {
      return false // it ended
    }
  })
  return [pid, ...children.map(Number)].reduce((sum, one) => sum + cpuSeconds(one), 0)
}

async function alone(): Promise<Figures> {
  const server = await startServer({ 'create-per-hour': '1000000', 'messages-per-second': '100000' })
  try {
    const cpu = () => ({ nodes: cpuSeconds(server.pid()), postgres: 0, redis: 0 })
    return await measure('SQLite, 1 server', [server.url], cpu, async () => null)
  } finally {
    await server.dispose()
  }
}

async function together(count: number): Promise<Figures> {
  const options = { 'create-per-hour': '1000000', 'messages-per-second': '100000' }
  const cluster = await startCluster(count, { options, settings: [] })
  if (cluster === null) throw new Error('PostgreSQL and Redis are needed')
  const client = new pg.Client({ connectionString: cluster.store })
  try {
    await client.connect()
    const cpu = () => ({
      nodes: cluster.nodes.reduce((sum, { server }) => sum + cpuSeconds(server.pid()), 0),
      postgres: familyCpu(cluster.postgres.pid()),
      redis: cpuSeconds(cluster.redis.pid()),
    })
    const store = async () => {
      const { rows } = await client.query(
        `SELECT pg_total_relation_size('parcours.updates')::float8 AS bytes,
          (SELECT xact_commit::float8 FROM pg_stat_database WHERE datname = current_database()) AS commits`,
      )
      return rows[0] as { bytes: number; commits: number }
    }
    const urls = cluster.nodes.map(({ server }) => server.url)
    return await measure(`PostgreSQL, ${count} ${count === 1 ? 'node' : 'nodes'}`, urls, cpu, store)
  } finally {
    await client.end()
    await cluster.dispose()
  }
}

// One after the other: they share the machine.
const figures: Figures[] = [await alone()]
for (const count of [1, 2, 3]) figures.push(await together(count))
const base = figures[0]
const three = (sorted: readonly number[]) =>
  sorted.length === 0 ? '–' : [0.5, 0.95, 0.99].map((share) => short(quantile(sorted, share))).join(' / ')
console.log(
  `\n${ROOMS} rooms × ${MEMBERS} members × ${PER_SECOND} updates a second, ${SECONDS} s; ms are p50 / p95 / p99\n`,
)
console.log(
  '| | within a node, ms | across nodes, ms | saved after, ms | nodes: CPU s per 1,000 deliveries | PostgreSQL | Redis | commits per update | stored bytes per update | saved a second, flat out | ÷ SQLite |',
)
console.log('|---|---|---|---|---|---|---|---|---|---|---|')
for (const one of figures)
  console.log(
    `| ${[
      one.name,
      three(one.within),
      three(one.across),
      three(one.saved),
      short(one.cpu.nodes),
      one.cpu.postgres === 0 ? '–' : short(one.cpu.postgres),
      one.cpu.redis === 0 ? '–' : short(one.cpu.redis),
      one.commits === null ? '–' : short(one.commits / one.updates),
      one.storedBytes === null ? '–' : short(one.storedBytes / one.updates),
      short(one.throughput),
      short(one.throughput / (base?.throughput ?? 1)),
    ].join(' | ')} |`,
  )
process.exit(0)
