import { useEffect, useRef, useState } from 'react'
import { findActionOf } from '../../model/subject.ts'
import { type Thread, threadMentions } from '../../model/threads.ts'
import { threadsOf } from '../../store/comments.ts'
import { useCanWrite, useRecords, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { SidePanel } from '../../ui/SidePanel.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { PhaseNote } from '../fields/PhaseNote.tsx'
import { findRecord } from '../places/findRecord.ts'
import { placeWords } from '../places/placeWords.ts'
import { CommentForm } from './CommentForm.tsx'
import styles from './Comments.module.css'
import { ThreadItem } from './ThreadItem.tsx'
import { useSay } from './useSay.ts'

const FILTERS = ['open', 'all', 'mine'] as const
type Filter = (typeof FILTERS)[number]

export interface CommentsPanelProps {
  /** The record whose comments are shown; null for all. */
  readonly subjectId: string | null
  /** Takes the keyboard when it opens. */
  readonly take: boolean
}

/** What people say about the records: on one of them, or on all. */
export function CommentsPanel({ subjectId, take }: CommentsPanelProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const say = useSay()
  const records = useRecords((s) => s)
  const [filter, setFilter] = useState<Filter>('open')
  const panel = useRef<HTMLDivElement>(null)
  const cameFrom = useRef<Element | null>(null)
  useEffect(() => {
    if (!take) return
    const active = document.activeElement
    if (!panel.current?.contains(active)) cameFrom.current = active
    const words = subjectId === null ? null : panel.current?.querySelector('textarea')
    ;(words ?? panel.current?.querySelector('h2'))?.focus()
  }, [take, subjectId])

  const mine = new Set([`role:${workshop.roleNow()}`])
  const here = (thread: Thread) =>
    subjectId === null ||
    thread.head.subjectId === subjectId ||
    findActionOf(records, thread.head.subjectId) === subjectId
  const meant: Readonly<Record<Filter, (thread: Thread) => boolean>> = {
    open: (thread) => !thread.resolved,
    all: () => true,
    mine: (thread) => threadMentions(thread, mine),
  }
  const about = threadsOf(records).filter(here)
  const threads = about.filter(meant[filter])
  const subject = subjectId === null ? null : findRecord(records, subjectId)

  function close(): void {
    workshop.view.setState({ aside: null })
    if (cameFrom.current instanceof HTMLElement && cameFrom.current.isConnected) cameFrom.current.focus()
  }
  const none =
    about.length === 0 ? 'comments.none' : filter === 'mine' ? 'comments.none.mine' : 'comments.none.open'
  return (
    <SidePanel title={t('comments.title')} closeLabel={t('comments.close')} onClose={close} ref={panel}>
      {subjectId === null ? null : (
        <div className={styles.about}>
          <p>
            {subject === null
              ? t('comments.gone')
              : t('comments.about', { place: placeWords(subject, records, t) })}
          </p>
          <Button
            look="quiet"
            size="small"
            onPress={() =>
              workshop.view.setState({ aside: { kind: 'comments', subjectId: null, take: true } })
            }
          >
            {t('comments.all')}
          </Button>
        </div>
      )}
      {canWrite ? <PhaseNote part="comments" /> : null}
      {canWrite && subject !== null && subjectId !== null ? (
        <CommentForm
          key={subjectId}
          label={t('comments.write')}
          onSend={(text, mentions) => say({ subjectId, replyToId: null, text, mentions })}
        />
      ) : null}
      {canWrite ? null : <p className={styles.hint}>{t('comments.readOnly')}</p>}
      <ChoiceField
        label={t('comments.filter')}
        value={filter}
        choices={FILTERS.map((value) => ({ value, text: t(`comments.filter.${value}`) }))}
        onChange={setFilter}
      />
      {threads.length === 0 ? (
        <p className={styles.hint}>
          {t(none)} {subjectId === null && canWrite ? t('comments.none.start') : ''}
        </p>
      ) : (
        <ul className={styles.threads}>
          {threads.map((thread) => (
            <ThreadItem key={thread.id} thread={thread} />
          ))}
        </ul>
      )}
    </SidePanel>
  )
}
