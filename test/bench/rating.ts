// A hundred people answer a blind rating within seconds: when does each have the final count, and in how many bytes?
import type { WorkshopCreated } from '../../src/protocol/http.ts'
import { startServer } from '../support/serverProcess.ts'
import { Device } from '../support/testServer.ts'
import { complete, followSession, join, pause, type SessionClient, wholeSize } from './sessionClient.ts'
import { quantile } from './statistics.ts'

const PEOPLE = 100
const THINGS = 8

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
    const raters: SessionClient[] = []
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
    await complete(raters)
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

async function enter(url: string, workshop: WorkshopCreated, roundId: string): Promise<SessionClient> {
  return await followSession(url, workshop, await join(url, workshop), (doc) => {
    const counts = [...doc.getMap<{ roundId: string; answered: number }>('progress').values()]
    const done = counts.filter((count) => count.roundId === roundId && count.answered === THINGS)
    return done.length === PEOPLE
  })
}
