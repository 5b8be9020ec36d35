import { Check, Locate, RotateCcw } from 'lucide-react'
import { useRef, useState } from 'react'
import { personName } from '../../i18n/personName.ts'
import { resolveThread } from '../../model/commands/comment.ts'
import type { Thread } from '../../model/threads.ts'
import { useAuthor } from '../../store/useAuthor.ts'
import { useCanWrite, useRecords, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { cut } from '../places/cut.ts'
import { findRecord } from '../places/findRecord.ts'
import { goToPlace } from '../places/goToPlace.ts'
import { placeWords } from '../places/placeWords.ts'
import { CommentForm } from './CommentForm.tsx'
import { CommentItem } from './CommentItem.tsx'
import styles from './Comments.module.css'
import { useSay } from './useSay.ts'

/** One discussion: what it is about, what was said, the way to answer, and its end. */
export function ThreadItem({ thread }: { readonly thread: Thread }) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const say = useSay()
  const [answering, setAnswering] = useState(false)
  const answerButton = useRef<HTMLButtonElement>(null)
  const { head, answers, resolved } = thread
  const found = useRecords((s) => findRecord(s, head.subjectId)?.record ?? null)
  const records = workshop.records.getState()
  const known = found === null ? null : findRecord(records, head.subjectId)
  const place = known === null ? t('comments.gone') : placeWords(known, records, t)
  const by = useAuthor(head)
  function stop(): void {
    setAnswering(false)
    requestAnimationFrame(() => answerButton.current?.focus())
  }
  return (
    <li
      className={styles.thread}
      data-resolved={resolved || undefined}
      aria-label={t('comments.thread', { place })}
    >
      <div className={styles.subject}>
        {known === null ? (
          <span className={styles.gone}>{place}</span>
        ) : (
          <Button
            look="quiet"
            size="small"
            aria-label={t('comments.goTo', { place })}
            onPress={() => goToPlace(workshop, head.subjectId)}
          >
            <Locate aria-hidden="true" />
            <span>{place}</span>
          </Button>
        )}
        {resolved ? <span className={styles.resolved}>{t('comments.resolved')}</span> : null}
      </div>
      <CommentItem comment={head} />
      {answers.length === 0 ? null : (
        <div className={styles.answers}>
          {answers.map((answer) => (
            <CommentItem key={answer.id} comment={answer} />
          ))}
        </div>
      )}
      {answering ? (
        <CommentForm
          label={t('comments.answer.write')}
          takeKeyboard
          onSend={(text, mentions) => {
            const refused = say({ subjectId: head.subjectId, replyToId: head.id, text, mentions })
            if (refused === null) stop()
            return refused
          }}
          onCancel={stop}
        />
      ) : canWrite ? (
        <div className={styles.ways}>
          <Button
            ref={answerButton}
            size="small"
            aria-label={t('comments.answerTo', {
              author: personName(t, by),
            })}
            onPress={() => setAnswering(true)}
          >
            {t('comments.answer')}
          </Button>
          <Button
            look="quiet"
            size="small"
            aria-label={t(resolved ? 'comments.reopenThis' : 'comments.resolveThis', {
              text: cut(head.text),
            })}
            onPress={() => workshop.run((r) => resolveThread(r, head.id, !resolved))}
          >
            {resolved ? <RotateCcw aria-hidden="true" /> : <Check aria-hidden="true" />}
            {t(resolved ? 'comments.reopen' : 'comments.resolve')}
          </Button>
        </div>
      ) : null}
    </li>
  )
}
