// A server with many workshops on disk, of which people open some, edit, leave, and open others, again and again: it
// must not grow with what it has served, only with what is open.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import * as Y from 'yjs'
import { hashSecret } from '../../server/auth/secrets.ts'
import { openSqliteStorage } from '../../server/storage/sqliteStorage.ts'
import type { Snapshot } from '../../server/storage/storage.ts'
import { SCHEMA_VERSION } from '../../src/model/schema/version.ts'
import { DurableWriter } from './durableWriter.ts'
import { eventually } from './eventually.ts'
import { createRandom, type Random } from './random.ts'
import { type ServerProcess, startServer } from './serverProcess.ts'
import { Device } from './testServer.ts'

/** Fewer than the server loads at once: nobody is sent away. */
const AT_ONCE = 16
const CODE_LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

export interface SoakPlan {
  readonly onDisk: number
  readonly open: number
  readonly rounds: number
}

export interface SoakReport {
  readonly edits: number
  /** Resident memory after each round, with all its rooms open, in MiB. */
  readonly roundsMiB: readonly number[]
  readonly emptyMiB: number
  readonly idleMiB: number
}

/** Throws when an edit is lost or a room stays. */
export async function soakRun(seed: number, plan: SoakPlan): Promise<SoakReport> {
  const server = await startServer({ 'max-connections-per-address': '100000' })
  try {
    await server.stop()
    await fill(server, plan.onDisk)
    await server.start()
    const emptyMiB = await residentMiB(server)
    const random = createRandom(seed)
    const written = new Map<number, string>()
    const roundsMiB: number[] = []
    for (let round = 1; round <= plan.rounds; round++) {
      const writers = await openSome(server, random, plan, written, round)
      await eventually('all is acknowledged', () => writers.every((w) => w.unacknowledged === 0) || null)
      roundsMiB.push(await residentMiB(server))
      for (const writer of writers) writer.drop()
      await eventually(
        'all rooms are let go',
        async () => (await figure(server, 'rooms')) === 0 || null,
        60_000,
      )
    }
    await checkWritten(server, written)
    const idleMiB = await residentMiB(server)
    return { edits: written.size, roundsMiB, emptyMiB, idleMiB }
  } catch (error) {
    throw new Error(`seed ${seed}: ${String(error)}\n${server.output().slice(-2000)}`, { cause: error })
  } finally {
    await server.dispose()
  }
}

/** Workshops 0, 1, 2 … with known tokens, all from one template. */
async function fill(server: ServerProcess, count: number): Promise<void> {
  await server.start()
  const device = new Device(server.url)
  const { id, tokens } = await device.create()
  const model = await new DurableWriter(
    `${server.url.replace('http', 'ws')}/sync/${id}/board?token=${tokens.observer}`,
  ).connect()
  model.drop()
  await server.stop()
  const data = Y.encodeStateAsUpdate(model.doc)
  const board: Snapshot = {
    data,
    stateVector: Y.encodeStateVectorFromUpdate(data),
    title: 'Une bague',
    schemaVersion: SCHEMA_VERSION,
  }
  const storage = await openSqliteStorage(join(server.dataDir, 'parcours.sqlite'))
  await Promise.all(
    Array.from({ length: count }, (_, n) =>
      storage.createWorkshop({
        id: `soak${n}`,
        code: Array.from(randomBytes(12), (byte) => CODE_LETTERS[byte % CODE_LETTERS.length]).join(''),
        createdAt: 1,
        links: [{ role: 'participant', hash: hashSecret(tokenOf(n)), generation: 1 }],
        board,
      }),
    ),
  )
  await storage.close()
}

function tokenOf(n: number): string {
  return `token-of-soak-${n}`
}

function writerOf(server: ServerProcess, n: number): DurableWriter {
  return new DurableWriter(`${server.url.replace('http', 'ws')}/sync/soak${n}/board?token=${tokenOf(n)}`)
}

async function openSome(
  server: ServerProcess,
  random: Random,
  plan: SoakPlan,
  written: Map<number, string>,
  round: number,
): Promise<DurableWriter[]> {
  const chosen = new Set<number>()
  while (chosen.size < plan.open) chosen.add(random.below(plan.onDisk))
  const numbers = [...chosen]
  const writers: DurableWriter[] = []
  for (let at = 0; at < numbers.length; at += AT_ONCE) {
    const wave = numbers.slice(at, at + AT_ONCE).map(async (n) => {
      const writer = await writerOf(server, n).connect()
      const before = written.get(n)
      if (before !== undefined && !writer.doc.getMap('meta').has(before)) throw new Error(`${before} is lost`)
      for (let i = 0; i < 5; i++) writer.set(`soak${n}-${round}-${i}`, 'x'.repeat(random.below(200)))
      written.set(n, `soak${n}-${round}-4`)
      return writer
    })
    writers.push(...(await Promise.all(wave)))
  }
  return writers
}

async function checkWritten(server: ServerProcess, written: ReadonlyMap<number, string>): Promise<void> {
  for (const [n, key] of [...written].slice(-50)) {
    const writer = await writerOf(server, n).connect()
    if (!writer.doc.getMap('meta').has(key)) throw new Error(`${key} is lost`)
    writer.drop()
  }
}

async function residentMiB(server: ServerProcess): Promise<number> {
  return Math.round((await figure(server, 'resident')) / 1024 / 1024)
}

async function figure(server: ServerProcess, what: 'rooms' | 'resident'): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text()
  const name = what === 'rooms' ? /rooms_open (\d+)/ : /resident\w* (\d+)/
  const value = name.exec(text)?.[1]
  if (value === undefined) throw new Error(`no figure of ${what} in ${text.slice(0, 500)}`)
  return Number(value)
}
