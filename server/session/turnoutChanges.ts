// The counts in the session follow the ballots, which are the truth.
import { progressId } from '../../src/model/facilitation/people.ts'
import { toldAnswered } from '../../src/model/facilitation/round.ts'
import type { SessionChange, SessionRecords } from '../../src/model/facilitation/sessionRecords.ts'
import type { Written } from '../../src/model/facilitation/writing.ts'
import type { Storage } from '../storage/storage.ts'

/** Ballots are on disk at once, the counts a moment later: what is missing of them in open rounds. */
export async function turnoutChanges(
  { rounds, progress, written }: SessionRecords,
  workshopId: string,
  storage: Pick<Storage, 'readTurnout'>,
): Promise<SessionChange[]> {
  const changes: SessionChange[] = []
  for (const round of rounds.values()) {
    if (round.status !== 'open') continue
    const turnout = await storage.readTurnout(workshopId, round.id, round.kind === 'dots')
    if (round.kind === 'writing') {
      // Who has written how much would be found again in what the cards say: only sums are told.
      const cards = turnout.reduce((sum, { answered }) => sum + answered, 0)
      const record: Written = { id: round.id, cards, people: turnout.length }
      const told = written.get(round.id)
      if ((told?.cards ?? 0) !== record.cards || (told?.people ?? 0) !== record.people)
        changes.push({ op: 'put', kind: 'written', record })
      continue
    }
    const voters = new Set(turnout.map(({ personId }) => personId))
    // Who took everything back is in no turnout.
    const gone = [...progress.values()].filter((p) => p.roundId === round.id && !voters.has(p.personId))
    const counts = [...turnout, ...gone.map(({ personId }) => ({ personId, answered: 0 }))]
    for (const { personId, answered: counted } of counts) {
      const id = progressId(round.id, personId)
      const answered = toldAnswered(round, counted)
      if (progress.get(id)?.answered !== answered)
        changes.push({ op: 'put', kind: 'progress', record: { id, roundId: round.id, personId, answered } })
    }
  }
  return changes
}

/** Is the count of a round that still goes on? */
export function isOfOpenRound({ rounds }: Pick<SessionRecords, 'rounds'>, change: SessionChange): boolean {
  if (change.op !== 'put') return true
  if (change.kind === 'written') return rounds.get(change.record.id)?.status === 'open'
  return change.kind !== 'progress' || rounds.get(change.record.roundId)?.status === 'open'
}

/** Who has answered how much, as it was noted, until it is said. */
export class NotedTurnout {
  #noted = new Map<string, { roundId: string; personId: string; answered: number }>()

  get isEmpty(): boolean {
    return this.#noted.size === 0
  }

  /** What is told of these rounds is a sum, which one person's count does not give. */
  hasSums({ rounds }: Pick<SessionRecords, 'rounds'>): boolean {
    return [...this.#noted.values()].some(({ roundId }) => rounds.get(roundId)?.kind === 'writing')
  }

  note(roundId: string, personId: string, answered: number): void {
    this.#noted.set(progressId(roundId, personId), { roundId, personId, answered })
  }

  /** What of it the session does not say yet. */
  take({ rounds, progress }: SessionRecords): SessionChange[] {
    const noted = [...this.#noted]
    this.#noted = new Map()
    return noted.flatMap(([id, { roundId, personId, answered: counted }]): SessionChange[] => {
      const round = rounds.get(roundId)
      // Noted, and then the round was over: what was forgotten does not come back.
      if (round === undefined || round.kind === 'writing' || round.status === 'dropped') return []
      if (round.status === 'revealed' && round.anonymity !== 'named') return []
      const answered = toldAnswered(round, counted)
      if (progress.get(id)?.answered === answered) return []
      return [{ op: 'put', kind: 'progress', record: { id, roundId, personId, answered } }]
    })
  }
}
