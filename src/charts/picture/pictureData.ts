// What a picture shows, read from the records once.
import { type CurveChoice, type CurveGap, curveGap } from '../../model/insight/curveGap.ts'
import { type MarkSeries, markSeries } from '../../model/insight/markSeries.ts'
import {
  frictionsByAction,
  type Journey,
  numberFrictions,
  ownersByFriction,
  readJourney,
  sortedOffers,
  sortedPersonas,
} from '../../model/journey.ts'
import { compareText } from '../../model/order.ts'
import type { Records } from '../../model/records.ts'
import type { Friction } from '../../model/schema/friction.ts'
import type { ActionId } from '../../model/schema/ids.ts'
import type { Mark, Means } from '../../model/schema/mark.ts'
import { DEFAULT_LEVEL_COUNT, type LevelCount } from '../../model/schema/meta.ts'
import type { Note } from '../../model/schema/note.ts'
import type { Offer } from '../../model/schema/offer.ts'
import type { Persona } from '../../model/schema/persona.ts'
import type { PictureLane } from './pictureLane.ts'

export interface PictureCurve {
  readonly offer: Offer
  readonly persona: Persona
  /** Of the persona among all, from 1; null where only one is shown. */
  readonly personaNumber: number | null
  readonly series: MarkSeries
}

export interface NumberedFriction {
  readonly number: number
  readonly actionId: ActionId
  readonly text: string
  /** Names of who is accountable; none when nobody is. */
  readonly owners: readonly string[]
}

export interface PictureData {
  readonly title: string
  readonly levels: LevelCount
  readonly journey: Journey
  /** Those whose curves are shown, with their number among all. */
  readonly personas: readonly { readonly persona: Persona; readonly number: number }[]
  /** Those with a mark, in the order of the offers. */
  readonly curves: readonly PictureCurve[]
  readonly compared: { readonly curves: readonly [PictureCurve, PictureCurve]; readonly gap: CurveGap } | null
  /** Listed at the foot; their numbers stand on the cards in any case. */
  readonly frictions: readonly NumberedFriction[]
  /** Numbers of the frictions of each action. */
  readonly pins: readonly Pick<NumberedFriction, 'actionId' | 'number' | 'owners'>[]
  readonly lanes: readonly PictureLane[]
  readonly notes: readonly Note[]
  /** Each study that a shown curve rests on, with the customers asked. */
  readonly studies: readonly {
    readonly means: Means
    readonly source: string
    readonly date: string | null
    readonly from: number
    readonly to: number
  }[]
}

/** What of the sheet a picture is asked to show. */
export interface PictureOf {
  /** The curves that are drawn. */
  readonly curves: readonly CurveChoice[]
  /** Two of them with the gap between them shaded, or null. */
  readonly compared: readonly [CurveChoice, CurveChoice] | null
  /** The lanes under the sequences, from top to bottom; none unless asked for. */
  readonly lanes?: readonly PictureLane[]
  /** Whether the frictions are listed; they are unless said otherwise. */
  readonly frictions?: boolean
  /** Whether the sticky notes are there; they are not unless asked for. */
  readonly notes?: boolean
}

export function pictureData(
  records: Records,
  { curves: shown, compared, lanes = [], frictions: listed = true, notes = false }: PictureOf,
): PictureData {
  const journey = readJourney(records)
  const [offers, allPersonas] = [sortedOffers(records.offers), sortedPersonas(records.personas)]
  const wanted = [...shown, ...(compared ?? [])]
  const personas = allPersonas.filter((p) => wanted.some((c) => c.personaId === p.id))
  const curveOf = (choice: CurveChoice): PictureCurve[] => {
    const offer = offers.find((o) => o.id === choice.offerId)
    const persona = personas.find((p) => p.id === choice.personaId)
    if (offer === undefined || persona === undefined) return []
    const personaNumber = personas.length > 1 ? allPersonas.indexOf(persona) + 1 : null
    return [{ offer, persona, personaNumber, series: markSeries(records, journey, choice) }]
  }
  const curves = offers
    .flatMap((offer) => unique(wanted).filter((c) => c.offerId === offer.id))
    .flatMap(curveOf)
    .filter(({ series }) => series.points.some((p) => p.level !== null))
  const [first, second] = (compared ?? []).flatMap(curveOf)
  const frictions = frictionsOf(records, journey)
  return {
    title: records.meta?.title ?? '',
    levels: records.meta?.levels ?? DEFAULT_LEVEL_COUNT,
    journey,
    personas: personas.map((persona) => ({ persona, number: allPersonas.indexOf(persona) + 1 })),
    curves,
    compared:
      first === undefined || second === undefined
        ? null
        : { curves: [first, second], gap: curveGap(first.series, second.series) },
    frictions: listed ? frictions : [],
    pins: frictions,
    lanes,
    notes: (notes ? [...records.notes.values()] : []).sort((a, b) => compareText(a.id, b.id)),
    studies: studiesOf(records, curves),
  }
}

function unique(choices: readonly CurveChoice[]): CurveChoice[] {
  const key = (c: CurveChoice) => `${c.offerId}/${c.personaId}/${c.evidence}`
  return [...new Map(choices.map((c) => [key(c), c])).values()]
}

function frictionsOf(records: Records, journey: Journey): NumberedFriction[] {
  const byAction = frictionsByAction(records.frictions)
  const numbers = numberFrictions(journey, byAction)
  const owners = ownersByFriction(records)
  return journey.sequences
    .flatMap((s) => s.actions)
    .flatMap((action) => byAction.get(action.id) ?? [])
    .map((friction) => ({
      number: numbers.get(friction.id) ?? 0,
      actionId: friction.actionId,
      text: frictionText(friction, records),
      owners: owners.get(friction.id)?.map((o) => o.name) ?? [],
    }))
}

/** With its weight and its driver, as the lane has them. */
function frictionText({ text, weight, driverId }: Friction, { drivers }: Records): string {
  const driver = driverId === null ? undefined : drivers.get(driverId)?.label
  return `${weight === 1 ? '' : `×${weight} `}${text}${driver === undefined ? '' : ` (${driver})`}`
}

type Verified = Extract<Mark, { evidence: 'verified' }>

function studiesOf(records: Records, curves: readonly PictureCurve[]): PictureData['studies'] {
  const drawn = new Set(
    curves.flatMap(({ series: { choice, points } }) =>
      points
        .filter((p) => p.evidence === 'verified')
        .map((p) => `${p.actionId}/${choice.personaId}/${choice.offerId}`),
    ),
  )
  const marks = [...records.marks.values()].filter(
    (m): m is Verified => m.evidence === 'verified' && drawn.has(`${m.actionId}/${m.personaId}/${m.offerId}`),
  )
  const studies = Map.groupBy(marks, (m) => `${m.date ?? ''} ${m.source} ${m.means}`)
  return [...studies.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, all]) => {
      const counts = all.map((m) => m.n)
      const [one] = all
      if (one === undefined) return []
      const { means, source, date } = one
      return [{ means, source, date, from: Math.min(...counts), to: Math.max(...counts) }]
    })
}
