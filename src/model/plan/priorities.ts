// What to do next: the severity of a friction × the value of the segments it hurts, against the effort of what answers it.
//
// score = Σ over the segments (value ÷ value of all segments) × severity there ÷ effort.
//
// A rule for ranking within one workshop, no finding about customers. Each part says what it rests on.
import { type FrictionSeverities, frictionSeverity } from '../insight/frictionSeverity.ts'
import { markSeries } from '../insight/markSeries.ts'
import { type Journey, ownersByFriction, readJourney, sortedOffers, sortedPersonas } from '../journey.ts'
import type { Records } from '../records.ts'
import type { Friction } from '../schema/friction.ts'
import type { ActionId, FrictionId, MeasureId } from '../schema/ids.ts'
import type { OfferRole } from '../schema/offer.ts'
import type { Persona } from '../schema/persona.ts'
import { answersByAnswered } from './answersByAnswered.ts'
import { segmentKey, segmentValue } from './segmentValue.ts'

/** The effort of what nobody graded: the middle. */
export const ASSUMED_EFFORT = 3

export interface Priority {
  readonly frictionId: FrictionId
  readonly actionId: ActionId
  readonly owned: boolean
  /** Mean of weight × max(0, intended − today) over the personas that have both levels there, by the value of their segments. */
  readonly severity: number
  /** The part of the value of all segments that those personas stand for, 0 to 1; 1 when all count the same. */
  readonly valueShare: number
  /** severity × valueShare: what is divided by the effort. */
  readonly weighted: number
  /** The least effort, 1 to 5, among the measures that answer it. */
  readonly effort: number
  /** No measure answers it, or none has a grade. */
  readonly effortIsAssumed: boolean
  readonly measures: readonly MeasureId[]
  /** weighted ÷ effort. */
  readonly score: number
  /** How much of the severity rests on guesses of the team about today, 0 to 1. */
  readonly assumedShare: number
}

export interface Priorities {
  /** Those nobody answers for first; then the highest score; ties in the order of the journey. */
  readonly ranked: readonly Priority[]
  /** Severity is not known: a mark is missing, or the action is not on the journey. */
  readonly unknown: readonly FrictionId[]
  /** False: the value of a segment is not known, or none brings anything, so that all personas count the same. */
  readonly byValue: boolean
  /** The personas whose segment has no known value, in order: while there are any, nothing is ranked by value. */
  readonly withoutValue: readonly Persona[]
}

/** Frictions that are solved, or that the team lives with, are left out. */
export function priorities(records: Records): Priorities {
  const frictions = new Map([...records.frictions].filter(([, friction]) => isOpen(friction)))
  const journey = readJourney(records)
  const measured = sortedPersonas(records.personas)
    .map((persona) => ({ persona, severities: severitiesOf({ ...records, frictions }, journey, persona) }))
    .filter(({ severities }) => severities.ranked.length > 0)
  const values = new Map(
    measured.map(({ persona }) => [persona.id, segmentValue(persona, records.customerGroups)]),
  )
  const withoutValue = measured.flatMap(({ persona }) => (values.get(persona.id) === null ? [persona] : []))
  // A segment counts once, however many personas stand for it.
  const ofSegment = new Map(
    measured.map(({ persona }) => [segmentKey(persona.segment), values.get(persona.id) ?? 0]),
  )
  const total = [...ofSegment.values()].reduce((sum, value) => sum + value, 0)
  const byValue = withoutValue.length === 0 && total > 0
  const parts = measured.flatMap(({ persona, severities }) => {
    const key = byValue ? segmentKey(persona.segment) : persona.id
    const segmentShare = byValue ? (values.get(persona.id) ?? 0) / total : 1 / measured.length
    return severities.ranked.map((ranked) => ({ ...ranked, key, segmentShare }))
  })
  const owners = ownersByFriction(records)
  const answers = answersByAnswered(records)
  const places = placesOf(journey)
  const ranked = [...frictions.values()].flatMap((friction): Priority[] => {
    const rated = parts.filter((part) => part.frictionId === friction.id)
    if (rated.length === 0) return []
    const own = rated.map((part): Part => {
      const beside = rated.filter(({ key }) => key === part.key).length
      return { ...part, share: part.segmentShare / beside }
    })
    // Personas without marks here are left out of the severity, not taken as content; their value is not counted either.
    const shares = own.reduce((sum, part) => sum + part.share, 0)
    const shared = own.reduce((sum, part) => sum + part.share * part.severity, 0)
    const mean = own.reduce((sum, part) => sum + part.severity, 0) / own.length
    const severity = shares === 0 ? mean : shared / shares
    const weighted = byValue ? shared : severity
    const measures = [friction.id, friction.actionId, friction.driverId].flatMap((id) =>
      id === null ? [] : (answers.get(id) ?? []),
    )
    const efforts = measures.flatMap((measure) => measure.effort ?? [])
    const effort = efforts.length === 0 ? ASSUMED_EFFORT : Math.min(...efforts)
    return [
      {
        frictionId: friction.id,
        actionId: friction.actionId,
        owned: owners.has(friction.id),
        severity,
        valueShare: byValue ? shares : 1,
        weighted,
        effort,
        effortIsAssumed: efforts.length === 0,
        measures: [...new Set(measures.map((measure) => measure.id))],
        // Equal scores are equal, whatever the last digit of a share.
        score: Number((weighted / effort).toPrecision(12)),
        assumedShare: assumedShareOf(own),
      },
    ]
  })
  const place = ({ actionId }: Priority) => places.get(actionId) ?? places.size
  ranked.sort((a, b) => Number(a.owned) - Number(b.owned) || b.score - a.score || place(a) - place(b))
  const known = new Set(ranked.map(({ frictionId }) => frictionId))
  const unknown = [...frictions.values()].filter(({ id }) => !known.has(id)).map(({ id }) => id)
  return { ranked, unknown, byValue, withoutValue }
}

export function isOpen({ status }: Friction): boolean {
  return status === 'open' || status === 'planned'
}

function severitiesOf(records: Records, journey: Journey, persona: Persona): FrictionSeverities {
  const offerOf = (role: OfferRole) => sortedOffers(records.offers).find((offer) => offer.role === role)
  const [today, intended] = [offerOf('usToday'), offerOf('usIntended')]
  if (today === undefined || intended === undefined) return { ranked: [], withoutWeight: [], unmeasured: [] }
  const seriesOf = (offerId: typeof today.id) =>
    markSeries(records, journey, { offerId, personaId: persona.id, evidence: 'bestKnown' })
  return frictionSeverity({
    frictions: records.frictions,
    today: seriesOf(today.id),
    intended: seriesOf(intended.id),
    weightOf: ({ weight }) => weight,
  })
}

type Part = FrictionSeverities['ranked'][number] & { readonly share: number }

/** By severity; where there is none, by the personas. */
function assumedShareOf(parts: readonly Part[]): number {
  const isGuess = ({ today }: Part) => today.evidence === 'apriori'
  const weigh = (weightOf: (part: Part) => number) => {
    const all = parts.reduce((sum, part) => sum + weightOf(part), 0)
    return all === 0 ? null : parts.filter(isGuess).reduce((sum, part) => sum + weightOf(part), 0) / all
  }
  return weigh((part) => part.share * part.severity) ?? weigh((part) => part.share) ?? 1
}

function placesOf({ sequences }: Journey): ReadonlyMap<ActionId, number> {
  return new Map(sequences.flatMap((s) => s.actions).map((action, i) => [action.id, i]))
}
