import { addSequence, moveSequence, removeSequence, renameSequence } from '../../model/commands/sequence.ts'
import { type Step, sequenceStep } from '../../model/journeySteps.ts'
import { NAME_MAX } from '../../model/schema/limits.ts'
import type { Sequence } from '../../model/schema/sequence.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { AddLine } from '../fields/AddLine.tsx'
import { MomentField } from '../fields/MomentField.tsx'
import { NameField } from '../fields/NameField.tsx'
import { useCommit } from '../fields/useCommit.ts'
import styles from './Guide.module.css'
import { OrderedRow } from './OrderedRow.tsx'
import type { Guide } from './useGuide.ts'
import { WordsHint } from './WordsHint.tsx'

/** The periods of the journey: their names, their moments, their order (J2, J16). */
export function SequencesStep({ guide: { journey } }: { readonly guide: Guide }) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const commit = useCommit()
  function add(name: string) {
    const id = workshop.newId('sequence')
    return commit((r) => addSequence(r, { id, name, afterId: null }))
  }
  function step({ id }: Sequence, by: Step): void {
    const move = sequenceStep(journey, id, by)
    if (move !== null) workshop.run((r) => moveSequence(r, id, move.afterId))
  }
  return (
    <>
      {journey.sequences.length === 0 ? (
        <p className={styles.note}>{t('guide.sequences.none')}</p>
      ) : (
        <ol className={styles.list}>
          {journey.sequences.map(({ sequence }) => (
            <OrderedRow
              key={sequence.id}
              name={sequence.name}
              deleteLabel={t('guide.sequences.delete', { sequence: sequence.name })}
              canStep={(by) => sequenceStep(journey, sequence.id, by) !== null}
              onStep={(by) => step(sequence, by)}
              remove={(r) => removeSequence(r, sequence.id)}
            >
              <NameField
                labelHidden
                label={t('sequence.name')}
                value={sequence.name}
                maxLength={NAME_MAX}
                onCommit={(name) => commit((r) => renameSequence(r, sequence.id, name))}
                below={(words) => <WordsHint text={words} kind="title" />}
              />
              <MomentField sequence={sequence} />
            </OrderedRow>
          ))}
        </ol>
      )}
      <AddLine
        label={t('table.addSequence')}
        placeholder={t('table.addSequence')}
        maxLength={NAME_MAX}
        onAdd={add}
        below={(words) => <WordsHint text={words} kind="title" />}
      />
    </>
  )
}
