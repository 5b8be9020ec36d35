import { MessageSquare } from 'lucide-react'
import { threadsOf } from '../store/comments.ts'
import { useRecords, useView, useWorkshop } from '../store/WorkshopContext.ts'
import { Button } from '../ui/Button.tsx'
import { useTranslate } from '../ui/TranslateContext.ts'

/** Opens and closes the list of all comments; says how many discussions are open. */
export function CommentsButton({ wordClass }: { readonly wordClass: string }) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const shown = useView((v) => v.aside?.kind === 'comments')
  const open = useRecords((s) => threadsOf(s).filter((thread) => !thread.resolved).length)
  return (
    <Button
      look="quiet"
      aria-expanded={shown}
      onPress={() =>
        workshop.view.setState({
          aside: shown ? null : { kind: 'comments', subjectId: null, take: true },
        })
      }
    >
      <MessageSquare aria-hidden="true" />
      <span className={wordClass}>
        {t('workshop.comments')}
        {open === 0 ? '' : ` ${open}`}
      </span>
    </Button>
  )
}
