import { Suspense } from 'react'
import { editNotes, renameAction } from '../../model/commands/action.ts'
import { numberFrictions } from '../../model/journey.ts'
import type { ActionId } from '../../model/schema/ids.ts'
import { TITLE_MAX } from '../../model/schema/limits.ts'
import { useLeads } from '../../store/useSession.ts'
import {
  useCanWrite,
  useFrictionsByAction,
  useJourney,
  useOwnersByFriction,
  useRecord,
} from '../../store/WorkshopContext.ts'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { CommentButton } from '../fields/CommentButton.tsx'
import { FrictionList } from '../fields/FrictionList.tsx'
import { GroupTagLine } from '../fields/GroupTagLine.tsx'
import { NameField } from '../fields/NameField.tsx'
import { PhaseNote } from '../fields/PhaseNote.tsx'
import { SharedTextField } from '../fields/SharedTextField.tsx'
import { useCommit } from '../fields/useCommit.ts'
import { ActionLevels } from './ActionLevels.tsx'
import { ActionPlace } from './ActionPlace.tsx'
import styles from './Inspector.module.css'
import { PanelHeading } from './PanelHeading.tsx'

const AllLaneParts = lazyPart(
  ['lanes'],
  async () => (await import('../../canvas/lanes/LaneParts.tsx')).AllLaneParts,
)

const LockThis = lazyPart(['room'], async () => (await import('../session/LockField.tsx')).LockThis)

export interface ActionPanelProps {
  readonly actionId: ActionId
  /** Called when the action was removed here and something else is shown instead. */
  readonly onRemoved: () => void
}

/** Everything about one action: how satisfied, what irritates, who answers, notes, where it stands. */
export function ActionPanel({ actionId, onRemoved }: ActionPanelProps) {
  const t = useTranslate()
  const canWrite = useCanWrite()
  const leads = useLeads()
  const commit = useCommit()
  const action = useRecord('actions', actionId)
  const journey = useJourney()
  const byAction = useFrictionsByAction()
  const ownersByFriction = useOwnersByFriction()
  if (action === undefined) return null
  return (
    <>
      <PanelHeading kind={t('inspector.action')} name={action.title} showName={!canWrite} />
      {canWrite ? (
        <NameField
          look="heading"
          labelHidden
          label={t('inspector.action.title')}
          value={action.title}
          place={`${actionId}/title`}
          maxLength={TITLE_MAX}
          onCommit={(title) => commit((r) => renameAction(r, actionId, title))}
        />
      ) : null}
      <GroupTagLine id={actionId} />
      <PhaseNote part="cards" isHead />
      <div className={styles.comments}>
        <CommentButton subjectId={actionId} name={action.title} inWords />
      </div>
      <ActionLevels action={action} />
      <section className={styles.part}>
        <h3 className={styles.subheading}>{t('friction.title')}</h3>
        <PhaseNote part="frictions" />
        {canWrite || byAction.has(actionId) ? null : <p className={styles.faint}>{t('friction.none')}</p>}
        <FrictionList
          action={action}
          frictions={byAction.get(actionId) ?? []}
          ownersByFriction={ownersByFriction}
          numbers={numberFrictions(journey, byAction)}
        />
      </section>
      {canWrite ? (
        <SharedTextField
          label={t('action.notes')}
          value={action.notes}
          place={`${actionId}/notes`}
          placeholder={t('action.notes.hint')}
          onEdit={(from, to, how) => commit((r) => editNotes(r, actionId, from, to), how)}
        />
      ) : (
        <section className={styles.part}>
          <h3 className={styles.subheading}>{t('action.notes')}</h3>
          <p className={styles.text} dir="auto">
            {action.notes === '' ? t('action.notes.none') : action.notes}
          </p>
        </section>
      )}
      <Suspense>
        <AllLaneParts action={action} />
      </Suspense>
      {canWrite ? <ActionPlace action={action} journey={journey} onRemoved={onRemoved} /> : null}
      {leads ? <LockThis id={actionId} /> : null}
    </>
  )
}
