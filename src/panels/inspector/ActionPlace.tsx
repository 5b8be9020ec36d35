import { Trash2 } from 'lucide-react'
import { moveAction, removeAction } from '../../model/commands/action.ts'
import type { Journey } from '../../model/journey.ts'
import { actionBeside, actionStep, type Step } from '../../model/journeySteps.ts'
import type { Action } from '../../model/schema/action.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Inspector.module.css'
import { StepButtons } from './StepButtons.tsx'

export interface ActionPlaceProps {
  readonly action: Action
  readonly journey: Journey
  readonly onRemoved: () => void
}

/** Where the action stands in the journey: one step on, another sequence, away. */
export function ActionPlace({ action, journey, onRemoved }: ActionPlaceProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const { id, place } = action

  function step(by: Step): void {
    const move = actionStep(journey, id, by)
    if (move !== null) workshop.run((r) => moveAction(r, move))
  }
  function moveTo(sequenceId: string): void {
    const target = journey.sequences.find((s) => s.sequence.id === sequenceId)
    if (target === undefined) return
    const afterId = target.actions.at(-1)?.id ?? null
    workshop.run((r) => moveAction(r, { id, toSequenceId: target.sequence.id, afterId }))
  }
  function remove(): void {
    const beside = actionBeside(journey, id)
    if (workshop.run((r) => removeAction(r, id)) !== null) return
    workshop.notify('removed')
    workshop.view.setState({
      selection:
        beside === null ? { kind: 'sequence', id: place.sequenceId } : { kind: 'action', id: beside },
    })
    // After the panel of the neighbour is there.
    queueMicrotask(onRemoved)
  }
  return (
    <section className={styles.part}>
      <h3 className={styles.subheading}>{t('inspector.place')}</h3>
      <SelectField
        label={t('action.sequence')}
        labelHidden
        value={journey.sequences.some((s) => s.sequence.id === place.sequenceId) ? place.sequenceId : ''}
        onChange={(e) => moveTo(e.target.value)}
      >
        {journey.unplaced.some((a) => a.id === id) ? <option value="">{t('tray.choose')}</option> : null}
        {journey.sequences.map(({ sequence }) => (
          <option key={sequence.id} value={sequence.id}>
            {sequence.name}
          </option>
        ))}
      </SelectField>
      <StepButtons canStep={(by) => actionStep(journey, id, by) !== null} onStep={step} />
      <Button look="danger" onPress={remove}>
        <Trash2 aria-hidden="true" />
        {t('action.delete')}
      </Button>
    </section>
  )
}
