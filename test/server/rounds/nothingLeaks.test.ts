// Every byte that others receive before a reveal: both documents, presence, HTTP. No value, no author, no text of anybody else.

import * as decoding from 'lib0/decoding'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { cast, openRating, openTestRoom, type Somebody, type TestRoom } from '../../support/sessionRoom.ts'
import { startTestServer, type TestServer } from '../../support/testServer.ts'

/** An empty awareness message. */
const ALIVE = Buffer.from([1, 1, 0])

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

type Lists = Readonly<Record<string, readonly unknown[]>>

/** Somebody who keeps every byte they are sent. */
interface Recorder {
  readonly who: Somebody
  /** Everything so far, as bytes; without the beats that keep a quiet line alive. */
  heard(): Buffer
  /** The session document as this person has it: every root of it, whatever its name. */
  document(): Record<string, Record<string, unknown>>
  /** What HTTP answered, by path. */
  readonly answers: ReadonlyMap<string, unknown>
  /** All that HTTP gives this person about the workshop and the round. */
  askEverything(roundId: string): Promise<void>
  close(): void
}

async function record(room: TestRoom, who: Somebody): Promise<Recorder> {
  const frames: Buffer[] = []
  const answers = new Map<string, unknown>()
  const doc = new Y.Doc()
  const sockets = ['board', 'session'].map((document) => {
    const socket = new WebSocket(`${server.syncUrl}/${room.workshop.id}/${document}?schema=99&durable=1`, {
      headers: { cookie: who.device.cookie!, origin: server.url },
    })
    socket.on('message', (data: Buffer) => {
      if (data.equals(ALIVE)) return
      frames.push(Buffer.from(data))
      if (document === 'session' && data[0] === 0 && data[1] !== 0) {
        const decoder = decoding.createDecoder(data.subarray(2))
        Y.applyUpdate(doc, decoding.readVarUint8Array(decoder))
      }
    })
    return socket
  })
  await Promise.all(
    sockets.map(async (socket) => {
      await new Promise((resolve) => socket.once('open', resolve))
      socket.send(Uint8Array.of(0, 0, 1, 0)) // step 1 of an empty document
      socket.send(Uint8Array.of(3)) // who is here
    }),
  )
  const get = async (path: string) => {
    const answer = await who.device.request('GET', `/api/workshops/${room.workshop.id}${path}`)
    const body = Buffer.from(await answer.arrayBuffer())
    frames.push(body)
    if (answer.headers.get('content-type')?.startsWith('application/json'))
      answers.set(path, JSON.parse(body.toString()))
    frames.push(Buffer.from(JSON.stringify([...answer.headers])))
  }
  return {
    who,
    heard: () => Buffer.concat(frames),
    document: () =>
      Object.fromEntries([...doc.share.keys()].map((name) => [name, doc.getMap(name).toJSON()])),
    answers,
    async askEverything(roundId) {
      const paths = ['', '/session', '/export', '/snapshots', '/summary', '/ratings.json', '/ratings.csv']
      for (const path of [...paths, `/rounds/${roundId}/ballots`, `/rounds/${roundId}`, '/rounds'])
        await get(path)
    },
    close() {
      for (const socket of sockets) socket.terminate()
    },
  }
}

test.each(['named', 'anonymous', 'unlinked'] as const)(
  '[BAL-13] before the reveal of a %s round nobody receives another’s answer, in any byte',
  async (anonymity) => {
    const room = await openTestRoom(server, { levels: 11 })
    const voters: Somebody[] = []
    for (let i = 0; i < 4; i++) voters.push(await room.join('participant', `Person ${i}`))
    const curious = await Promise.all(
      [
        await room.join('participant', 'Curious'),
        await room.join('observer', 'Onlooker'),
        await room.join('display', 'Wall'),
        room.facilitator,
      ].map((who) => record(room, who)),
    )
    // Nobody else may use these things for anything else: what follows the id of one in a message would be an answer.
    const round = await openRating(room, 3, { anonymity })
    const session = await room.follow(voters[0]!)

    /** Two runs that differ in the answers only. What the curious hear in the second must be what they heard in the first. */
    const run = async (answers: (i: number, j: number) => number | null) => {
      for (const [i, who] of voters.entries())
        for (const [j, item] of round.actionIds.entries())
          expect(await cast(who, round, item, answers(i, j))).toMatchObject({ outcome: 'counted' })
      await session.until(
        ({ progress }) =>
          voters.filter(({ id }) => progress.get(`${round.id}/${id}`)?.answered === 3).length === 4,
      )
    }
    await run((i, j) => ((i * 3 + j * 5) % 11) + 1)
    for (const recorder of curious) await recorder.askEverything(round.id)
    const sizes = curious.map((recorder) => recorder.heard().length)
    // Everything is answered: other answers change no count, so they must not change a byte anybody is sent.
    await run((i, j) => (i === 0 && j === 0 ? null : ((i * 7 + j * 2) % 11) + 1))
    await run(() => 11)
    for (const [k, recorder] of curious.entries()) {
      expect(recorder.heard().length - sizes[k]!, 'bytes sent because answers changed').toBe(0)
      // What came meanwhile are counts, field by field, and nothing else: in the document, and over HTTP.
      const shared = recorder.document()
      expect(Object.keys(shared).sort()).toEqual(['people', 'progress', 'rounds', 'state'])
      expect(shared.state).toEqual({ cursorsShown: false })
      for (const list of [
        Object.values(shared.progress!),
        (recorder.answers.get('/session') as Lists).progress!,
      ])
        expect(list.map((entry) => Object.entries(entry as object).sort())).toEqual(
          expect.arrayContaining(
            voters.map(({ id }) => [
              ['answered', 3],
              ['id', `${round.id}/${id}`],
              ['personId', id],
              ['roundId', round.id],
            ]),
          ),
        )
      expect(Object.values(shared.progress!)).toHaveLength(4)
      expect(recorder.answers.get('/session')).toMatchObject({ results: [] })
      expect(recorder.answers.get(`/rounds/${round.id}/ballots`)).toEqual({ ballots: [] })
      expect(recorder.answers.get('/ratings.json')).toMatchObject({ ratings: [] })
      // The board and the files know nothing of it, and presence shows who is here only.
      const { id } = round
      const text = recorder.heard().toString('latin1')
      expect(recorder.answers.get('/export')).toMatchObject({ records: { rounds: [] } })
      expect(text.split(id).length).toBeGreaterThan(1)
      for (const item of round.actionIds)
        for (const voter of voters)
          for (const pair of [`${item}/${voter.id}`, `${voter.id}/${item}`]) expect(text).not.toContain(pair)
      recorder.close()
    }
    room.close()
  },
)
