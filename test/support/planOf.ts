// Records of the plan from what a test says of them.
import type { Change, StoredRecord } from '../../src/model/change.ts'
import { must } from '../../src/model/must.ts'
import { parseRecords } from '../../src/model/parseRecords.ts'
import type { RecordKind, RecordOf, Records } from '../../src/model/records.ts'
import { checkId } from '../../src/model/schema/check.ts'
import { figureId } from '../../src/model/schema/figure.ts'
import { answerId } from '../../src/model/schema/measure.ts'
import { actualId } from '../../src/model/schema/objective.ts'
import { responsibilityId } from '../../src/model/schema/responsibility.ts'
import { applyToRecords, noRecords } from './applyToRecords.ts'

type Fields = Readonly<Record<string, unknown>>
/** Records by name, the id's second half; `of` names the measure or objective they belong to. */
export interface PlanSpec {
  readonly measures?: Readonly<Record<string, Fields>>
  readonly lines?: Readonly<Record<string, Fields & { readonly of: string }>>
  readonly drivers?: Readonly<Record<string, Fields>>
  readonly frictions?: Readonly<Record<string, Fields>>
  readonly winBacks?: Readonly<Record<string, Fields>>
  readonly objectives?: Readonly<Record<string, Fields>>
  /** objective, day, value. */
  readonly actuals?: readonly (readonly [string, string, number])[]
  readonly answers?: readonly (readonly [measure: string, answeredId: string])[]
  /** objective, month, value. */
  readonly seasons?: readonly (readonly [string, number, number])[]
  readonly groups?: Readonly<Record<string, Fields>>
  readonly spending?: Readonly<Record<string, Fields & { readonly side: string }>>
  readonly checks?: Fields
  readonly figures?: Fields
  readonly departments?: Readonly<Record<string, boolean>>
  /** Their departments. */
  readonly owners?: Readonly<Record<string, string | null>>
  readonly letters?: readonly (readonly [subjectId: string, owner: string, letter: string])[]
}

export function planOf(spec: PlanSpec): Records {
  const changes: Change[] = []
  const put = (kind: RecordKind, record: StoredRecord) => changes.push({ op: 'put', kind, record })
  const all = (kind: RecordKind, prefix: string, specs: PlanSpec['drivers'], common: Fields) =>
    Object.entries(specs ?? {}).forEach(([name, fields], i) => {
      put(kind, { orderKey: `a${i}`, ...common, ...fields, id: `${prefix}:${name}` })
    })
  all('measures', 'measure', spec.measures, { title: 'M' })
  all('drivers', 'driver', spec.drivers, { label: 'D' })
  all('frictions', 'friction', spec.frictions, { text: 'F', actionId: 'action:gone' })
  all('winBacks', 'winBack', spec.winBacks, { name: 'W' })
  all('customerGroups', 'customerGroup', spec.groups, { name: 'G' })
  all('spendItems', 'spendItem', spec.spending, { label: 'S' })
  all('objectives', 'objective', spec.objectives, { year: 2027, kind: 'retained' })
  Object.entries(spec.lines ?? {}).forEach(([name, { of, ...fields }], i) => {
    put('costLines', { orderKey: `a${i}`, ...fields, measureId: `measure:${of}`, id: `costLine:${name}` })
  })
  for (const [name, date, value] of spec.actuals ?? []) {
    const objectiveId = `objective:${name}` as RecordOf<'objectives'>['id']
    put('actuals', { id: actualId(objectiveId, date), objectiveId, date, value })
  }
  for (const [name, month, value] of spec.seasons ?? [])
    put('seasonMonths', {
      id: `season:objective:${name}/${month}`,
      objectiveId: `objective:${name}`,
      month,
      value,
    })
  for (const [name, answered] of spec.answers ?? []) {
    const [measureId, answeredId] = [`measure:${name}`, answered] as [
      RecordOf<'measures'>['id'],
      RecordOf<'answers'>['answeredId'],
    ]
    put('answers', { id: answerId(measureId, answeredId), measureId, answeredId })
  }
  for (const [key, value] of Object.entries(spec.checks ?? {}))
    put('checks', { id: checkId(key as never, 'answer'), key, aspect: 'answer', value })
  for (const [key, value] of Object.entries(spec.figures ?? {}))
    put('figures', { id: figureId(key as never), key, value })
  for (const [name, acquisition] of Object.entries(spec.departments ?? {}))
    put('departments', { id: `department:${name}`, name, acquisition })
  for (const [name, department] of Object.entries(spec.owners ?? {}))
    put('owners', {
      id: `owner:${name}`,
      name,
      departmentId: department === null ? null : `department:${department}`,
      role: '',
    })
  for (const [subjectId, owner, letter] of spec.letters ?? [])
    put('responsibilities', {
      id: responsibilityId(subjectId as never, `owner:${owner}` as never),
      subjectId,
      ownerId: `owner:${owner}`,
      letter,
    })
  const { records, damaged } = parseRecords(applyToRecords(noRecords(), changes))
  if (damaged.length > 0) throw new Error(`damaged: ${damaged.map(({ id }) => id).join()}`)
  return records
}

/** The only record of a kind. */
export function onlyOne<Kind extends RecordKind>(records: Records, kind: Kind): RecordOf<Kind> {
  const [record] = (records[kind] as ReadonlyMap<string, RecordOf<Kind>>).values()
  return must(record, kind)
}
