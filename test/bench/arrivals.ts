// A hundred people come at once by one address, each with a passphrase, which is slow to check: when are they in, and how long do
// edits of those who work meanwhile take? Then the same with wrong ones, which are never remembered.
import type { WorkshopCreated } from '../../src/protocol/http.ts'
import { startServer } from '../support/serverProcess.ts'
import { Device } from '../support/testServer.ts'
import { RawClient } from './load/rawClient.ts'
import { createAuthor, forEachMarker } from './load/updates.ts'
import { pause } from './sessionClient.ts'
import { quantile } from './statistics.ts'

const PEOPLE = 100
const WRONG = 60
const EDIT_EVERY_MS = 20
const BEFORE_MS = 4000
const PASSPHRASE = 'the café upstairs'

export interface ArrivalFigures {
  /** From the moment all ask until one is in: the median person, and the last. */
  readonly median: number
  readonly last: number
  /** From sending an edit to another member's having it: before anybody comes, while they come, and while wrong ones are tried. */
  readonly editBefore95: number
  readonly editDuring95: number
  readonly wrongLast: number
  readonly editWrong95: number
}

export async function measureArrivals(): Promise<ArrivalFigures> {
  const server = await startServer({ 'join-per-minute': '100000' })
  try {
    const facilitator = new Device(server.url)
    const workshop = await facilitator.create({ template: 'consumers' })
    await facilitator.request('PUT', `/api/workshops/${workshop.id}/links/participant/terms`, {
      passphrase: PASSPHRASE,
    })
    const edits = await startEditing(server.url, workshop)
    await pause(BEFORE_MS)
    const before = edits.take()
    const right = await come(server.url, workshop, PEOPLE, PASSPHRASE, 200)
    const during = edits.take()
    const wrong = await come(server.url, workshop, WRONG, 'a guess', 403)
    const duringWrong = edits.take()
    edits.stop()
    return {
      median: quantile(right, 0.5),
      last: right.at(-1) ?? 0,
      editBefore95: quantile(before, 0.95),
      editDuring95: quantile(during, 0.95),
      wrongLast: wrong.at(-1) ?? 0,
      editWrong95: quantile(duringWrong, 0.95),
    }
  } finally {
    await server.dispose()
  }
}

/** How long each waited, sorted. */
async function come(
  url: string,
  workshop: WorkshopCreated,
  count: number,
  passphrase: string,
  expected: number,
): Promise<number[]> {
  const started = performance.now()
  const took = Array.from({ length: count }, async () => {
    const answer = await new Device(url).request('POST', '/api/join', { code: workshop.code, passphrase })
    if (answer.status !== expected) throw new Error(`${answer.status} ${await answer.text()}`)
    return performance.now() - started
  })
  return (await Promise.all(took)).toSorted((a, b) => a - b)
}

/** One member edits, another has it: `take` gives how long that took since it was last asked, sorted. */
async function startEditing(url: string, workshop: WorkshopCreated) {
  const target = {
    url: `${url.replace('http', 'ws')}/sync/${workshop.id}/board?token=${workshop.tokens.facilitator}`,
    room: '',
    dialect: 'y-websocket',
  } as const
  const [writer, reader] = [new RawClient(target), new RawClient(target)]
  await Promise.all([writer.synced(), reader.synced()])
  const author = createAuthor()
  const sentAt: number[] = []
  let took: number[] = []
  reader.onSync = (frame) =>
    forEachMarker(frame, (marker) => {
      const at = sentAt[marker]
      if (at !== undefined) took.push(performance.now() - at)
    })
  const timer = setInterval(() => {
    const frame = writer.frameOf(author(sentAt.length))
    sentAt.push(performance.now())
    writer.sendFrame(frame)
  }, EDIT_EVERY_MS)
  return {
    take() {
      const taken = took.toSorted((a, b) => a - b)
      took = []
      return taken
    },
    stop: () => clearInterval(timer),
  }
}
