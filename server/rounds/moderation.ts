// Cards that who leads looks through and holds back, without learning who wrote them.
//
// Invariants
// - Before the reveal only of a round that was opened so, which people are told where they write.
// - What is listed has no author, is in the order of the random ids, and is empty while so few have written that a text would
//   say whose it is. Who writes how much is told to nobody, so no text can be matched with its moment.
// - Words of a hidden card are in no document: they are here, for who leads.
import type { WritingRound } from '../../src/model/facilitation/round.ts'
import {
  revealedCard,
  revealedCardId,
  tooFewWrote,
  type WrittenCard,
} from '../../src/model/facilitation/writing.ts'
import { fail, ok, type Result } from '../../src/model/result.ts'
import type { ErrorCode } from '../../src/protocol/errors.ts'
import type { Moderation } from '../../src/protocol/session.ts'
import type { Session } from '../session/session.ts'
import type { Storage } from '../storage/storage.ts'
import type { StoredBallot } from './ballotStorage.ts'

interface ModerationDeps {
  readonly storage: Pick<Storage, 'readBallots' | 'withholdCard'>
}

/** A ballot that is a card and came in time. */
export function writtenCard({
  itemId,
  personId,
  late,
  card,
  withheld,
}: StoredBallot): readonly WrittenCard[] {
  return card === null || late ? [] : [{ ...card, cardId: itemId, personId, withheld }]
}

async function readCards(
  { storage }: ModerationDeps,
  session: Session,
  roundId: string,
): Promise<readonly WrittenCard[]> {
  const ballots = await storage.readBallots(session.workshopId, roundId)
  return ballots.flatMap(writtenCard).sort((a, b) => (a.cardId < b.cardId ? -1 : 1))
}

export async function readModeration(
  deps: ModerationDeps,
  session: Session,
  roundId: string,
): Promise<Result<Moderation, ErrorCode>> {
  const round = writingRound(session, roundId)
  if (!round.ok) return round
  const cards = await readCards(deps, session, roundId)
  const few = isFew(session, round.value, cards)
  const { cards: shown } = session.records
  const isHidden = ({ cardId, withheld }: WrittenCard) =>
    round.value.status === 'revealed' ? shown.get(revealedCardId(roundId, cardId))?.hidden === true : withheld
  const listed = round.value.status === 'revealed' ? cards.filter(isHidden) : cards
  return ok({
    cards: few
      ? []
      : listed.map((card) => ({
          cardId: card.cardId,
          itemId: card.itemId,
          text: card.text,
          hidden: isHidden(card),
        })),
    few,
  })
}

/** Hides a card, or shows it again. */
export async function moderateCard(
  deps: ModerationDeps,
  session: Session,
  roundId: string,
  cardId: string,
  hidden: boolean,
): Promise<Result<undefined, ErrorCode>> {
  const round = writingRound(session, roundId)
  if (!round.ok) return round
  if (round.value.status === 'open') {
    const done = await deps.storage.withholdCard(session.workshopId, roundId, cardId, hidden)
    if (done === 'closed') return fail('round-over')
    return done === 'missing' ? fail('card-missing') : ok(undefined)
  }
  const cards = await readCards(deps, session, roundId)
  const card = cards.find((each) => each.cardId === cardId)
  if (card === undefined) return fail('card-missing')
  if (!hidden && isFew(session, round.value, cards)) return fail('too-few-writers')
  const done = await session.run((records) => {
    const before = records.cards.get(revealedCardId(roundId, cardId))
    if (before === undefined) return fail('card-missing')
    if (before.hidden === hidden) return ok([])
    return ok([
      { op: 'put', kind: 'cards', record: revealedCard(round.value, { ...card, withheld: hidden }) },
    ])
  })
  return done.ok ? ok(undefined) : done
}

function writingRound(
  { records }: Session,
  roundId: string,
): Result<WritingRound, 'round-missing' | 'round-over' | 'not-moderated'> {
  const round = records.rounds.get(roundId)
  if (round?.kind !== 'writing') return fail('round-missing')
  if (round.status === 'dropped') return fail('round-over')
  return round.status === 'open' && !round.moderated ? fail('not-moderated') : ok(round)
}

/** After the reveal as many wrote as was told then: the store may have forgotten who. */
function isFew({ records }: Session, round: WritingRound, cards: readonly WrittenCard[]): boolean {
  const people =
    round.status === 'revealed'
      ? (records.written.get(round.id)?.people ?? 0)
      : new Set(cards.map(({ personId }) => personId)).size
  return tooFewWrote(round, people)
}
