import type { SequenceId } from '../../model/schema/ids.ts'
import { ActionsStep } from './ActionsStep.tsx'
import { EndStep } from './EndStep.tsx'
import { FrictionsStep } from './FrictionsStep.tsx'
import { LevelsStep } from './LevelsStep.tsx'
import { OwnersStep } from './OwnersStep.tsx'
import { PersonaStep } from './PersonaStep.tsx'
import { SequencesStep } from './SequencesStep.tsx'
import { SituationStep } from './SituationStep.tsx'
import type { Guide } from './useGuide.ts'
import { WorthStep } from './WorthStep.tsx'

export interface StepBodyProps {
  readonly guide: Guide
  readonly onOpenInsights: () => void
}

/** What there is to fill at the step where one is. */
export function StepBody({ guide, onOpenInsights }: StepBodyProps) {
  const { step } = guide
  switch (step.kind) {
    case 'persona':
      return <PersonaStep />
    case 'sequences':
      return <SequencesStep guide={guide} />
    case 'situation':
      return <SituationStep sequenceId={step.sequenceId} />
    case 'actions':
      return <ActionsStep guide={guide} sequenceId={step.sequenceId} />
    case 'competitors':
    case 'today':
    case 'intended':
      return (
        <LevelsStep
          kind={step.kind}
          guide={guide}
          sequenceId={step.sequenceId}
          onAddActions={() => guide.goTo(indexOf(guide, 'actions', step.sequenceId))}
        />
      )
    case 'frictions':
      return (
        <FrictionsStep
          guide={guide}
          sequenceId={step.sequenceId}
          onAddActions={() => guide.goTo(indexOf(guide, 'actions', step.sequenceId))}
        />
      )
    case 'owners':
      return <OwnersStep guide={guide} />
    case 'worth':
      return <WorthStep />
    case 'end':
      return <EndStep guide={guide} onOpenInsights={onOpenInsights} />
  }
}

function indexOf({ steps }: Guide, kind: 'actions', sequenceId: SequenceId): number {
  return steps.findIndex((s) => s.kind === kind && s.sequenceId === sequenceId)
}
