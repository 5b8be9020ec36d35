// What is measured, one function a part. Each measures one server once; bench.ts repeats and interleaves.

import { measureArrivals } from './arrivals.ts'
import type { TrafficResult } from './load/jobs.ts'
import { Generator, Server } from './processes.ts'
import { measureRating } from './rating.ts'
import type { Subject } from './subjects.ts'
import { measureWriting } from './writing.ts'

/** Named figures; one that a server cannot have is missing. */
export type Figures = Readonly<Record<string, number>>

export interface Size {
  readonly seconds: number
  readonly warmupSeconds: number
  readonly edits: number
  readonly idleRooms: number
  readonly acknowledged: number
}

/** Runs `use` with a server and a generator of its own. */
async function withProcesses<T>(
  subject: Subject,
  probed: boolean,
  use: (server: Server, generator: Generator) => Promise<T>,
): Promise<T> {
  const server = await Server.start(subject, probed)
  const generator = new Generator()
  try {
    return await use(server, generator)
  } finally {
    await generator.dispose()
    await server.dispose()
  }
}

interface Shape {
  readonly rooms: number
  readonly editorsPerRoom: number
  readonly viewersPerRoom: number
  readonly perSecond: number
}

function traffic(shape: Shape) {
  return (subject: Subject, size: Size): Promise<Figures> =>
    withProcesses(subject, false, async (server, generator) => {
      const rooms = await server.open(shape.rooms)
      const result: TrafficResult = await generator.run({
        kind: 'traffic',
        ...shape,
        rooms,
        seconds: size.seconds,
        warmupSeconds: size.warmupSeconds,
        serverPid: server.pid,
      })
      const { p50, p95, p99, max, missing, generatorLoad } = result
      const cpu = (result.serverCpuSeconds / result.deliveries) * 1000
      return { p50, p95, p99, max, cpu, missing, generatorLoad }
    })
}

const fanout = traffic({ rooms: 1, editorsPerRoom: 50, viewersPerRoom: 0, perSecond: 10 })
const rooms = traffic({ rooms: 200, editorsPerRoom: 5, viewersPerRoom: 0, perSecond: 2 })
const crowd = traffic({ rooms: 1, editorsPerRoom: 100, viewersPerRoom: 200, perSecond: 1 })

function join(subject: Subject, size: Size): Promise<Figures> {
  return withProcesses(subject, false, async (server, generator) => {
    const [target] = await server.open(1)
    if (target === undefined) throw new Error('no document')
    await generator.run({ kind: 'history', target, edits: size.edits })
    const come = (warm: boolean) =>
      generator.run({ kind: 'join', target, clients: 50, lastEdit: size.edits - 1, warm })
    const warm = await come(true)
    if (!subject.persistent) return { warm50: warm.p50, warm95: warm.p95 }
    await server.restart('SIGTERM')
    const cold = await come(false)
    return { warm50: warm.p50, warm95: warm.p95, cold50: cold.p50, cold95: cold.p95 }
  })
}

function memory(subject: Subject, size: Size): Promise<Figures> {
  return withProcesses(subject, true, async (server, generator) => {
    const targets = await server.open(size.idleRooms + 10)
    // The first rooms load code and grow pools that all later ones share.
    await generator.run({ kind: 'occupy', rooms: targets.slice(0, 10) })
    const before = await server.memory()
    await generator.run({ kind: 'occupy', rooms: targets.slice(10) })
    const after = await server.memory()
    const perRoom = (bytes: number) => bytes / size.idleRooms / 1024
    const live = (usage: NodeJS.MemoryUsage) => usage.heapUsed + usage.external
    return { rss: perRoom(after.rss - before.rss), live: perRoom(live(after) - live(before)) }
  })
}

function loss(subject: Subject, size: Size): Promise<Figures> {
  return withProcesses(subject, false, async (server, generator) => {
    const [target] = await server.open(1)
    if (target === undefined) throw new Error('no document')
    const { acknowledged } = await generator.run({
      kind: 'kill',
      target,
      clients: 10,
      acknowledged: size.acknowledged,
      serverPid: server.pid,
      byEcho: !subject.acknowledges,
    })
    await server.restart('SIGKILL')
    const kept = new Set((await generator.run({ kind: 'read', target })).markers)
    return {
      acknowledged: acknowledged.length,
      lost: acknowledged.filter((marker) => !kept.has(marker)).length,
    }
  })
}

/** The peers have no rounds, and no doors. */
async function rating(subject: Subject): Promise<Figures> {
  return subject.isOurs ? { ...(await measureRating(20)) } : {}
}

async function writing(subject: Subject): Promise<Figures> {
  return subject.isOurs ? { ...(await measureWriting(20)) } : {}
}

async function arrivals(subject: Subject): Promise<Figures> {
  return subject.isOurs ? { ...(await measureArrivals()) } : {}
}

export const PARTS = { fanout, rooms, crowd, join, memory, loss, rating, writing, arrivals } as const
export type PartName = keyof typeof PARTS
