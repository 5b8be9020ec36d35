import { Eye, PencilLine } from 'lucide-react'
import type { Part } from '../../model/facilitation/parts.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './LockedNote.module.css'

export interface PhaseNoteWordsProps {
  readonly part: Part
  readonly access: 'own' | 'read'
  /** Of all parts. */
  readonly all: boolean
  readonly id: string | undefined
}

export function PhaseNoteWords({ part, access, all, id }: PhaseNoteWordsProps) {
  const t = useTranslate()
  const Icon = access === 'read' ? Eye : PencilLine
  return (
    <p className={styles.note} id={id}>
      <Icon aria-hidden="true" />
      {all ? t('phase.may.read') : t(`phase.note.${access}`, { part: t(`phase.part.${part}`) })}
    </p>
  )
}
