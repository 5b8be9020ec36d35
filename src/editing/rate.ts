// Rating the action at hand for the offer and persona that are being rated.
import { placeMark, removeMark } from '../model/commands/mark.ts'
import { sortedOffers, sortedPersonas } from '../model/journey.ts'
import { createLevelTyping } from '../model/rating/levelTyping.ts'
import { EVIDENCES, type MarkSubject, markId } from '../model/schema/mark.ts'
import { DEFAULT_LEVEL_COUNT } from '../model/schema/meta.ts'
import { type CommandContext, placeOf, sheetOf } from './commandContext.ts'

/** `by`: levels up or down from where the mark is; one that is not there yet starts in the middle. */
export function rateBy(context: CommandContext, by: number): boolean {
  const subject = subjectAt(context)
  if (subject === null) return false
  typing = createLevelTyping()
  const levels = levelsOf(context)
  const now = context.workshop.records.getState().marks.get(markId(subject, 'apriori'))?.level
  return rate(context, subject, now === undefined ? (levels + 1) / 2 : clamp(Math.round(now) + by, levels))
}

/** The level itself, kept on the scale. */
export function rateAt(context: CommandContext, level: number): boolean {
  const subject = subjectAt(context)
  typing = createLevelTyping()
  return subject !== null && rate(context, subject, clamp(level, levelsOf(context)))
}

/** Reads the digits that are typed at marks, one after the other. Any other way of rating comes between them. */
let typing = createLevelTyping()

/** The level that a typed digit names; a digit beyond the scale does nothing. "1" and "1" again is one step: 11. */
export function rateDigit(context: CommandContext, digit: string): boolean {
  const subject = subjectAt(context)
  if (subject === null) return false
  const level = typing(digit, levelsOf(context), markId(subject, 'apriori'))
  return level !== undefined && rate(context, subject, level, { typing: level === 11 })
}

export function unrate(context: CommandContext): boolean {
  const subject = subjectAt(context)
  if (subject === null) return false
  typing = createLevelTyping()
  context.workshop.run((r) => removeMark(r, subject))
  return true
}

function rate({ workshop }: CommandContext, subject: MarkSubject, level: number, how = {}): boolean {
  workshop.run((r) => placeMark(r, subject, level), how)
  return true
}

/** The mark at hand: what the team guessed or, without that, what customers said; null when nobody rated it. */
export function markAt(context: CommandContext): string | null {
  const subject = subjectAt(context)
  const { marks } = context.workshop.records.getState()
  const ids = subject === null ? [] : EVIDENCES.map((evidence) => markId(subject, evidence))
  return ids.find((id) => marks.has(id)) ?? null
}

/** What is rated next: the following offer, and after the last one the first. */
export function nextOffer(context: CommandContext): boolean {
  const { workshop, t } = context
  const next = following(sortedOffers(workshop.records.getState().offers), workshop.view.getState().offerId)
  if (next === undefined) return true
  workshop.view.setState({ offerId: next.id })
  sheetOf(context)?.say(t('map.nowRating', { name: next.name }))
  return true
}

export function nextPersona(context: CommandContext): boolean {
  const { workshop, t } = context
  const { personas } = workshop.records.getState()
  const next = following(sortedPersonas(personas), workshop.view.getState().personaId)
  if (next === undefined) return true
  workshop.view.setState({ personaId: next.id })
  sheetOf(context)?.say(t('map.nowRating', { name: next.name }))
  return true
}

function following<Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string | null,
): Item | undefined {
  if (items.length < 2) return undefined
  // Nothing chosen, and what is gone, means the first.
  const here = Math.max(
    0,
    items.findIndex((item) => item.id === id),
  )
  return items[(here + 1) % items.length]
}

function subjectAt(context: CommandContext): MarkSubject | null {
  const place = placeOf(context)
  const { records, view } = context.workshop
  const { offers, personas } = records.getState()
  const { offerId, personaId } = view.getState()
  const offer = (offerId === null ? undefined : offers.get(offerId)) ?? sortedOffers(offers)[0]
  const persona = (personaId === null ? undefined : personas.get(personaId)) ?? sortedPersonas(personas)[0]
  if (place === null || place.kind === 'sequence' || offer === undefined || persona === undefined) return null
  return { actionId: place.id, offerId: offer.id, personaId: persona.id }
}

function levelsOf({ workshop }: CommandContext): number {
  return workshop.records.getState().meta?.levels ?? DEFAULT_LEVEL_COUNT
}

function clamp(level: number, levels: number): number {
  return Math.min(levels, Math.max(1, level))
}
