// Commands on the measures of the loyalty policy, and what they answer.
import type { Change } from '../change.ts'
import { orderKeyLast } from '../order.ts'
import type { Records } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import type { MeasureId } from '../schema/ids.ts'
import type { Lever } from '../schema/lever.ts'
import {
  type AnsweredId,
  answerId,
  type Measure,
  type MeasureStatus,
  type Nature,
  type Segment,
  type Stance,
  type Trigger,
} from '../schema/measure.ts'
import { moveAmong } from './moveAmong.ts'
import { type FieldsOf, parseFields } from './parseFields.ts'
import { asItIs, parseCount, parseGrade, parseOptionalDay } from './quantity.ts'
import { removalOfDerived } from './removalOfDerived.ts'
import { parseOptionalName, parseOptionalText, parseTitle } from './text.ts'

type Changes<Code extends string> = Result<readonly Change[], Code>

const RULES = {
  title: parseTitle,
  lever: asItIs<Lever>,
  stance: asItIs<Stance | null>,
  nature: asItIs<Nature | null>,
  trigger: asItIs<Trigger | null>,
  triggerEvent: parseOptionalName,
  segment: asItIs<Segment>,
  means: parseOptionalText,
  indicator: parseOptionalName,
  status: asItIs<MeasureStatus>,
  effort: parseGrade,
  technique: asItIs<string | null>,
  tiersCumulate: asItIs<boolean | null>,
  referralCloses: parseOptionalDay,
  paidFirst: asItIs<boolean | null>,
  noSelfReferral: asItIs<boolean | null>,
  referredSoFar: parseCount,
} as const

const BLANK: Omit<Measure, 'id' | 'title' | 'orderKey'> = {
  lever: 'journey',
  stance: null,
  nature: null,
  trigger: null,
  triggerEvent: '',
  segment: 'all',
  means: '',
  indicator: '',
  dueDate: null,
  status: 'idea',
  effort: null,
  technique: null,
  tiersCumulate: null,
  referralCloses: null,
  paidFirst: null,
  noSelfReferral: null,
  referredSoFar: null,
}

/** Adds a measure behind the others; `fields` is what is known of it, as when it is started from a technique. */
export function addMeasure(
  { measures }: Records,
  id: MeasureId,
  fields: FieldsOf<typeof RULES> & { readonly title: string },
) {
  const parsed = parseFields(fields, RULES)
  if (!parsed.ok) return parsed
  const record = { ...BLANK, id, orderKey: orderKeyLast(measures.values()), ...parsed.value }
  return ok<Change[]>([{ op: 'put', kind: 'measures', record }])
}

/** Changes a measure; its due date is set by `setDueDate`, who is accountable by `assignOwner`. */
export function changeMeasure({ measures }: Records, id: MeasureId, fields: FieldsOf<typeof RULES>) {
  if (!measures.has(id)) return fail('measure-missing')
  const parsed = parseFields(fields, RULES)
  return parsed.ok ? ok<Change[]>([{ op: 'patch', kind: 'measures', id, fields: parsed.value }]) : parsed
}

/** Moves the measure behind another one; null puts it first. */
export function moveMeasure(
  { measures }: Records,
  id: MeasureId,
  afterId: MeasureId | null,
): Changes<'measure-missing'> {
  return moveAmong('measures', measures, id, afterId) ?? fail('measure-missing')
}

/** Gives the measure to a lever, behind another one of it; null puts it first. One value each: who moves last wins. */
export function moveMeasureToLever(
  { measures }: Records,
  id: MeasureId,
  lever: Lever,
  afterId: MeasureId | null,
): Changes<'measure-missing'> {
  const moved = moveAmong('measures', measures, id, afterId)
  if (moved?.ok !== true) return fail('measure-missing')
  return ok([...moved.value, { op: 'patch', kind: 'measures', id, fields: { lever } }])
}

/** Removes the measure with its cost lines, its links and what owners answer for there: one step to undo. */
export function removeMeasure(records: Records, id: MeasureId): Changes<'measure-missing'> {
  if (!records.measures.has(id)) return fail('measure-missing')
  const lines = [...records.costLines.values()].filter((line) => line.measureId === id)
  return ok([
    ...lines.map((line): Change => ({ op: 'remove', kind: 'costLines', id: line.id })),
    ...removalOfDerived(records, id),
    { op: 'remove', kind: 'measures', id },
  ])
}

/** Says whether the measure answers a friction, an action or a loss driver. */
export function setAnswer(
  records: Records,
  measureId: MeasureId,
  answeredId: AnsweredId,
  isAnswer: boolean,
): Changes<'measure-missing' | 'friction-missing' | 'action-missing' | 'driver-missing'> {
  if (!records.measures.has(measureId)) return fail('measure-missing')
  if (answeredId.startsWith('friction:') && !records.frictions.has(answeredId))
    return fail('friction-missing')
  if (answeredId.startsWith('action:') && !records.actions.has(answeredId)) return fail('action-missing')
  if (answeredId.startsWith('driver:') && !records.drivers.has(answeredId)) return fail('driver-missing')
  const id = answerId(measureId, answeredId)
  if (records.answers.has(id) === isAnswer) return ok([])
  if (!isAnswer) return ok([{ op: 'remove', kind: 'answers', id }])
  return ok([{ op: 'put', kind: 'answers', record: { id, measureId, answeredId } }])
}
