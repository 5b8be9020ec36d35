// `node test/bench/stall.ts`: how long others wait while one address sends what takes long to decode.
//
//   node test/bench/stall.ts                    every attack, eight seconds each, over 20 sockets
//   node test/bench/stall.ts structs --seconds=4 --sockets=50
//
// The server is a process of its own, so is the attacker; this one asks /healthz every 20 ms and passes an update every 20 ms
// between two members of another workshop, as if they came from elsewhere: their address is their own.
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import * as Y from 'yjs'
import type { Attack } from './load/attackers.ts'
import { RawClient } from './load/rawClient.ts'
import { Server, startNode } from './processes.ts'
import { quantile } from './statistics.ts'
import { SUBJECTS } from './subjects.ts'

const EVERY_MS = 20
const ATTACKS: readonly Attack[] = ['vectors', 'structs', 'values', 'deletions']

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string', default: '8' }, sockets: { type: 'string', default: '20' } },
})
const seconds = Number(flags.seconds)

/** Times of what `once` does, started at a steady beat whether the one before has ended or not. */
async function times(once: () => Promise<void>): Promise<number[]> {
  const measured: number[] = []
  const all: Promise<void>[] = []
  for (const end = performance.now() + seconds * 1000; performance.now() < end; await sleep(EVERY_MS)) {
    const start = performance.now()
    all.push(once().then(() => void measured.push(performance.now() - start)))
  }
  await Promise.race([Promise.all(all), sleep(10_000)])
  return measured
}

function updates(): () => Uint8Array {
  const doc = new Y.Doc()
  let count = 0
  return () => {
    const before = Y.encodeStateVector(doc)
    doc.getMap('meta').set('count', count++)
    return Y.encodeStateAsUpdate(doc, before)
  }
}

async function measure(port: string, writer: RawClient, reader: RawClient): Promise<string> {
  const next = updates()
  const waiting: (() => void)[] = []
  reader.onSync = () => waiting.shift()?.()
  const [health, delivery] = await Promise.all([
    times(async () => {
      await (await fetch(`${port}/healthz`)).text()
    }),
    times(async () => {
      const come = new Promise<void>((resolve) => waiting.push(resolve))
      writer.sendFrame(writer.frameOf(next()))
      await come
    }),
  ])
  const line = (name: string, all: readonly number[]) => {
    const sorted = all.toSorted((a, b) => a - b)
    const [p50, p99, longest] = [0.5, 0.99, 1].map((share) => quantile(sorted, share).toFixed(1))
    return `${name} p50 ${p50}, p99 ${p99}, longest ${longest} ms`
  }
  return `${line('/healthz', health)}; ${line('another room', delivery)}`
}

const [subject] = SUBJECTS
if (subject === undefined) throw new Error('no subject')
for (const attack of [
  null,
  ...ATTACKS.filter((name) => positionals.length === 0 || positionals.includes(name)),
]) {
  const server = await Server.start(subject)
  const [own, theirs] = await server.open(2)
  if (own === undefined || theirs === undefined) throw new Error('no workshops')
  const address = new URL(own.url.replace(/^ws/, 'http')).origin
  const [writer, reader] = [new RawClient(own), new RawClient(own)]
  await Promise.all([writer.synced(), reader.synced()])
  const attacker = startNode(fileURLToPath(new URL('load/attackers.ts', import.meta.url)))
  if (attack !== null) attacker.send({ attack, url: theirs.url, sockets: Number(flags.sockets) })
  const line = await measure(address, writer, reader)
  const ended = once(attacker, 'message')
  attacker.send('stop')
  const [{ sent, codes }] = (await ended) as [{ sent: number; codes: Record<number, number> }]
  console.log(`${attack ?? 'calm'}: ${line}; ${sent} sent, closed ${JSON.stringify(codes)}`)
  attacker.kill('SIGKILL')
  await server.dispose()
}
process.exit()
