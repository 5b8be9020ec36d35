import { memo } from 'react'
import { GroupSign } from '../../canvas/lanes/GroupSign.tsx'
import { LockSign } from '../../canvas/lanes/LockSign.tsx'
import { pasteLines } from '../../editing/paste.ts'
import { addAction } from '../../model/commands/action.ts'
import { editSituation, renameSequence } from '../../model/commands/sequence.ts'
import type { SequenceWithActions } from '../../model/journey.ts'
import { NAME_MAX, TITLE_MAX } from '../../model/schema/limits.ts'
import { useInGroups, useIsElsewhere } from '../../store/useGroups.ts'
import { useCanWrite, useView, useWorkshop } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { AddLine } from '../fields/AddLine.tsx'
import { MomentField } from '../fields/MomentField.tsx'
import { NameField } from '../fields/NameField.tsx'
import { SharedTextField } from '../fields/SharedTextField.tsx'
import { useCommit } from '../fields/useCommit.ts'
import { SequenceNotes } from '../notes/SequenceNotes.tsx'
import { ActionsTable } from './ActionsTable.tsx'
import { PickBox } from './PickBox.tsx'
import { SequenceTools } from './SequenceTools.tsx'
import shown from './ShownPlace.module.css'
import styles from './TableView.module.css'

export interface SequenceSectionProps {
  readonly entry: SequenceWithActions
  /** From 1. */
  readonly position: number
  readonly onOpenDetails: () => void
}

/** One sequence: its name, what it covers, its actions, and a line to add the next one. Renders again when any of them changed. */
export const SequenceSection = memo(function SequenceSection(props: SequenceSectionProps) {
  const { entry, position } = props
  const { sequence, actions } = entry
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const commit = useCommit()
  const selected = useView((v) => v.selection?.kind === 'sequence' && v.selection.id === sequence.id)
  const cut = useView((v) => v.cutIds.has(sequence.id))
  const inGroups = useInGroups()
  const elsewhere = useIsElsewhere(sequence.id)
  const headingId = `section-${sequence.id}`
  function add(title: string) {
    const id = workshop.newId('action')
    return commit((r) => addAction(r, { id, sequenceId: sequence.id, title, afterId: null }))
  }
  return (
    <section className={styles.section} aria-labelledby={headingId} data-elsewhere={elsewhere || undefined}>
      <div
        className={`${styles.head} ${shown.place} ${shown.name}`}
        data-place={sequence.id}
        data-cut={cut || undefined}
        aria-current={selected || undefined}
      >
        <PickBox id={sequence.id} kind="sequence" name={sequence.name} />
        <h3 className={canWrite ? styles.number : styles.name} id={headingId}>
          <LockSign id={sequence.id} />
          {canWrite ? (
            <>
              <span aria-hidden="true">{position}</span>
              <VisuallyHidden>{t('table.section', { position, name: sequence.name })}</VisuallyHidden>
            </>
          ) : (
            t('table.section', { position, name: sequence.name })
          )}
        </h3>
        {canWrite ? (
          <>
            <NameField
              look="heading"
              labelHidden
              label={t('sequence.name')}
              value={sequence.name}
              place={`${sequence.id}/name`}
              maxLength={NAME_MAX}
              onCommit={(name) => commit((r) => renameSequence(r, sequence.id, name))}
            />
            <SequenceTools sequence={sequence} />
          </>
        ) : null}
      </div>
      {inGroups ? (
        <p className={styles.whose}>
          <GroupSign sequenceId={sequence.id} />
        </p>
      ) : null}
      {canWrite ? (
        <div className={styles.situation}>
          <SharedTextField
            label={t('sequence.situation')}
            placeholder={t('sequence.situation.hint')}
            value={sequence.situation}
            place={`${sequence.id}/situation`}
            onEdit={(from, to, how) => commit((r) => editSituation(r, sequence.id, from, to), how)}
          />
          <MomentField sequence={sequence} />
        </div>
      ) : (
        <p className={styles.readSituation} dir="auto">
          {sequence.situation}
        </p>
      )}
      {actions.length === 0 ? (
        <p className={styles.empty}>{t('table.empty')}</p>
      ) : (
        <ActionsTable {...props} />
      )}
      {canWrite ? (
        <AddLine
          label={t('action.add.to', { sequence: sequence.name })}
          placeholder={t('action.add')}
          maxLength={TITLE_MAX}
          onAdd={add}
          onPasteTable={(text) =>
            pasteLines({ workshop, t }, text, { sequenceId: sequence.id, afterId: null })
          }
        />
      ) : null}
      <SequenceNotes sequence={sequence} />
    </section>
  )
})
