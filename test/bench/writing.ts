// A hundred people write cards in a blind writing round: when does each have the final count, and the cards after the reveal?
import type { WorkshopCreated } from '../../src/protocol/http.ts'
import { startServer } from '../support/serverProcess.ts'
import { Device } from '../support/testServer.ts'
import { awaitText, complete, followSession, join, pause, type SessionClient } from './sessionClient.ts'
import { quantile } from './statistics.ts'

const PEOPLE = 100
const CARDS_EACH = 5

export interface WritingFigures {
  /** Seconds until the last card was counted. */
  readonly writtenIn: number
  /** From the last card to the final count at a client: the median client, and the last. */
  readonly median: number
  readonly last: number
  /** Of one card, sent to counted. */
  readonly card95: number
  /** From asking for the reveal to all cards at the last client. */
  readonly reveal: number
  readonly kibPerClient: number
}

/** `seconds`: over which the cards are spread. */
export async function measureWriting(seconds: number): Promise<WritingFigures> {
  const server = await startServer({ 'join-per-minute': '100000' })
  try {
    const facilitator = new Device(server.url)
    const workshop = await facilitator.create({ template: 'consumers' })
    const round = await openRound(facilitator, workshop)
    const counted: SessionClient[] = []
    for (let i = 0; i < PEOPLE; i++) {
      const device = await join(server.url, workshop)
      counted.push(
        await followSession(server.url, workshop, device, (doc) => {
          const count = doc.getMap<{ cards: number; people: number }>('written').get(round.id)
          return count?.cards === PEOPLE * CARDS_EACH && count.people === PEOPLE
        }),
      )
    }
    const started = performance.now()
    let lastAt = 0
    const took: number[] = []
    await Promise.all(
      counted.map(async ({ device }, person) => {
        for (let card = 0; card < CARDS_EACH; card++) {
          await pause(((seconds * 1000) / CARDS_EACH) * (0.5 + Math.random() * 0.5))
          const sent = performance.now()
          const id = `card:${String(person).padStart(8, 'p')}${String(card).padStart(8, 'c')}`
          const answer = await device.request('PUT', `${round.path}/ballots/${id}`, {
            card: { text: words(person, card), itemId: round.itemIds[card], signed: false },
          })
          if (!answer.ok) throw new Error(`not counted: ${answer.status} ${await answer.text()}`)
          lastAt = performance.now()
          took.push(lastAt - sent)
        }
      }),
    )
    await complete(counted)
    for (const { socket } of counted) socket.terminate()
    const shown = await Promise.all(
      counted.map(({ device }) => awaitText(server.url, workshop, device, words(PEOPLE - 1, CARDS_EACH - 1))),
    )
    const asked = performance.now()
    const revealed = await facilitator.request('POST', `${round.path}/reveal`)
    if (!revealed.ok) throw new Error(`not revealed: ${revealed.status} ${await revealed.text()}`)
    const cameAt = await Promise.all(shown.map(({ came }) => came))
    const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b)
    const waits = sorted(counted.map(({ completeAt }) => Math.max(0, completeAt - lastAt)))
    return {
      writtenIn: (lastAt - started) / 1000,
      median: quantile(waits, 0.5),
      last: Math.max(...waits),
      card95: quantile(sorted(took), 0.95),
      reveal: Math.max(...cameAt) - asked,
      kibPerClient: counted.reduce((sum, { bytes }) => sum + bytes, 0) / PEOPLE / 1024,
    }
  } finally {
    await server.dispose()
  }
}

const words = (person: number, card: number) => `Trop d’attente, ${person} ${card}.`

async function openRound(facilitator: Device, workshop: WorkshopCreated) {
  const { records } = await facilitator.export(workshop.id)
  const itemIds = (records.actions ?? []).slice(0, CARDS_EACH).map(({ id }) => id)
  const opened = await facilitator.json<{ id: string }>('POST', `/api/workshops/${workshop.id}/rounds`, {
    kind: 'writing',
    itemKind: 'actions',
    target: 'frictions',
    title: '',
    question: '',
    itemIds,
    cardsEach: CARDS_EACH,
  })
  if (typeof opened === 'string') throw new Error(opened)
  return { id: opened.id, itemIds, path: `/api/workshops/${workshop.id}/rounds/${opened.id}` }
}
