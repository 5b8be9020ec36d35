// How much of a step of the guide is filled, read from the records: so it is the same for all who fill the sheet, and
// what is written on the map or in the table counts too.
import type { Journey } from '../journey.ts'
import { ownersByFriction } from '../journey.ts'
import { groupOfSegment } from '../plan/segmentValue.ts'
import type { Records } from '../records.ts'
import type { Action } from '../schema/action.ts'
import type { PersonaId } from '../schema/ids.ts'
import { markId } from '../schema/mark.ts'
import { type GuideStep, ROLE_OF_STEP, type SheetStepKind } from './guideSteps.ts'

export interface StepProgress {
  /** Things filled, of those that could be: texts, levels, frictions with an owner, numbers of a segment. */
  readonly done: number
  /** 0 when the step has nothing to fill yet (levels of a sequence without an action) or only shows something. */
  readonly of: number
}

type Read = Pick<
  Records,
  | 'personas'
  | 'offers'
  | 'sequences'
  | 'actions'
  | 'marks'
  | 'frictions'
  | 'responsibilities'
  | 'owners'
  | 'customerGroups'
>

/** A function, because a list of steps asks for all of them: what they share is worked out once. */
export function progressReader(
  records: Read,
  journey: Journey,
  personaId: PersonaId | null,
): (step: GuideStep) => StepProgress {
  const actionsOf = new Map(journey.sequences.map(({ sequence, actions }) => [sequence.id, actions]))
  const owners = ownersByFriction(records)
  const irritating = new Set([...records.frictions.values()].map((f) => f.actionId))

  function levels(actions: readonly Action[], role: string): StepProgress {
    const offers = [...records.offers.values()].filter((o) => o.role === role)
    const rated = offers.flatMap((offer) =>
      actions.filter(({ id }) => {
        if (personaId === null) return false
        const subject = { actionId: id, personaId, offerId: offer.id }
        return (['apriori', 'verified'] as const).some((e) => records.marks.has(markId(subject, e)))
      }),
    )
    return { done: rated.length, of: offers.length * actions.length }
  }
  function ofSheet(kind: SheetStepKind): StepProgress {
    const persona = personaId === null ? undefined : records.personas.get(personaId)
    switch (kind) {
      case 'persona': {
        const texts = [persona?.portrait, persona?.needs, persona?.expectations]
        return { done: texts.filter((text) => (text ?? '').trim() !== '').length, of: texts.length }
      }
      case 'sequences':
        return { done: Math.min(1, journey.sequences.length), of: 1 }
      case 'owners': {
        const all = [...records.frictions.values()]
        return { done: all.filter(({ id }) => owners.has(id)).length, of: all.length }
      }
      case 'worth': {
        const group = groupOfSegment(persona?.segment ?? '', records.customerGroups)
        const said = [group?.customers, group?.marginCents, group?.serveCents].filter(
          (n) => typeof n === 'number',
        )
        return { done: said.length + ((persona?.segment ?? '').trim() === '' ? 0 : 1), of: 4 }
      }
      case 'end':
        return { done: 0, of: 0 }
    }
  }
  return (step) => {
    if (step.sequenceId === null) return ofSheet(step.kind)
    const actions = actionsOf.get(step.sequenceId) ?? []
    const role = ROLE_OF_STEP[step.kind]
    if (role !== undefined) return levels(actions, role)
    if (step.kind === 'situation') {
      const situation = records.sequences.get(step.sequenceId)?.situation ?? ''
      return { done: situation.trim() === '' ? 0 : 1, of: 1 }
    }
    if (step.kind === 'actions') return { done: Math.min(1, actions.length), of: 1 }
    return { done: actions.some((a) => irritating.has(a.id)) ? 1 : 0, of: 1 }
  }
}

export type StepState = 'filled' | 'started' | 'open' | 'nothing'

export function stepState({ done, of }: StepProgress): StepState {
  if (of === 0) return 'nothing'
  if (done >= of) return 'filled'
  return done > 0 ? 'started' : 'open'
}
