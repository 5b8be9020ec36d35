import { Eye, PencilLine } from 'lucide-react'
import { mostOf, rightsOf } from '../../model/facilitation/parts.ts'
import { mayLead, mayWrite } from '../../protocol/roles.ts'
import { useRole } from '../../store/useSession.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from '../fields/LockedNote.module.css'
import { exceptionWords, mayWords } from './phaseWords.ts'
import { usePlace } from './usePhase.ts'

/** What a participant may do in this phase with the parts of a whole view; nothing while they may do everything. */
export function MayLine() {
  const t = useTranslate()
  const role = useRole()
  const { current } = usePlace()
  if (current === null || mayLead(role) || !mayWrite(role)) return null
  if (current.access === 'edit' && exceptionWords(current, t).length === 0) return null
  const Icon = mostOf(rightsOf(current.access, current.parts)) === 'read' ? Eye : PencilLine
  return (
    <p className={styles.note}>
      <Icon aria-hidden="true" />
      {mayWords(current, role, t)}
    </p>
  )
}
