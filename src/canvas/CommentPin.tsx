import { openComments, openThreadsAtOf } from '../store/comments.ts'
import { useRecords, useWorkshop } from '../store/WorkshopContext.ts'
import { useTranslate } from '../ui/TranslateContext.ts'
import styles from './CommentPin.module.css'

/** How many discussions are open at a place of the sheet; nothing while none is. A press shows them; by key it is C. */
export function CommentPin({ subjectId, name }: { readonly subjectId: string; readonly name: string }) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const open = useRecords((s) => openThreadsAtOf(s).get(subjectId) ?? 0)
  if (open === 0) return null
  return (
    <button
      type="button"
      className={`${styles.pin} nodrag nopan`}
      tabIndex={-1}
      aria-label={t('workshop.commentsOn', { name, count: open })}
      onClick={(event) => {
        event.stopPropagation()
        openComments(workshop, subjectId)
      }}
    >
      <svg viewBox="0 0 24 22" aria-hidden="true">
        <path d="M4 1h16a3 3 0 0 1 3 3v9a3 3 0 0 1-3 3h-9l-5 5v-5H4a3 3 0 0 1-3-3V4a3 3 0 0 1 3-3z" />
      </svg>
      <span>{open}</span>
    </button>
  )
}
