// Every byte that others receive before a reveal: both documents, presence, HTTP. No value, no author, no text of anybody else.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { record } from '../../support/recorder.ts'
import { cast, openRating, openTestRoom, type Somebody } from '../../support/sessionRoom.ts'
import { startTestServer, type TestServer } from '../../support/testServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

type Lists = Readonly<Record<string, readonly unknown[]>>

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
