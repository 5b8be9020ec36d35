// The raw answers of the rounds that were revealed, one row each; of cards their words.
import { type Round, resultId, type WritingRound } from '../../src/model/facilitation/round.ts'
import { compareText } from '../../src/model/order.ts'
import { parseWorkshopFile } from '../../src/model/workshopFile.ts'
import type { RatingRow } from '../../src/protocol/session.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Session } from '../session/session.ts'
import type { Storage } from '../storage/storage.ts'
import { writtenCard } from './moderation.ts'

interface RatingsDeps {
  readonly storage: Pick<Storage, 'readBallots'>
  readonly rooms: Rooms
}

/** `authors`: with names, where the round was announced so that facilitators know them. */
export async function readRatings(
  deps: RatingsDeps,
  session: Session,
  authors: boolean,
): Promise<readonly RatingRow[]> {
  const revealed = [...session.records.rounds.values()]
    .filter(({ status }) => status === 'revealed')
    .sort((a, b) => a.openedAt - b.openedAt)
  const nameOf = await readNames(deps.rooms, session.workshopId)
  const rows: RatingRow[] = []
  for (const round of revealed) {
    const linked = authors && round.anonymity !== 'unlinked'
    if (round.kind === 'writing') {
      rows.push(...(await cardRows(deps, session, round, linked, nameOf)))
      continue
    }
    const ballots = linked ? await deps.storage.readBallots(session.workshopId, round.id) : []
    for (const itemId of round.itemIds) {
      const about = aboutRound(round, itemId, nameOf)
      const result = session.records.results.get(resultId(round.id, itemId))
      if (linked) {
        const inTime = ballots.filter((ballot) => ballot.itemId === itemId && !ballot.late)
        for (const { personId, value } of inTime)
          rows.push({ ...about, value, cannotSay: value === null, author: session.nameOf(personId) })
      } else if (result !== undefined) {
        for (const value of result.values) rows.push({ ...about, value, cannotSay: false, author: null })
        for (let i = 0; i < result.cannotSay; i++)
          rows.push({ ...about, value: null, cannotSay: true, author: null })
      }
    }
  }
  return rows
}

function aboutRound(round: Round, itemId: string, nameOf: (id: string) => string) {
  const rated = round.kind === 'rating' ? round : null
  return {
    roundId: round.id,
    kind: round.kind,
    round: round.number,
    title: round.title,
    itemId,
    item: nameOf(itemId),
    persona: rated === null ? '' : nameOf(rated.personaId),
    offer: rated === null ? '' : nameOf(rated.offerId),
    levels: rated?.levels ?? null,
    text: '',
    hidden: false,
  }
}

/** What is hidden is for who runs the session alone; where authors are forgotten, for nobody. */
async function cardRows(
  { storage }: RatingsDeps,
  session: Session,
  round: WritingRound,
  linked: boolean,
  nameOf: (id: string) => string,
): Promise<RatingRow[]> {
  const about = (itemId: string) => ({ ...aboutRound(round, itemId, nameOf), value: null, cannotSay: false })
  const shown = [...session.records.cards.values()]
    .filter(({ roundId }) => roundId === round.id)
    .sort((a, b) => compareText(a.text, b.text) || (a.cardId < b.cardId ? -1 : 1))
  if (!linked)
    return shown.flatMap(({ itemId, text, hidden }) =>
      hidden ? [] : [{ ...about(itemId), text, hidden, author: null }],
    )
  const cards = (await storage.readBallots(session.workshopId, round.id)).flatMap(writtenCard)
  const isHidden = new Set(shown.flatMap(({ cardId, hidden }) => (hidden ? [cardId] : [])))
  return cards.map(({ cardId, itemId, text, personId }) => ({
    ...about(itemId),
    text,
    hidden: isHidden.has(cardId),
    author: session.nameOf(personId),
  }))
}

/** What things are called on the map, by id; empty for what is no longer there. */
async function readNames(rooms: Rooms, workshopId: string): Promise<(id: string) => string> {
  const hold = await rooms.acquire({ workshopId, document: 'board' })
  if (typeof hold === 'number') return () => ''
  try {
    const file = parseWorkshopFile(JSON.parse((await hold.room.exportFile()).text))
    const names = new Map<string, string>()
    if (file.ok)
      for (const kind of ['actions', 'sequences', 'personas', 'offers', 'frictions', 'measures'] as const)
        for (const [id, { title, name, text }] of file.value[kind])
          names.set(id, [title, name, text].find((word) => typeof word === 'string') ?? '')
    return (id) => names.get(id) ?? ''
  } finally {
    hold.release()
  }
}
