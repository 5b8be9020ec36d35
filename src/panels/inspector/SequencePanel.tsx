import { Trash2 } from 'lucide-react'
import { addAction } from '../../model/commands/action.ts'
import { editSituation, moveSequence, removeSequence, renameSequence } from '../../model/commands/sequence.ts'
import { type Step, sequenceBeside, sequenceStep } from '../../model/journeySteps.ts'
import type { SequenceId } from '../../model/schema/ids.ts'
import { NAME_MAX, TITLE_MAX } from '../../model/schema/limits.ts'
import { useLeads } from '../../store/useSession.ts'
import { useCanWrite, useJourney, useRecord, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { AddLine } from '../fields/AddLine.tsx'
import { CommentButton } from '../fields/CommentButton.tsx'
import { GroupTagLine } from '../fields/GroupTagLine.tsx'
import { MomentField } from '../fields/MomentField.tsx'
import { NameField } from '../fields/NameField.tsx'
import { PhaseNote } from '../fields/PhaseNote.tsx'
import { SharedTextField } from '../fields/SharedTextField.tsx'
import { useCommit } from '../fields/useCommit.ts'
import styles from './Inspector.module.css'
import { PanelHeading } from './PanelHeading.tsx'
import { StepButtons } from './StepButtons.tsx'

const LockThis = lazyPart(['room'], async () => (await import('../session/LockField.tsx')).LockThis)

export interface SequencePanelProps {
  readonly sequenceId: SequenceId
  /** Called when the sequence was removed here and something else is shown instead. */
  readonly onRemoved: () => void
}

/** Everything about one sequence: its name, what it covers, its moment, where it stands. */
export function SequencePanel({ sequenceId, onRemoved }: SequencePanelProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const leads = useLeads()
  const commit = useCommit()
  const sequence = useRecord('sequences', sequenceId)
  const journey = useJourney()
  if (sequence === undefined) return null
  if (!canWrite)
    return (
      <>
        <PanelHeading kind={t('inspector.sequence')} name={sequence.name} showName />
        <PhaseNote part="cards" isHead />
        <p className={styles.faint}>{t(`moment.${sequence.moment}`)}</p>
        <p className={styles.text} dir="auto">
          {sequence.situation}
        </p>
        <GroupTagLine id={sequenceId} />
        <div className={styles.comments}>
          <CommentButton subjectId={sequenceId} name={sequence.name} inWords />
        </div>
      </>
    )

  function step(by: Step): void {
    const move = sequenceStep(journey, sequenceId, by)
    if (move !== null) workshop.run((r) => moveSequence(r, sequenceId, move.afterId))
  }
  function add(title: string) {
    const id = workshop.newId('action')
    return commit((r) => addAction(r, { id, sequenceId, title, afterId: null }))
  }
  function remove(): void {
    const beside = sequenceBeside(journey, sequenceId)
    if (workshop.run((r) => removeSequence(r, sequenceId)) !== null) return
    workshop.notify('removed')
    workshop.view.setState({ selection: beside === null ? null : { kind: 'sequence', id: beside } })
    // After the panel of the neighbour is there.
    queueMicrotask(onRemoved)
  }
  return (
    <>
      <PanelHeading kind={t('inspector.sequence')} name={sequence.name} showName={false} />
      <NameField
        look="heading"
        labelHidden
        label={t('sequence.name')}
        value={sequence.name}
        place={`${sequenceId}/name`}
        maxLength={NAME_MAX}
        onCommit={(name) => commit((r) => renameSequence(r, sequenceId, name))}
      />
      <GroupTagLine id={sequenceId} />
      <PhaseNote part="cards" isHead />
      <div className={styles.comments}>
        <CommentButton subjectId={sequenceId} name={sequence.name} inWords />
      </div>
      <SharedTextField
        label={t('sequence.situation')}
        placeholder={t('sequence.situation.hint')}
        value={sequence.situation}
        place={`${sequenceId}/situation`}
        onEdit={(from, to, how) => commit((r) => editSituation(r, sequenceId, from, to), how)}
      />
      <MomentField sequence={sequence} />
      <AddLine
        label={t('action.add.to', { sequence: sequence.name })}
        placeholder={t('action.add')}
        maxLength={TITLE_MAX}
        onAdd={add}
      />
      <section className={styles.part}>
        <h3 className={styles.subheading}>{t('inspector.place')}</h3>
        <StepButtons canStep={(by) => sequenceStep(journey, sequenceId, by) !== null} onStep={step} />
        <Button look="danger" onPress={remove}>
          <Trash2 aria-hidden="true" />
          {t('sequence.delete')}
        </Button>
        <p className={styles.faint}>{t('sequence.delete.hint')}</p>
      </section>
      {leads ? <LockThis id={sequenceId} /> : null}
    </>
  )
}
