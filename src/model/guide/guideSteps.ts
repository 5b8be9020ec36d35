// The steps of the guide (J17): whose journey it is, its periods, then each period from its situation to what irritates
// there, and at last who answers and what the customer is worth. A pure view of the journey: nothing of it is stored in the document.
import type { Journey } from '../journey.ts'
import type { SequenceId } from '../schema/ids.ts'
import type { OfferRole } from '../schema/offer.ts'

export const SEQUENCE_STEPS = [
  'situation',
  'actions',
  'competitors',
  'today',
  'intended',
  'frictions',
] as const
export type SequenceStepKind = (typeof SEQUENCE_STEPS)[number]
export type SheetStepKind = 'persona' | 'sequences' | 'owners' | 'worth' | 'end'

export interface SheetStep {
  readonly key: string
  readonly kind: SheetStepKind
  readonly sequenceId: null
}
export interface SequenceStep {
  readonly key: string
  readonly kind: SequenceStepKind
  readonly sequenceId: SequenceId
}
export type GuideStep = SheetStep | SequenceStep

/** Whose satisfaction a step of levels asks for: the competitors first, because the customer compares with them (J8). */
export const ROLE_OF_STEP: Readonly<Partial<Record<GuideStep['kind'], OfferRole>>> = {
  competitors: 'competitor',
  today: 'usToday',
  intended: 'usIntended',
}

export function guideSteps({ sequences }: Journey): readonly GuideStep[] {
  return [
    sheetStep('persona'),
    sheetStep('sequences'),
    ...sequences.flatMap(({ sequence }) => SEQUENCE_STEPS.map((kind) => sequenceStep(kind, sequence.id))),
    sheetStep('owners'),
    sheetStep('worth'),
    sheetStep('end'),
  ]
}

/** Where somebody is in the guide: enough to find the way back when others changed the journey meanwhile. */
export interface GuidePlace {
  readonly key: string
  /** How far in, counted from 0, when they were there last. */
  readonly index: number
}

/**
 * The index of the step where somebody is. Steps keep their place under their key, however the sequences are moved or
 * added. When the sequence is gone: the step that now stands where theirs stood.
 */
export function stepAt(steps: readonly GuideStep[], { key, index }: GuidePlace): number {
  const found = steps.findIndex((step) => step.key === key)
  if (found >= 0) return found
  return Math.min(Math.max(0, Math.trunc(index) || 0), steps.length - 1)
}

function sheetStep(kind: SheetStepKind): SheetStep {
  return { key: kind, kind, sequenceId: null }
}

function sequenceStep(kind: SequenceStepKind, sequenceId: SequenceId): SequenceStep {
  return { key: `${kind} ${sequenceId}`, kind, sequenceId }
}
