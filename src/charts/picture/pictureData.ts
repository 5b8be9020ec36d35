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
import type { Records } from '../../model/records.ts'
import type { ActionId } from '../../model/schema/ids.ts'
import type { Mark } from '../../model/schema/mark.ts'
import { DEFAULT_LEVEL_COUNT, type LevelCount } from '../../model/schema/meta.ts'
import type { Offer } from '../../model/schema/offer.ts'
import type { Persona } from '../../model/schema/persona.ts'

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
  readonly frictions: readonly NumberedFriction[]
  /** Each study that a shown curve rests on, with the customers asked. */
  readonly studies: readonly {
    readonly source: string
    readonly date: string | null
    readonly from: number
    readonly to: number
  }[]
}

export function pictureData(
  records: Records,
  shown: readonly CurveChoice[],
  compared: readonly [CurveChoice, CurveChoice] | null,
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
    frictions: frictionsOf(records, journey),
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
      text: friction.text,
      owners: owners.get(friction.id)?.map((o) => o.name) ?? [],
    }))
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
  const studies = Map.groupBy(marks, (m) => `${m.date ?? ''} ${m.source}`)
  return [...studies.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, all]) => {
      const counts = all.map((m) => m.n)
      const [one] = all
      if (one === undefined) return []
      return [{ source: one.source, date: one.date, from: Math.min(...counts), to: Math.max(...counts) }]
    })
}
