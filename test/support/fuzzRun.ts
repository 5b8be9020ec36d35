// Members who work in two rooms while attackers send thousands of bad messages to both; then everything is looked at.
//
// In the open room attackers have a participant's link: they may write, and send what they like. Into the closed room
// they come as observers: not one byte of theirs may arrive anywhere.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import * as Y from 'yjs'
import type { WorkshopCreated } from '../../src/protocol/http.ts'
import { type Arsenal, attack, type Door } from './attacker.ts'
import { DurableWriter } from './durableWriter.ts'
import { eventually } from './eventually.ts'
import { realUpdates } from './mutate.ts'
import { createRandom, type Random } from './random.ts'
import { Device, startTestServer, type TestServer } from './testServer.ts'
import { WireClient } from './wireClient.ts'

const ATTACKERS = 8
const MAX_MESSAGE_BYTES = 64 * 1024
/** Presence of the two who only look, in each room. */
const WATCHER_IDS = [701, 702] as const

export interface FuzzReport {
  readonly messages: number
  readonly edits: number
  /** How many attackers were closed with which code; 0 for a handshake that was broken off. */
  readonly codes: Readonly<Record<number, number>>
  readonly heapGrowthBytes: number
}

/** Throws with the first thing it finds wrong. `seed` gives the same messages again, in nearly the same order. */
export async function fuzzRun(seed: number, messages: number): Promise<FuzzReport> {
  const server = await startTestServer({
    config: {
      messagesPerSecond: 100_000,
      maxMessageBytes: MAX_MESSAGE_BYTES,
      maxDocumentBytes: 256 * 1024 * 1024,
    },
  })
  try {
    const random = createRandom(seed)
    const warm = await fuzz(server, random, Math.ceil(messages / 10))
    const before = await heapBytes()
    const report = await fuzz(server, random, messages)
    const codes = { ...warm.codes }
    for (const [code, count] of Object.entries(report.codes))
      codes[Number(code)] = (codes[Number(code)] ?? 0) + count
    return {
      messages: warm.messages + report.messages,
      edits: warm.edits + report.edits,
      codes,
      heapGrowthBytes: (await heapBytes()) - before,
    }
  } catch (error) {
    throw new Error(`seed ${seed}: ${String(error)}`, { cause: error })
  } finally {
    await server.close()
  }
}

interface Room {
  readonly workshop: WorkshopCreated
  readonly device: Device
  readonly writers: readonly DurableWriter[]
  readonly watchers: readonly WireClient[]
  /** Who wrote the template. */
  readonly founders: readonly number[]
}

async function fuzz(
  server: TestServer,
  random: Random,
  messages: number,
): Promise<Omit<FuzzReport, 'heapGrowthBytes'>> {
  const rooms = [await openRoom(server), await openRoom(server)] as const
  const [open, closed] = rooms
  const doors: readonly Door[] = [
    { address: addressOf(server, open.workshop, 'participant'), mayWrite: true },
    { address: addressOf(server, open.workshop, 'observer'), mayWrite: false },
    { address: addressOf(server, closed.workshop, 'observer'), mayWrite: false },
  ]
  const arsenal: Arsenal = {
    updates: [...realUpdates(5001, random), ...realUpdates(5002, random)],
    frames: rooms.flatMap((room) => room.writers.flatMap((writer) => writer.recentFrames)),
    ids: WATCHER_IDS,
    maxMessageBytes: MAX_MESSAGE_BYTES,
  }
  let [sent, edits] = [0, 0]
  const codes: Record<number, number> = {}
  while (sent < messages) {
    for (const writer of rooms.flatMap((room) => room.writers)) {
      for (let i = random.below(4); i > 0; i--) writer.set(`honest${edits++}`, random.below(1000))
      arsenal.frames.push(...writer.recentFrames.splice(0))
    }
    arsenal.frames.splice(0, arsenal.frames.length - 500)
    const attacks = Array.from({ length: ATTACKERS }, () =>
      attack(random.pick(doors), arsenal, createRandom(random.below(2 ** 32))),
    )
    for (const { sent: count, code } of await Promise.all(attacks)) {
      sent += count
      codes[code] = (codes[code] ?? 0) + 1
    }
  }
  for (const room of rooms) await checkRoom(server, room)
  checkNothingArrived(closed)
  for (const { writers, watchers } of rooms) {
    for (const writer of writers) writer.drop()
    for (const watcher of watchers) watcher.close()
  }
  await eventually('all rooms are let go', () => server.app.rooms.size === 0 || null)
  return { messages: sent, edits, codes }
}

async function openRoom(server: TestServer): Promise<Room> {
  const device = new Device(server.url)
  const workshop = await device.create()
  const writers = await Promise.all(
    [1, 2].map(() => new DurableWriter(addressOf(server, workshop, 'participant')).connect()),
  )
  for (const writer of writers) writer.recentFrames = []
  const founders = [...clientsOf(writers[0]!.doc)]
  const watchers = await Promise.all(
    WATCHER_IDS.map(async (id) => {
      const watcher = await new WireClient(addressOf(server, workshop, 'observer')).opened()
      await watcher.pull()
      watcher.sendAwareness(id, 1, '{"cursor":{"x":1,"y":2}}')
      return watcher
    }),
  )
  for (const writer of writers) writer.set(`first${writer.doc.clientID}`, 1)
  return { workshop, device, writers, watchers, founders }
}

function addressOf(
  server: TestServer,
  { id, tokens }: WorkshopCreated,
  role: keyof WorkshopCreated['tokens'],
): string {
  return `${server.syncUrl}/${id}/board?token=${tokens[role]}`
}

/** Everyone who was there all along, and who comes now, has the same, and all that was written in good faith. */
async function checkRoom(server: TestServer, { workshop, device, writers, watchers }: Room): Promise<void> {
  const [ann, bob] = writers as [DurableWriter, DurableWriter]
  const closed = [
    ...writers.map((w) => w.closeCode),
    ...watchers.map((w) => w.received.find((m) => m.type === 'close')),
  ]
  if (closed.some((code) => code !== null && code !== undefined))
    throw new Error(`honest members were closed: ${JSON.stringify(closed)}`)
  const visitor = await new DurableWriter(addressOf(server, workshop, 'observer')).connect()
  await eventually('everyone has the same', () => {
    if (ann.unacknowledged + bob.unacknowledged > 0) return null
    return JSON.stringify(contentsOf(ann.doc)) === JSON.stringify(contentsOf(bob.doc)) || null
  })
  const later = contentsOf(visitor.doc)
  if (JSON.stringify(later) !== JSON.stringify(contentsOf(ann.doc)))
    throw new Error('who comes later sees another document')
  visitor.drop()
  const meta = ann.doc.getMap('meta')
  for (const writer of writers)
    for (const key of writer.promised().present)
      if (!meta.has(key) || meta.get(key) !== later.meta?.[key]) throw new Error(`${key} is lost`)
  if (!(await device.request('GET', `/api/workshops/${workshop.id}/export`)).ok) throw new Error('no export')
}

type Contents = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** Every map, its keys in order, and the list that only attackers write. */
function contentsOf(doc: Y.Doc): Contents {
  const maps = ['meta', 'actions', 'sequences', 'personas', 'offers', 'marks'].map((name) => {
    const entries = Object.entries(doc.getMap(name).toJSON() as Record<string, unknown>)
    return [name, Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))]
  })
  return { ...Object.fromEntries(maps), list: { ...doc.getArray('list').toJSON() } }
}

function clientsOf(doc: Y.Doc): Set<number> {
  return new Set(Y.decodeStateVector(Y.encodeStateVector(doc)).keys())
}

/** The closed room has heard of nobody but its own people. */
function checkNothingArrived({ writers, watchers, founders }: Room): void {
  const own = new Set([...founders, ...writers.map((writer) => writer.doc.clientID)])
  const strangers = writers.flatMap(({ doc }) => [...clientsOf(doc)].filter((client) => !own.has(client)))
  if (strangers.length > 0) throw new Error(`written by strangers: ${strangers.join(' ')}`)
  for (const watcher of watchers)
    for (const message of watcher.received) {
      if (message.type === 'sync' && message.step !== 0) {
        const { structs, ds } = Y.decodeUpdate(message.body)
        const clients = [...structs.map((struct) => struct.id.client), ...ds.clients.keys()]
        if (clients.some((client) => !own.has(client))) throw new Error(`update of strangers: ${clients}`)
      }
      if (message.type === 'awareness')
        for (const { clientId, state } of message.states)
          if (state !== null && !(WATCHER_IDS as readonly number[]).includes(clientId) && !own.has(clientId))
            attackerPresence(state)
    }
}

/** Observers may show presence, of their own: never that of somebody else, or what nobody can have sent here. */
function attackerPresence(state: Record<string, unknown>): void {
  const { role } = (state.person ?? {}) as { role?: string }
  if (role !== 'observer') throw new Error(`presence of a stranger: ${JSON.stringify(state)}`)
}

/** What is left when nobody needs anything any more. */
async function heapBytes(): Promise<number> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  for (let i = 0; i < 4; i++) {
    collect()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers
}
