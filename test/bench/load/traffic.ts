// Steady editing at a given rate, and how long each update takes to reach each other member.
import { setTimeout as sleep } from 'node:timers/promises'
import { cpuSeconds } from '../processFigures.ts'
import { quantile } from '../statistics.ts'
import type { TrafficJob, TrafficResult } from './jobs.ts'
import { RawClient } from './rawClient.ts'
import { createAuthor, forEachMarker } from './updates.ts'

/** After the last update, how long one may be under way. */
const DRAIN_MS = 3000

interface Editor {
  readonly client: RawClient
  readonly frames: readonly Uint8Array[]
  readonly firstMarker: number
  /** Where in the interval it starts: people do not type in step. */
  readonly phase: number
}

export async function runTraffic(job: TrafficJob): Promise<TrafficResult> {
  const perEditor = Math.round(job.perSecond * (job.warmupSeconds + job.seconds))
  const measuredFrom = Math.round(job.perSecond * job.warmupSeconds)
  const updates = job.rooms.length * job.editorsPerRoom * perEditor
  const others = job.editorsPerRoom + job.viewersPerRoom - 1
  const measured = job.rooms.length * job.editorsPerRoom * (perEditor - measuredFrom)

  const sentAt = new Float64Array(updates)
  const latencies = new Float64Array(measured * others)
  let received = 0
  const clients: RawClient[] = []
  const editors: Editor[] = []
  for (const target of job.rooms) {
    const members = Array.from({ length: others + 1 }, () => new RawClient(target))
    clients.push(...members)
    await Promise.all(members.map((member) => member.synced()))
    for (const [index, client] of members.entries()) {
      const first = editors.length * perEditor
      const isEditor = index < job.editorsPerRoom
      // y-websocket-server sends an update back to its author: no delivery.
      const own = isEditor ? { from: first, to: first + perEditor } : { from: -1, to: -1 }
      client.onSync = (frame) => {
        const now = performance.now()
        forEachMarker(frame, (marker) => {
          if (marker >= own.from && marker < own.to) return
          if (marker % perEditor < measuredFrom || received === latencies.length) return
          latencies[received++] = now - (sentAt[marker] ?? now)
        })
      }
      if (!isEditor) continue
      const write = createAuthor()
      const frames = Array.from({ length: perEditor }, (_, i) => client.frameOf(write(first + i)))
      editors.push({ client, frames, firstMarker: first, phase: Math.random() })
    }
  }
  await sleep(300)

  const startedAt = performance.now()
  const intervalMs = 1000 / job.perSecond
  const sending = editors.map(async ({ client, frames, firstMarker, phase }) => {
    for (const [i, frame] of frames.entries()) {
      const wait = startedAt + (i + phase) * intervalMs - performance.now()
      if (wait > 0) await sleep(wait)
      sentAt[firstMarker + i] = performance.now()
      client.sendFrame(frame)
    }
  })
  await sleep(job.warmupSeconds * 1000)
  const before = { server: cpuSeconds(job.serverPid), own: process.cpuUsage(), at: performance.now() }
  await Promise.all(sending)
  const own = process.cpuUsage(before.own)
  const elapsed = performance.now() - before.at
  const drainUntil = performance.now() + DRAIN_MS
  while (received < latencies.length && performance.now() < drainUntil) await sleep(20)
  const serverCpuSeconds = cpuSeconds(job.serverPid) - before.server
  for (const client of clients) client.close()

  const sorted = latencies.subarray(0, received).sort()
  return {
    p50: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    p99: quantile(sorted, 0.99),
    max: sorted.at(-1) ?? 0,
    deliveries: received,
    missing: latencies.length - received,
    serverCpuSeconds,
    generatorLoad: (own.user + own.system) / 1000 / elapsed,
  }
}
