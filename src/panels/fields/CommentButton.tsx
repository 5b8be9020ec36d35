import { MessageSquare } from 'lucide-react'
import { openComments, openThreadsAtOf, openThreadsOf } from '../../store/comments.ts'
import { useCanWrite, useRecords, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'

export interface CommentButtonProps {
  readonly subjectId: string
  /** What it is called, for who does not see what it stands beside. */
  readonly name: string
  /** Says what it is, where it stands by itself. */
  readonly inWords?: boolean
}

/** The way to the comments on a record, with how many discussions are open. */
export function CommentButton({ subjectId, name, inWords = false }: CommentButtonProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  // Those of a mark or a friction are counted at its action, and here by themselves.
  const open = useRecords((s) => openThreadsAtOf(s).get(subjectId) ?? openThreadsOf(s).get(subjectId) ?? 0)
  // Who only reads is shown what there is to read.
  if (open === 0 && !canWrite) return null
  return (
    <Button
      look="quiet"
      size="small"
      aria-label={t('workshop.commentsOn', { name, count: open })}
      onPress={() => openComments(workshop, subjectId)}
    >
      <MessageSquare aria-hidden="true" />
      {inWords ? <span>{t('field.comment', { count: open })}</span> : open === 0 ? null : <span>{open}</span>}
    </Button>
  )
}
