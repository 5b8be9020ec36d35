// Turns the plan of a worked example into changes.
import type { Change } from '../change.ts'
import { must } from '../must.ts'
import { firstOrderKeys } from '../order.ts'
import type { RecordKind, RecordOf } from '../records.ts'
import { touchpointId } from '../schema/channel.ts'
import { handoverId } from '../schema/handover.ts'
import type { ActionId, ChannelId, FrictionId, MeasureId, NewId, OwnerId, SubjectId } from '../schema/ids.ts'
import { LEVERS, leverId } from '../schema/lever.ts'
import { type AnsweredId, answerId } from '../schema/measure.ts'
import { responsibilityId } from '../schema/responsibility.ts'
import type { HandoverContent, LineContent, MeasureContent, PlanContent } from './planContent.ts'
import type { Bilingual } from './templateContent.ts'

/** What the sheet of the template has already. */
export interface Sheet {
  readonly newId: NewId
  text(text: Bilingual): string
  /** By the French title of the action. */
  readonly actionIds: ReadonlyMap<string, ActionId>
  readonly frictionIds: ReadonlyMap<string, FrictionId>
  /** By the key of the department. */
  readonly ownerIds: ReadonlyMap<string, OwnerId>
}

/** What a template says of the rules of a referral: nothing, the team decides. */
const NO_REFERRAL = {
  referralCloses: null,
  paidFirst: null,
  noSelfReferral: null,
  referredSoFar: null,
} as const

export function planChanges(plan: PlanContent, sheet: Sheet): Change[] {
  const changes: Change[] = []
  const { newId, text } = sheet
  const put = <Kind extends RecordKind>(kind: Kind, record: RecordOf<Kind>) =>
    changes.push({ op: 'put', kind, record })
  const actionOf = (title: string) => must(sheet.actionIds.get(title), `action ${title}`)
  const frictionOf = (title: string) => must(sheet.frictionIds.get(title), `friction at ${title}`)
  const ownerOf = (key: string) => must(sheet.ownerIds.get(key), `department ${key}`)
  const makeAccountable = (subjectId: SubjectId, department: string) => {
    const ownerId = ownerOf(department)
    put('responsibilities', { id: responsibilityId(subjectId, ownerId), subjectId, ownerId, letter: 'A' })
  }

  const channelIds = new Map<string, ChannelId>()
  for (const [[key, name], orderKey] of inOrder(Object.entries(plan.channels))) {
    const id = newId('channel')
    channelIds.set(key, id)
    put('channels', { id, name: text(name), orderKey })
  }
  const channelOf = (key: string) => must(channelIds.get(key), `channel ${key}`)
  for (const [title, keys] of Object.entries(plan.touchpoints))
    for (const key of keys) {
      const [actionId, channelId] = [actionOf(title), channelOf(key)]
      put('touchpoints', { id: touchpointId(actionId, channelId), actionId, channelId })
    }
  for (const handover of plan.handovers) addHandover(handover)
  for (const [title, components] of Object.entries(plan.experience)) {
    const fields = Object.fromEntries(
      Object.entries(components).map(([component, words]) => [component, text(words)]),
    )
    changes.push({ op: 'patch', kind: 'actions', id: actionOf(title), fields })
  }
  for (const [{ label, code, regime, countermeasure, behind }, orderKey] of inOrder(plan.drivers)) {
    const id = newId('driver')
    const counter = countermeasure === undefined ? '' : text(countermeasure)
    const lost = { count: null, valueLostCents: null }
    put('drivers', { id, label: text(label), orderKey, code, regime, ...lost, countermeasure: counter })
    for (const title of behind)
      changes.push({ op: 'patch', kind: 'frictions', id: frictionOf(title), fields: { driverId: id } })
  }
  for (const [measure, orderKey] of inOrder(plan.measures)) addMeasure(measure, orderKey)
  for (const [{ solution, since, proposal }, orderKey] of inOrder(plan.followUps ?? [])) {
    const words = { solution: text(solution), since: text(since), proposal: text(proposal) }
    put('followUps', { id: newId('followUp'), orderKey, ...words, customers: null, dueDate: null })
  }
  for (const lever of LEVERS) makeAccountable(leverId(lever), plan.levers[lever])
  return changes

  function addHandover({ at, from, to, dataCarried, realTime, status, department }: HandoverContent): void {
    const place = { actionId: actionOf(at), fromChannelId: channelOf(from), toChannelId: channelOf(to) }
    const idOf = (aspect: Parameters<typeof handoverId>[1]) => handoverId(place, aspect)
    put('handovers', { id: idOf('dataCarried'), ...place, aspect: 'dataCarried', value: text(dataCarried) })
    put('handovers', { id: idOf('realTime'), ...place, aspect: 'realTime', value: realTime })
    put('handovers', { id: idOf('ownerId'), ...place, aspect: 'ownerId', value: ownerOf(department) })
    put('handovers', { id: idOf('status'), ...place, aspect: 'status', value: status })
  }

  function addMeasure(content: MeasureContent, orderKey: string): void {
    const {
      title,
      triggerEvent,
      means,
      indicator,
      department,
      answersFrictions,
      answersActions,
      lines,
      ...kept
    } = content
    const id = newId('measure')
    const words = {
      title: text(title),
      triggerEvent: text(triggerEvent),
      means: text(means),
      indicator: text(indicator),
    }
    put('measures', {
      id,
      orderKey,
      ...kept,
      ...words,
      dueDate: null,
      status: 'idea',
      tiersCumulate: null,
      ...NO_REFERRAL,
    })
    makeAccountable(id, department)
    const answered: AnsweredId[] = [...answersFrictions.map(frictionOf), ...answersActions.map(actionOf)]
    for (const answeredId of answered)
      put('answers', { id: answerId(id, answeredId), measureId: id, answeredId })
    for (const [line, lineKey] of inOrder(lines)) addLine(id, line, lineKey)
  }

  function addLine(
    measureId: MeasureId,
    { text: label, where, ...amounts }: LineContent,
    orderKey: string,
  ): void {
    put('costLines', {
      id: newId('costLine'),
      measureId,
      orderKey,
      fixedCents: null,
      unitCents: null,
      quantity: null,
      cap: null,
      year: 1,
      recurring: false,
      elsewhere: false,
      minReferrals: null,
      forReferred: false,
      granted: null,
      ...amounts,
      label: text(label),
      elsewhereWhere: where === undefined ? '' : text(where),
    })
  }
}

/** Each item with its order key. */
export function inOrder<T>(items: readonly T[]): (readonly [T, string])[] {
  const keys = firstOrderKeys(items.length)
  return items.map((item, i) => [item, must(keys[i])] as const)
}
