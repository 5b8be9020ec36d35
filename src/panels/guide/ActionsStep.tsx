import { addAction, moveAction, removeAction, renameAction } from '../../model/commands/action.ts'
import { actionStep, type Step } from '../../model/journeySteps.ts'
import type { Action } from '../../model/schema/action.ts'
import type { SequenceId } from '../../model/schema/ids.ts'
import { TITLE_MAX } from '../../model/schema/limits.ts'
import { useRecord, useWorkshop } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { AddLine } from '../fields/AddLine.tsx'
import { NameField } from '../fields/NameField.tsx'
import { useCommit } from '../fields/useCommit.ts'
import { actionsIn } from './actionsIn.ts'
import styles from './Guide.module.css'
import { OrderedRow } from './OrderedRow.tsx'
import { ShowOnMap } from './ShowOnMap.tsx'
import type { Guide } from './useGuide.ts'
import { WordsHint } from './WordsHint.tsx'

export interface ActionsStepProps {
  readonly guide: Guide
  readonly sequenceId: SequenceId
}

/** What the customer does, one action a line: type, Enter, type the next. */
export function ActionsStep({ guide: { journey }, sequenceId }: ActionsStepProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const commit = useCommit()
  const sequence = useRecord('sequences', sequenceId)
  const actions = actionsIn(journey, sequenceId)
  if (sequence === undefined) return null
  function add(title: string) {
    const id = workshop.newId('action')
    return commit((r) => addAction(r, { id, sequenceId, title, afterId: null }))
  }
  function step({ id }: Action, by: Step): void {
    const move = actionStep(journey, id, by)
    if (move !== null) workshop.run((r) => moveAction(r, move))
  }
  return (
    <>
      {actions.length === 0 ? null : (
        <ol className={styles.list}>
          {actions.map((action, i) => (
            <OrderedRow
              key={action.id}
              name={action.title}
              deleteLabel={t('guide.actions.delete', { action: action.title })}
              canStep={(by) => actionStep(journey, action.id, by) !== null}
              onStep={(by) => step(action, by)}
              remove={(r) => removeAction(r, action.id)}
            >
              <ShowOnMap action={action}>
                <NameField
                  labelHidden
                  label={t('guide.actions.label', { position: i + 1 })}
                  value={action.title}
                  maxLength={TITLE_MAX}
                  onCommit={(title) => commit((r) => renameAction(r, action.id, title))}
                  below={(words) => <WordsHint text={words} kind="title" />}
                />
              </ShowOnMap>
            </OrderedRow>
          ))}
        </ol>
      )}
      <AddLine
        label={t('action.add.to', { sequence: sequence.name })}
        placeholder={t('action.add')}
        maxLength={TITLE_MAX}
        onAdd={add}
        below={(words) => <WordsHint text={words} kind="title" />}
      />
    </>
  )
}
