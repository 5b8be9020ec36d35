// What every storage does with ballots, whatever its engine. Each engine's test calls this with a way to open one.
import { expect, test } from 'vitest'
import type { NewBallot } from '../../../server/rounds/ballotStorage.ts'
import type { Storage } from '../../../server/storage/storage.ts'
import { newWorkshop } from '../storage/storageContract.ts'

const [ROUND, OTHER] = ['round:1', 'round:2']
const [ANN, BOB] = ['participant:ann', 'participant:bob']

const NO_CARD = { card: null, withheld: false }
const CARD = { text: 'Trop long', itemId: 'action:a', signed: false, name: '' }

function ballot(fields: Partial<NewBallot> = {}): NewBallot {
  return {
    workshopId: 'w',
    roundId: ROUND,
    itemId: 'action:a',
    personId: ANN,
    value: 3,
    late: false,
    budget: null,
    card: null,
    ...fields,
  }
}

/** `withStorage` opens an empty one, runs the test and closes it; `reopen` closes it and opens the same again. */
export function ballotContract(
  withStorage: (run: (storage: Storage, reopen: () => Promise<Storage>) => Promise<void>) => Promise<void>,
): void {
  const withWorkshop = (run: (storage: Storage, reopen: () => Promise<Storage>) => Promise<void>) =>
    withStorage(async (storage, reopen) => {
      await storage.createWorkshop(newWorkshop('w', 'ABCDEF'))
      await run(storage, reopen)
    })
  const values = async (storage: Storage, roundId = ROUND) =>
    (await storage.readBallots('w', roundId)).map(({ value, late }) => (late ? `late ${value}` : value))

  test('[BAL-1] a ballot that was taken is there after a restart', () =>
    withWorkshop(async (storage, reopen) => {
      expect(await storage.castBallot(ballot())).toBe(1)
      expect(await storage.castBallot(ballot({ itemId: 'action:b', value: null }))).toBe(2)
      const again = await reopen()
      expect(await again.readBallotsOf('w', ROUND, ANN)).toEqual([
        { itemId: 'action:a', personId: ANN, value: 3, late: false, ...NO_CARD },
        { itemId: 'action:b', personId: ANN, value: null, late: false, ...NO_CARD },
      ])
      expect(await again.readTurnout('w', ROUND, false)).toEqual([{ personId: ANN, answered: 2 }])
    }))

  test('[BAL-2] a later ballot for the same thing replaces the first; another person, thing or round has its own', () =>
    withWorkshop(async (storage) => {
      await storage.castBallot(ballot({ value: 1 }))
      expect(await storage.castBallot(ballot({ value: 7 }))).toBe(1)
      await storage.castBallot(ballot({ personId: BOB, value: 2 }))
      await storage.castBallot(ballot({ roundId: OTHER, value: 5 }))
      expect(await values(storage)).toEqual([2, 7])
      expect(await values(storage, OTHER)).toEqual([5])
    }))

  test('[BAL-2] one that is taken back is gone, and counts no more; the late one stays', () =>
    withWorkshop(async (storage) => {
      await storage.castBallot(ballot())
      await storage.castBallot(ballot({ itemId: 'action:b' }))
      await storage.castBallot(ballot({ late: true, value: 6 }))
      expect(await storage.withdrawBallot(ballot())).toBe(1)
      expect(await storage.withdrawBallot(ballot())).toBe(1)
      expect(await values(storage)).toEqual(['late 6', 3])
    }))

  test('[BAL-5] a late ballot stands beside the one in time and is in no count', () =>
    withWorkshop(async (storage) => {
      await storage.castBallot(ballot({ value: 4 }))
      expect(await storage.castBallot(ballot({ value: 1, late: true }))).toBe(1)
      expect(await storage.castBallot(ballot({ personId: BOB, value: 1, late: true }))).toBe(0)
      expect((await values(storage)).sort()).toEqual([4, 'late 1', 'late 1'])
      expect(await storage.readTurnout('w', ROUND, false)).toEqual([{ personId: ANN, answered: 1 }])
    }))

  test('[BAL-8] unlinking leaves no author, nor what one person answered; doing it again changes nothing', () =>
    withWorkshop(async (storage, reopen) => {
      for (const itemId of ['action:a', 'action:b'])
        for (const personId of [ANN, BOB]) await storage.castBallot(ballot({ itemId, personId }))
      await storage.castBallot(ballot({ late: true }))
      await storage.castBallot(ballot({ roundId: OTHER }))
      await storage.unlinkBallots('w', ROUND)
      const authors = (await storage.readBallots('w', ROUND)).map(({ personId }) => personId)
      expect(new Set(authors).size).toBe(5)
      for (const author of authors) expect([ANN, BOB]).not.toContain(author)
      expect(await storage.readBallotsOf('w', ROUND, ANN)).toEqual([])
      // Another round keeps its own.
      expect(await storage.readBallotsOf('w', OTHER, ANN)).toHaveLength(1)
      const again = await reopen()
      await again.unlinkBallots('w', ROUND)
      expect((await again.readBallots('w', ROUND)).map(({ personId }) => personId).sort()).toEqual(
        authors.sort(),
      )
    }))

  const card = (itemId: string, fields: Partial<NewBallot> = {}) =>
    ballot({ itemId: `card:${itemId}`, value: 1, budget: 3, card: CARD, ...fields })

  test('[WRI-2] a card is there after a restart, as it was written last, and somebody else’s is not written over', () =>
    withWorkshop(async (storage, reopen) => {
      const words = { ...CARD, text: 'Un « mot », à l’endroit\n\tעברית 👍🏽 "\\' }
      await storage.castBallot(card('a'))
      expect(await storage.castBallot(card('a', { card: words }))).toBe(1)
      expect(await storage.castBallot(card('a', { personId: BOB }))).toBe('taken')
      const kept = { itemId: 'card:a', personId: ANN, value: 1, late: false, card: words, withheld: false }
      expect(await (await reopen()).readBallots('w', ROUND)).toEqual([kept])
    }))

  test('[WRI-2] of two people who write under one id at once, one does', () =>
    withWorkshop(async (storage) => {
      const people = Array.from({ length: 6 }, (_, i) => `participant:${i}`)
      const answers = await Promise.all(people.map((personId) => storage.castBallot(card('a', { personId }))))
      expect(answers.filter((answer) => answer === 'taken')).toHaveLength(5)
      expect(await storage.readBallots('w', ROUND)).toHaveLength(1)
    }))

  test('[WRI-3] a limit of cards holds for those in time and for late ones, each', () =>
    withWorkshop(async (storage) => {
      for (const late of [false, true]) {
        const ids = ['a', 'b', 'c', 'd', 'e'].map((id) => `${id}${late}`)
        const answers = await Promise.all(ids.map((id) => storage.castBallot(card(id, { late }))))
        expect(answers.filter((answer) => answer === 'over-budget')).toHaveLength(2)
      }
      expect(await storage.readTurnout('w', ROUND, false)).toEqual([{ personId: ANN, answered: 3 }])
    }))

  test('[WRI-8] a card that is held back stays so when its author writes anew, and not after the round is closed', () =>
    withWorkshop(async (storage) => {
      await storage.castBallot(card('a'))
      await storage.castBallot(ballot())
      const hold = (itemId: string, withheld: boolean) => storage.withholdCard('w', ROUND, itemId, withheld)
      expect(await hold('card:a', true)).toBe('done')
      expect(await hold('card:b', true)).toBe('missing')
      // A level is no card.
      expect(await hold('action:a', true)).toBe('missing')
      await storage.castBallot(card('a'))
      expect((await storage.readBallotsOf('w', ROUND, ANN)).map(({ withheld }) => withheld)).toEqual([
        false,
        true,
      ])
      expect(await hold('card:a', false)).toBe('done')
      await storage.closeRound('w', ROUND)
      expect(await hold('card:a', true)).toBe('closed')
    }))

  test('[BAL-10] what is dropped is erased, and nothing else is', () =>
    withWorkshop(async (storage) => {
      await storage.castBallot(ballot())
      await storage.castBallot(ballot({ roundId: OTHER }))
      await storage.dropBallots('w', ROUND)
      expect(await values(storage)).toEqual([])
      expect(await values(storage, OTHER)).toEqual([3])
    }))

  test('[BAL-11] a budget holds however many requests come at once; changing one’s mind costs nothing', () =>
    withWorkshop(async (storage) => {
      const dots = (itemId: string, value: number) => storage.castBallot(ballot({ itemId, value, budget: 5 }))
      const answers = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((id) => dots(`friction:${id}`, 2)))
      expect(answers.filter((answer) => answer === 'over-budget')).toHaveLength(3)
      expect(await storage.readTurnout('w', ROUND, true)).toEqual([{ personId: ANN, answered: 4 }])
      const first = `friction:${['a', 'b', 'c', 'd', 'e'][answers.findIndex((answer) => answer !== 'over-budget')]}`
      expect(await dots(first, 3)).toBe(5)
      // Refused: what stood there stands.
      expect(await dots(first, 4)).toBe('over-budget')
      expect((await storage.readBallotsOf('w', ROUND, ANN)).map(({ value }) => value).sort()).toEqual([2, 3])
      expect(await storage.withdrawBallot(ballot({ itemId: first, budget: 5 }))).toBe(2)
    }))

  test('a ballot for a workshop that is gone is not kept, and goes with it', () =>
    withWorkshop(async (storage) => {
      expect(await storage.castBallot(ballot({ workshopId: 'other' }))).toBe('gone')
      await storage.castBallot(ballot())
      await storage.deleteWorkshop('w')
      expect(await storage.castBallot(ballot())).toBe('gone')
      expect(await values(storage)).toEqual([])
    }))

  test('[BAL-14] once a round is closed nothing is taken in time or taken back, also of what came at that moment', () =>
    withWorkshop(async (storage, reopen) => {
      await storage.castBallot(ballot())
      const cast = Array.from({ length: 20 }, (_, i) =>
        storage.castBallot(ballot({ personId: `participant:${i}`, value: i })),
      )
      const closed = storage.closeRound('w', ROUND)
      const after = Array.from({ length: 20 }, (_, i) =>
        storage.castBallot(ballot({ personId: `participant:late${i}` })),
      )
      await closed
      const counted = (await storage.readBallots('w', ROUND)).map(({ personId }) => personId).sort()
      const answers = await Promise.all([...cast, ...after])
      const taken = answers.flatMap((answer, i) =>
        answer === 'closed' ? [] : [i < 20 ? `participant:${i}` : `participant:late${i - 20}`],
      )
      expect([ANN, ...taken].sort()).toEqual(counted)
      expect(await storage.castBallot(ballot({ itemId: 'action:b' }))).toBe('closed')
      expect(await storage.withdrawBallot(ballot())).toBe('closed')
      expect(await storage.castBallot(ballot({ late: true, value: 9 }))).toBe(1)
      await storage.closeRound('w', ROUND)
      expect(await storage.castBallot(ballot({ roundId: OTHER }))).toBe(1)
      const again = await reopen()
      expect(await again.castBallot(ballot({ itemId: 'action:b' }))).toBe('closed')
      await again.dropBallots('w', OTHER)
      expect(await again.castBallot(ballot({ roundId: OTHER }))).toBe('closed')
      expect(await again.readBallots('w', OTHER)).toEqual([])
    }))
}
