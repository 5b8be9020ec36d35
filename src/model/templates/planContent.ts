// The plan of a worked example. Actions are named by their French title, and a friction by that of its action, where it is
// the only one; departments by their key in the sheet.

import type { ExperienceComponent } from '../schema/action.ts'
import type { DriverCode, Regime } from '../schema/driver.ts'
import type { HandoverStatus } from '../schema/handover.ts'
import type { Lever } from '../schema/lever.ts'
import type { CostLine, Measure } from '../schema/measure.ts'
import type { Bilingual } from './templateContent.ts'

export interface PlanContent {
  readonly channels: Readonly<Record<string, Bilingual>>
  /** Where each action happens (J13), by keys of `channels`. */
  readonly touchpoints: Readonly<Record<string, readonly string[]>>
  readonly handovers: readonly HandoverContent[]
  /** What the experience is made of (J15), by action. */
  readonly experience: Readonly<Record<string, Readonly<Partial<Record<ExperienceComponent, Bilingual>>>>>
  readonly drivers: readonly DriverContent[]
  readonly measures: readonly MeasureContent[]
  /** What customers have (C9); no seed gives numbers of customers. */
  readonly followUps?: readonly FollowUpContent[]
  /** The department whose owner answers for a lever (T1, T4). */
  readonly levers: Readonly<Record<Lever, string>>
}

export interface FollowUpContent {
  readonly solution: Bilingual
  readonly since: Bilingual
  readonly proposal: Bilingual
}

export interface HandoverContent {
  /** Where the customer arrives. */
  readonly at: string
  readonly from: string
  readonly to: string
  readonly dataCarried: Bilingual
  readonly realTime: boolean
  readonly status: HandoverStatus
  readonly department: string
}

export interface DriverContent {
  readonly label: Bilingual
  readonly code: DriverCode
  readonly regime: Regime
  /** Left out: a gap for the team to close (T2). */
  readonly countermeasure?: Bilingual
  /** Actions whose frictions drive customers away for it. */
  readonly behind: readonly string[]
}

export interface MeasureContent
  extends Pick<Measure, 'lever' | 'stance' | 'nature' | 'trigger' | 'segment' | 'effort' | 'technique'> {
  readonly title: Bilingual
  readonly triggerEvent: Bilingual
  readonly means: Bilingual
  readonly indicator: Bilingual
  readonly department: string
  /** Actions whose frictions it answers, and actions it makes better. */
  readonly answersFrictions: readonly string[]
  readonly answersActions: readonly string[]
  readonly lines: readonly LineContent[]
}

export type LineContent = Readonly<Partial<Omit<CostLine, 'id' | 'measureId' | 'orderKey'>>> & {
  readonly text: Bilingual
  /** Which other budget holds it. */
  readonly where?: Bilingual
}
