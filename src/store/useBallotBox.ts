import { useEffect } from 'react'
import { useStore } from 'zustand'
import { progressId } from '../model/facilitation/people.ts'
import { type CountedRound, type Round, toldAnswered } from '../model/facilitation/round.ts'
import type { BallotBox, BallotBoxState, KeptBallots } from './ballotBox.ts'
import { ballotBoxOf } from './ballotBoxes.ts'
import { useSession } from './useSession.ts'
import { usePeersWho, useStatus, useWorkshop } from './WorkshopContext.ts'

/** While somebody answers on two devices at once, each looks so often at what the other has done. */
const OTHER_DEVICE_MS = 3000

/** This person's answers in a round, kept in step with their other windows. */
export function useBallotBox(
  round: Round,
  keptBallots: (roundId: string) => KeptBallots,
): BallotBox & BallotBoxState {
  const workshop = useWorkshop()
  const box = ballotBoxOf(workshop, round.id, keptBallots)
  const state = useStore(box.store)
  const line = useStatus((s) => s.line)
  const answered = useSession(
    (s) => s.progress.get(progressId(round.id, workshop.participantId))?.answered ?? 0,
  )
  useEffect(() => {
    if (line === 'online') box.retry()
  }, [box, line])
  useEffect(() => {
    // Another window of this person has answered when the server counts otherwise. A round that is over counts nothing any more.
    if (round.status !== 'open' || round.kind === 'writing') return
    if (answered !== toldAnswered(round, countOf(box.store.getState(), round))) void box.refresh()
  }, [box, answered, round])
  // Who changes an answer, or gives a dot of a vote that is not named, is not told to anybody: their other device asks.
  const isElsewhere = usePeersWho(({ person }) => person.id === workshop.participantId).length > 0
  const isOpen = round.status === 'open'
  useEffect(() => {
    if (!isElsewhere || !isOpen) return
    void box.refresh()
    const beat = setInterval(() => (document.hidden ? null : void box.refresh()), OTHER_DEVICE_MS)
    return () => clearInterval(beat)
  }, [box, isElsewhere, isOpen])
  useEffect(() => {
    const look = () => (document.hidden ? null : void box.refresh())
    const send = () => box.retry()
    document.addEventListener('visibilitychange', look)
    window.addEventListener('focus', look)
    window.addEventListener('online', send)
    return () => {
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('focus', look)
      window.removeEventListener('online', send)
    }
  }, [box])
  return { ...box, ...state }
}

/** How many things are answered, or how many dots given. */
function countOf({ answers }: BallotBoxState, { kind }: CountedRound): number {
  let count = 0
  for (const { choice } of answers.values())
    if (choice !== 'none') count += kind === 'dots' && typeof choice === 'number' ? choice : 1
  return count
}
