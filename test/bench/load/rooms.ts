// Filling documents, coming into them, and killing the server while they are written.
import { setTimeout as sleep } from 'node:timers/promises'
import { quantile } from '../statistics.ts'
import type {
  HistoryJob,
  JoinJob,
  JoinResult,
  KillJob,
  KillResult,
  OccupyJob,
  ReadJob,
  ReadResult,
} from './jobs.ts'
import { RawClient } from './rawClient.ts'
import { createAuthor, forEachMarker, historyUpdates, markerText, thousandRecords } from './updates.ts'

const PATIENCE_MS = 60_000
/** A pause in what arrives this long means that everything has: LevelDB needs a second for its first answer. */
const SILENCE_MS = 4000

/** Resolves when a message with the marker has come. */
function has(client: RawClient, marker: number): Promise<void> {
  const text = markerText(marker)
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${text} did not come`)), PATIENCE_MS)
    client.onSync = (frame) => {
      if (!frame.includes(text, 0, 'latin1')) return
      clearTimeout(timer)
      resolve()
    }
  })
}

export async function fillWithHistory({ target, edits }: HistoryJob): Promise<null> {
  const reader = await new RawClient(target).synced()
  const writer = await new RawClient(target).synced()
  const arrived = has(reader, edits - 1)
  for (const [i, update] of historyUpdates(edits).entries()) {
    writer.sendFrame(writer.frameOf(update))
    if (i % 200 === 199) await sleep(5)
  }
  await arrived
  writer.close()
  await sleep(2500) // Hocuspocus writes two seconds after the last change
  return null // the reader stays: without persistence, Hocuspocus forgets a document that nobody is in
}

export async function joinAtOnce({ target, clients, lastEdit, warm }: JoinJob): Promise<JoinResult> {
  const first = warm ? await new RawClient(target).synced() : null
  await sleep(300)
  const startedAt = performance.now()
  const joins = await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = new RawClient(target)
      await has(client, lastEdit)
      const took = performance.now() - startedAt
      return { client, took }
    }),
  )
  for (const { client } of joins) client.close()
  first?.close()
  const sorted = joins.map(({ took }) => took).sort((a, b) => a - b)
  return { p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) }
}

/** They stay until this process ends. */
export async function occupy({ rooms }: OccupyJob): Promise<null> {
  const update = thousandRecords()
  for (const target of rooms) {
    const client = await new RawClient(target).synced()
    client.sendFrame(client.frameOf(update))
  }
  await sleep(500)
  return null
}

export async function killWhileWriting(job: KillJob): Promise<KillResult> {
  const acknowledged: number[] = []
  let killed = false
  const kill = () => {
    if (killed || acknowledged.length < job.acknowledged) return
    killed = true
    process.kill(job.serverPid, 'SIGKILL')
  }
  const clients = await Promise.all(
    Array.from({ length: job.clients }, () => new RawClient(job.target).synced()),
  )
  if (job.byEcho) {
    const witness = await new RawClient(job.target).synced()
    clients.push(witness)
    witness.onSync = (frame) => {
      forEachMarker(frame, (marker) => acknowledged.push(marker))
      kill()
    }
  }
  const writers = clients.slice(0, job.clients)
  const authors = writers.map((client, index) => {
    const sent: number[] = []
    let counted = 0
    client.onAcknowledged = (count) => {
      for (; counted < count; counted++) acknowledged.push(sent[counted] ?? 0)
      kill()
    }
    const write = createAuthor(true)
    return () => {
      const marker = index * 100_000 + sent.length
      sent.push(marker)
      client.sendFrame(client.frameOf(write(marker)))
    }
  })
  const giveUpAt = performance.now() + PATIENCE_MS
  while (!killed && performance.now() < giveUpAt) {
    for (const write of authors) for (let i = 0; i < 4; i++) write()
    await sleep(2)
  }
  if (!killed) process.kill(job.serverPid, 'SIGKILL')
  for (const client of clients) client.close()
  return { acknowledged }
}

export async function readMarkers({ target }: ReadJob): Promise<ReadResult> {
  const markers = new Set<number>()
  let lastAt = performance.now()
  const client = new RawClient(target)
  client.onSync = (frame) => {
    lastAt = performance.now()
    forEachMarker(frame, (marker) => markers.add(marker))
  }
  await client.synced()
  while (performance.now() - lastAt < SILENCE_MS) await sleep(50)
  client.close()
  return { markers: [...markers] }
}
