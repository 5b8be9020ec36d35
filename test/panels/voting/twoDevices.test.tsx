// @vitest-environment jsdom
import { act, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import type { DotRound } from '../../../src/model/facilitation/round.ts'
import { must } from '../../../src/model/must.ts'
import { ok } from '../../../src/model/result.ts'
import { VoteBallot } from '../../../src/panels/voting/VoteBallot.tsx'
import type { Peer } from '../../../src/sync/presence.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { renderWith } from '../../support/renderWith.tsx'
import { answering, ratingRound } from '../../support/sessionOf.ts'

const KEPT = { load: () => new Map(), save: () => {}, loadDrafts: () => new Map(), saveDraft: () => {} }

afterEach(() => void vi.useRealTimers())

test('[BAL-2] in a vote that is not named, what one device gives is seen on the other of the same person, in seconds', async () => {
  const opened = await openTestWorkshop({ template: 'jewellery' })
  const { id } = must([...opened.records.getState().frictions.values()][0])
  let given: { itemId: string; value: number; late: boolean; card: null; withheld: boolean }[] = []
  const ownBallots = vi.fn(async () => ok(given))
  const workshop = answering(opened, { ownBallots })
  const round = ratingRound({
    kind: 'dots',
    itemKind: 'frictions',
    itemIds: [id],
    budget: 3,
    maxPerItem: 3,
  } as Partial<DotRound>) as DotRound
  vi.useFakeTimers()
  renderWith(<VoteBallot round={round} keptBallots={() => KEPT} />, {
    workshop,
  })
  const dots = () => screen.getAllByRole('status').find((e) => e.tagName === 'OUTPUT')?.textContent
  const seconds = (n: number) => act(() => vi.advanceTimersByTimeAsync(n * 1000))
  await seconds(1)
  expect(dots()).toBe('0')

  // Alone on one device nothing is asked again and again.
  ownBallots.mockClear()
  await seconds(30)
  expect(ownBallots).not.toHaveBeenCalled()

  const other = (personId: string) =>
    ({
      clientId: 7,
      cursor: null,
      selection: null,
      editing: null,
      drag: null,
      guide: null,
      held: null,
      person: { id: personId, name: '', role: 'participant' },
    }) as unknown as Peer
  act(() => workshop.peers.setState({ peers: [other('somebody')] }))
  await seconds(30)
  expect(ownBallots).not.toHaveBeenCalled()

  act(() => workshop.peers.setState({ peers: [other(workshop.participantId)] }))
  await seconds(0)
  given = [{ itemId: id, value: 2, late: false, card: null, withheld: false }]
  await seconds(4)
  expect(dots()).toBe('2')

  // The other device has gone.
  act(() => workshop.peers.setState({ peers: [] }))
  ownBallots.mockClear()
  await seconds(30)
  expect(ownBallots).not.toHaveBeenCalled()
})
