import { expect, test, vi } from 'vitest'
import { fail, ok } from '../../src/model/result.ts'
import type { ErrorCode } from '../../src/protocol/errors.ts'
import type { BallotAnswer, OwnBallots } from '../../src/protocol/session.ts'
import { type BallotBox, type Choice, choiceOf, createBallotBox } from '../../src/store/ballotBox.ts'

const NO_CARD = { card: null, withheld: false }
const counted: BallotAnswer = { outcome: 'counted', answered: 1 }

interface Sent {
  readonly itemId: string
  readonly value: Choice
  answer(outcome: BallotAnswer | ErrorCode): Promise<void>
}

/** A server whose answers the test gives, one at a time. */
function serverOf(own: OwnBallots['ballots'] = [], isOver = () => false) {
  const sent: Sent[] = []
  const later: (() => void)[] = []
  const unsent = new Map<string, Choice>()
  const held = { own }
  const call = (itemId: string, value: Choice) =>
    new Promise<ReturnType<typeof ok<BallotAnswer>> | ReturnType<typeof fail<ErrorCode>>>((resolve) => {
      sent.push({
        itemId,
        value,
        async answer(outcome) {
          resolve(typeof outcome === 'string' ? fail(outcome) : ok(outcome))
          await vi.waitFor(() => Promise.resolve())
        },
      })
    })
  const open = (): BallotBox =>
    createBallotBox({
      api: {
        cast: (_round, itemId, value) => call(itemId, value),
        withdraw: (_round, itemId) => call(itemId, 'none'),
        ownBallots: async () => ok(held.own),
      },
      roundId: 'round:r',
      kept: {
        loadDrafts: () => new Map(),
        saveDraft: () => {},
        load: () => new Map(unsent),
        save: (next) => {
          unsent.clear()
          for (const [id, choice] of next) unsent.set(id, choice)
        },
      },
      isOver,
      later: (_ms, callback) => later.push(callback),
    })
  return { sent, later, unsent, open, held }
}
const stateOf = (box: BallotBox, id = 'a') => box.store.getState().answers.get(id)?.state

test('[RAT-31] an answer is saved when the server has said so for that very value, and the last choice goes last', async () => {
  const server = serverOf()
  const box = server.open()
  box.choose('a', 3)
  box.choose('a', 5)
  expect(server.sent.map(({ value }) => value)).toEqual([3])
  await server.sent[0]?.answer(counted)
  expect(stateOf(box)).toBe('sending')
  await vi.waitFor(() => expect(server.sent.map(({ value }) => value)).toEqual([3, 5]))
  await server.sent[1]?.answer(counted)
  await vi.waitFor(() => expect(stateOf(box)).toBe('saved'))
  expect(choiceOf(box.store.getState().answers, 'a')).toBe(5)
})

test('[RAT-30] [RAT-31] "cannot say" is an answer, and what is taken back is none', async () => {
  const server = serverOf()
  const box = server.open()
  box.choose('a', null)
  await server.sent[0]?.answer(counted)
  await vi.waitFor(() => expect(stateOf(box)).toBe('saved'))
  expect(choiceOf(box.store.getState().answers, 'a')).toBeNull()
  box.choose('a', 'none')
  await server.sent[1]?.answer(counted)
  expect(server.sent[1]?.value).toBe('none')
  expect(choiceOf(box.store.getState().answers, 'a')).toBe('none')
})

test('[RAT-32] what cannot be sent waits on the device and is sent by itself, in the order of the choices', async () => {
  const server = serverOf()
  const box = server.open()
  box.choose('a', 1)
  box.choose('b', 2)
  await server.sent[0]?.answer('server-unreachable')
  await vi.waitFor(() => expect([stateOf(box, 'a'), stateOf(box, 'b')]).toEqual(['waiting', 'waiting']))
  expect([...server.unsent]).toEqual([
    ['a', 1],
    ['b', 2],
  ])
  box.retry()
  await vi.waitFor(() => expect(server.sent).toHaveLength(2))
  await server.sent[1]?.answer(counted)
  await vi.waitFor(() => expect(server.sent).toHaveLength(3))
  await server.sent[2]?.answer(counted)
  await vi.waitFor(() => expect(stateOf(box, 'b')).toBe('saved'))
  expect(server.sent.slice(1).map(({ itemId }) => itemId)).toEqual(['a', 'b'])
  expect(server.unsent.size).toBe(0)
})

test('[RAT-32] what a window that was closed could not send is sent by the next one', async () => {
  const server = serverOf()
  server.open().choose('a', 4)
  const next = server.open()
  await vi.waitFor(() => expect(server.sent.map(({ value }) => value)).toEqual([4, 4]))
  await server.sent[1]?.answer(counted)
  await vi.waitFor(() => expect(stateOf(next)).toBe('saved'))
})

test.each(['level-out-of-range', 'not-a-voter', 'round-over', 'not-in-round'] as const)(
  '[RAT-32] a refusal (%s) leaves the choice on the screen, with the reason, and is not tried again',
  async (code) => {
    const server = serverOf()
    const box = server.open()
    box.choose('a', 9)
    await server.sent[0]?.answer(code)
    await vi.waitFor(() =>
      expect(box.store.getState().answers.get('a')).toEqual({ choice: 9, state: 'refused', code }),
    )
    box.retry()
    expect(server.sent).toHaveLength(1)
    expect(server.unsent.size).toBe(0)
  },
)

test('[RAT-32] what came after the reveal is called late', async () => {
  const server = serverOf()
  const box = server.open()
  box.choose('a', 4)
  await server.sent[0]?.answer({ outcome: 'late', answered: 0 })
  await vi.waitFor(() => expect(stateOf(box)).toBe('late'))
})

test('[RAT-33] a dot that moves is taken back first; one that finds no room waits for the place to be free', async () => {
  const server = serverOf()
  const box = server.open()
  box.choose('a', 1)
  box.choose('b', 2)
  box.choose('a', 'none')
  await server.sent[0]?.answer(counted)
  await vi.waitFor(() => expect(server.sent).toHaveLength(2))
  expect(server.sent[1]).toMatchObject({ itemId: 'b', value: 2 })
  await server.sent[1]?.answer('over-budget')
  await vi.waitFor(() => expect(server.sent).toHaveLength(3))
  expect(server.sent[2]).toMatchObject({ itemId: 'a', value: 'none' })
  await server.sent[2]?.answer(counted)
  await vi.waitFor(() => expect(server.sent).toHaveLength(4))
  expect(server.sent[3]).toMatchObject({ itemId: 'b', value: 2 })
  await server.sent[3]?.answer('over-budget')
  // Alone it is too much indeed.
  await vi.waitFor(() => expect(stateOf(box, 'b')).toBe('refused'))
})

test('[RAT-31] another window’s answers are taken over, but not in the place of what was chosen here since', async () => {
  const server = serverOf([{ itemId: 'a', value: 2, late: false, ...NO_CARD }])
  const box = server.open()
  await vi.waitFor(() => expect(choiceOf(box.store.getState().answers, 'a')).toBe(2))
  server.held.own = [
    { itemId: 'a', value: 6, late: false, ...NO_CARD },
    { itemId: 'b', value: null, late: false, ...NO_CARD },
  ]
  const refreshed = box.refresh()
  box.choose('a', 7)
  await refreshed
  expect(choiceOf(box.store.getState().answers, 'a')).toBe(7)
  expect(choiceOf(box.store.getState().answers, 'b')).toBeNull()
})

test('[RAT-35] after the reveal of an unlinked round this window still knows its own answers; before, what was taken back elsewhere is gone', async () => {
  let over = false
  const server = serverOf([{ itemId: 'a', value: 2, late: false, ...NO_CARD }], () => over)
  const box = server.open()
  await vi.waitFor(() => expect(choiceOf(box.store.getState().answers, 'a')).toBe(2))
  server.held.own = []
  over = true
  await box.refresh()
  expect(choiceOf(box.store.getState().answers, 'a')).toBe(2)
  over = false
  await box.refresh()
  expect(choiceOf(box.store.getState().answers, 'a')).toBe('none')
})
