// A hundred people answer a blind rating within seconds: when does each have the final count, and in how many bytes?
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { Membership, WorkshopCreated } from '../../src/protocol/http.ts'
import { startServer } from '../support/serverProcess.ts'
import { Device } from '../support/testServer.ts'
import { quantile } from './statistics.ts'

const PEOPLE = 100
const THINGS = 8

interface Rater {
  readonly device: Device
  readonly socket: WebSocket
  /** When this client had everybody's last count. */
  completeAt: number
  bytes: number
  largestUpdate: number
}

export interface RatingFigures {
  /** Seconds until the last answer was counted. */
  readonly answeredIn: number
  /** From the last answer to the final count at a client: the median client, and the last. */
  readonly median: number
  readonly last: number
  /** Of one answer, asked to answered. */
  readonly answer95: number
  readonly kibPerClient: number
  /** The largest update anybody was sent, as a share of the document: 1 would be the full state. */
  readonly largestShare: number
}

/** `seconds`: over which the answers are spread. */
export async function measureRating(seconds: number): Promise<RatingFigures> {
  const server = await startServer({ 'join-per-minute': '100000' })
  try {
    const facilitator = new Device(server.url)
    const workshop = await facilitator.create({ template: 'consumers' })
    const { id: roundId, itemIds } = await openRound(facilitator, workshop)
    const raters: Rater[] = []
    for (let i = 0; i < PEOPLE; i++) raters.push(await enter(server.url, workshop, roundId))
    const started = performance.now()
    let lastAnswerAt = 0
    const took: number[] = []
    await Promise.all(
      raters.map(async ({ device }) => {
        for (const itemId of itemIds) {
          await pause(((seconds * 1000) / THINGS) * (0.5 + Math.random() * 0.5))
          const asked = performance.now()
          const path = `/api/workshops/${workshop.id}/rounds/${roundId}/ballots/${itemId}`
          const answer = await device.request('PUT', path, { value: 1 + Math.floor(Math.random() * 7) })
          if (!answer.ok) throw new Error(`not counted: ${answer.status} ${await answer.text()}`)
          lastAnswerAt = performance.now()
          took.push(lastAnswerAt - asked)
        }
      }),
    )
    const answeredIn = (lastAnswerAt - started) / 1000
    while (raters.some(({ completeAt }) => completeAt === 0)) await pause(20)
    const waits = raters.map(({ completeAt }) => Math.max(0, completeAt - lastAnswerAt))
    const whole = await wholeSize(server.url, workshop, facilitator)
    return {
      answeredIn,
      median: quantile(
        waits.toSorted((a, b) => a - b),
        0.5,
      ),
      last: Math.max(...waits),
      answer95: quantile(
        took.toSorted((a, b) => a - b),
        0.95,
      ),
      kibPerClient: raters.reduce((sum, { bytes }) => sum + bytes, 0) / raters.length / 1024,
      largestShare: Math.max(...raters.map(({ largestUpdate }) => largestUpdate)) / whole,
    }
  } finally {
    await server.dispose()
  }
}

async function openRound(facilitator: Device, workshop: WorkshopCreated) {
  const { records } = await facilitator.export(workshop.id)
  const itemIds = (records.actions ?? []).slice(0, THINGS).map(({ id }) => id)
  const opened = await facilitator.json<{ id: string }>('POST', `/api/workshops/${workshop.id}/rounds`, {
    kind: 'rating',
    itemKind: 'actions',
    title: '',
    itemIds,
    personaId: records.personas?.[0]?.id,
    offerId: records.offers?.[0]?.id,
  })
  if (typeof opened === 'string') throw new Error(opened)
  return { id: opened.id, itemIds }
}

async function enter(url: string, workshop: WorkshopCreated, roundId: string): Promise<Rater> {
  const device = new Device(url)
  const joined = await device.json<Membership>('POST', '/api/join', { token: workshop.tokens.participant })
  if (typeof joined === 'string') throw new Error(joined)
  const socket = openSession(url, workshop, device)
  const rater: Rater = { device, socket, completeAt: 0, bytes: 0, largestUpdate: 0 }
  const doc = new Y.Doc()
  let loaded = false
  socket.on('message', (data: Buffer) => {
    if (data[0] !== 0) return
    const update = decoding.readVarUint8Array(decoding.createDecoder(data.subarray(2)))
    if (loaded) {
      rater.bytes += data.length
      rater.largestUpdate = Math.max(rater.largestUpdate, update.length)
    }
    Y.applyUpdate(doc, update)
    if (data[1] === 1) loaded = true // the step 2 that ends the answer
    const counts = [...doc.getMap<{ roundId: string; answered: number }>('progress').values()]
    const complete = counts.filter((count) => count.roundId === roundId && count.answered === THINGS)
    if (complete.length === PEOPLE && rater.completeAt === 0) rater.completeAt = performance.now()
  })
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  socket.send(Uint8Array.of(0, 0, 1, 0))
  return rater
}

function openSession(url: string, workshop: WorkshopCreated, device: Device): WebSocket {
  const headers = { cookie: device.cookie ?? '', origin: url }
  return new WebSocket(`${url.replace('http', 'ws')}/sync/${workshop.id}/session`, { headers })
}

/** Bytes of the whole session, as who comes now is sent it. */
async function wholeSize(url: string, workshop: WorkshopCreated, device: Device): Promise<number> {
  const socket = openSession(url, workshop, device)
  await new Promise((resolve) => socket.once('open', resolve))
  const size = await new Promise<number>((resolve) => {
    socket.once('message', (data: Buffer) => resolve(data.length))
    socket.send(Uint8Array.of(0, 0, 1, 0))
  })
  socket.terminate()
  return size
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
