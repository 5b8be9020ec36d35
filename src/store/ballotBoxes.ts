// The ballot boxes of an open workshop: one for each round, however many screens show it.
import { type BallotBox, cardsOf, createBallotBox, type KeptBallots } from './ballotBox.ts'
import type { Workshop } from './workshop.ts'

const boxes = new WeakMap<Workshop, Map<string, BallotBox>>()

export function ballotBoxOf(
  workshop: Workshop,
  roundId: string,
  keptBallots: (roundId: string) => KeptBallots,
): BallotBox {
  const known = boxes.get(workshop) ?? new Map<string, BallotBox>()
  boxes.set(workshop, known)
  const box =
    known.get(roundId) ??
    createBallotBox({
      api: workshop.api,
      roundId,
      kept: keptBallots(roundId),
      isOver: () => workshop.session.getState().rounds.get(roundId)?.status !== 'open',
      later: (ms, callback) => setTimeout(callback, ms),
    })
  known.set(roundId, box)
  return box
}

/** Has this person, as far as this window knows, a card in the round? */
export function hasWritten(workshop: Workshop, roundId: string): boolean {
  const box = boxes.get(workshop)?.get(roundId)
  return box !== undefined && cardsOf(box.store.getState().answers).length > 0
}
