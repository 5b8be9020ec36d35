// Small maps for the tests of the insights: actions are named by one letter, and told by their levels.
import fc from 'fast-check'
import type { MarkSeries, SeriesPoint } from '../../../src/model/insight/markSeries.ts'
import { type Journey, readJourney } from '../../../src/model/journey.ts'
import { must } from '../../../src/model/must.ts'
import { firstOrderKeys } from '../../../src/model/order.ts'
import { emptyRecords, parseRecord } from '../../../src/model/parseRecords.ts'
import type { RecordKind, RecordOf, Records } from '../../../src/model/records.ts'
import {
  actionIdSchema,
  frictionIdSchema,
  offerIdSchema,
  ownerIdSchema,
  personaIdSchema,
  sequenceIdSchema,
} from '../../../src/model/schema/ids.ts'
import { type MarkSubject, markId } from '../../../src/model/schema/mark.ts'
import type { LevelCount } from '../../../src/model/schema/meta.ts'
import { type Letter, responsibilityId } from '../../../src/model/schema/responsibility.ts'
import type { Moment } from '../../../src/model/schema/sequence.ts'

export const action = (name: string) => actionIdSchema.parse(`action:${name}`)
export const friction = (name: string) => frictionIdSchema.parse(`friction:${name}`)
export const offer = (name: string) => offerIdSchema.parse(`offer:${name}`)
export const owner = (name: string) => ownerIdSchema.parse(`owner:${name}`)
export const sequence = (name: string | number) => sequenceIdSchema.parse(`sequence:${name}`)
export const lea = personaIdSchema.parse('persona:lea')

/** A level as guessed, or as measured. */
export type Rating = number | Measured
export interface Measured {
  readonly level: number
  readonly n: number
  readonly low?: number
  readonly high?: number
}

export interface SheetPlan {
  /** Titles of the actions of each sequence; an action is known by its title. */
  readonly sequences: readonly (readonly string[])[]
  readonly moments?: readonly Moment[]
  /** By offer: `us`, `intended`, or the name of a competitor. Levels by action; two for a guess and its check. */
  readonly marks?: Readonly<Record<string, Readonly<Record<string, Rating | readonly Rating[]>>>>
  /** Frictions by name: the action each is pinned to. */
  readonly frictions?: Readonly<Record<string, string>>
  /** By owner, named `person@department`: a letter about each friction. */
  readonly owners?: Readonly<Record<string, Readonly<Record<string, Letter>>>>
  /** Departments by name: whether they win new customers. */
  readonly departments?: Readonly<Record<string, boolean>>
  readonly levels?: LevelCount
}

/** The records of a plan, parsed as a stored document would be. */
export function sheetOf(plan: SheetPlan): Records {
  const records = {
    ...emptyRecords(),
    meta: {
      schemaVersion: 1,
      title: '',
      locale: 'fr',
      market: 'consumers',
      currency: 'EUR',
      minorDigits: 2,
      levels: plan.levels ?? 7,
      tolerance: null,
      spendPeriod: '',
    },
  } as const
  const put = <Kind extends RecordKind>(kind: Kind, record: Stored) => {
    const parsed: RecordOf<Kind> = must(parseRecord(kind, record.id, record), JSON.stringify(record))
    ;(records[kind] as unknown as Map<string, RecordOf<Kind>>).set(record.id, parsed)
  }
  putJourney(plan, put)
  putMarks(plan, put)
  putOwners(plan, put)
  return records
}

type Stored = { readonly id: string } & Readonly<Record<string, unknown>>
type Put = (kind: RecordKind, record: Stored) => void

function putJourney({ sequences, moments = [] }: SheetPlan, put: Put): void {
  const keys = firstOrderKeys(sequences.length)
  sequences.forEach((titles, s) => {
    const id = sequence(s)
    put('sequences', {
      id,
      name: '',
      situation: '',
      moment: moments[s] ?? 'before',
      orderKey: must(keys[s]),
    })
    const actionKeys = firstOrderKeys(titles.length)
    titles.forEach((title, a) => {
      const place = { sequenceId: id, orderKey: must(actionKeys[a]) }
      put('actions', { id: action(nameOf(title)), place, title, notes: '' })
    })
  })
}

/** Titles of more than a letter give ids that parse. */
function nameOf(title: string): string {
  return title.replace(/[^A-Za-z0-9_-]/g, '_').slice(0, 40) || '_'
}

function putMarks({ marks = {} }: SheetPlan, put: Put): void {
  const personaId = lea
  const texts = { portrait: '', segment: '', needs: '', expectations: '' }
  put('personas', { id: personaId, name: 'Léa', ...texts, orderKey: 'a0' })
  const keys = firstOrderKeys(Object.keys(marks).length)
  Object.entries(marks).forEach(([name, levels], o) => {
    const offerId = offer(name)
    const role = name === 'us' ? 'usToday' : name === 'intended' ? 'usIntended' : 'competitor'
    put('offers', { id: offerId, name, role, colour: 'blue', orderKey: must(keys[o]) })
    for (const [title, given] of Object.entries(levels))
      for (const rating of [given].flat() as Rating[]) {
        const subject = { actionId: action(title), personaId, offerId }
        put('marks', markOf(subject, rating))
      }
  })
}

function markOf(subject: MarkSubject, rating: Rating): Stored {
  if (typeof rating === 'number')
    return { id: markId(subject, 'apriori'), ...subject, evidence: 'apriori', level: rating }
  const verified = { evidence: 'verified', source: '', date: null, low: null, high: null, ...rating }
  return { id: markId(subject, 'verified'), ...subject, ...verified }
}

function putOwners({ frictions = {}, owners = {}, departments = {} }: SheetPlan, put: Put): void {
  Object.entries(frictions).forEach(([name, title]) => {
    put('frictions', { id: friction(name), actionId: action(title), text: name, orderKey: 'a0' })
  })
  for (const [name, acquisition] of Object.entries(departments))
    put('departments', { id: `department:${name}`, name, acquisition })
  for (const [key, letters] of Object.entries(owners)) {
    const [name = '', department] = key.split('@')
    const departmentId = department === undefined ? null : `department:${department}`
    put('owners', { id: owner(name), name, departmentId, role: '' })
    for (const [about, letter] of Object.entries(letters)) {
      const [subjectId, ownerId] = [friction(about), owner(name)]
      put('responsibilities', {
        id: responsibilityId(subjectId, ownerId),
        subjectId,
        ownerId,
        letter,
      })
    }
  }
}

export const journeyOf = (records: Records): Journey => readJourney(records)

/**
 * A series from its levels, sequence by sequence: actions a, b, c… null is unrated, a number guessed.
 * `evidence` is what the choice says, and numbers then rest on.
 */
export function seriesOf(
  sequences: readonly (readonly (Rating | null)[])[],
  {
    offerName = 'us',
    evidence = 'bestKnown',
  }: { offerName?: string; evidence?: 'apriori' | 'bestKnown' } = {},
): MarkSeries {
  let next = 0
  const points = sequences.flatMap((levels, s) =>
    levels.map((rating): SeriesPoint => {
      const where = { actionId: action(letter(next++)), sequenceId: sequence(s) }
      if (rating === null) return { ...where, level: null, evidence: null, n: null, interval: null }
      if (typeof rating === 'number')
        return { ...where, level: rating, evidence: 'apriori', n: null, interval: null }
      const { level, n, low, high } = rating
      const interval = low === undefined || high === undefined ? null : { low, high }
      return { ...where, level, evidence: 'verified', n, interval }
    }),
  )
  return { choice: { offerId: offer(offerName), personaId: lea, evidence }, points, offScale: [] }
}

/** a…z, then a1…z1, a2… */
function letter(index: number): string {
  return String.fromCharCode(97 + (index % 26)) + (index < 26 ? '' : Math.floor(index / 26))
}

/** Levels of 1…7 in quarters, with ties and both ends; often none. */
export const level = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 4, max: 28 }).map((quarters) => quarters / 4) },
  { weight: 2, arbitrary: fc.constantFrom(1, 4, 7) },
)
export const maybeLevel = fc.option(level, { freq: 3 })

/** Journeys of 0 to 4 sequences of 0 to 5 actions. */
export const levelsBySequence = fc.array(fc.array(maybeLevel, { maxLength: 5 }), { maxLength: 4 })

/** The ids of `a`, `b`… as the tests write them. */
export const names = (ids: readonly string[]) => ids.map((id) => id.slice(id.indexOf(':') + 1)).join('')
