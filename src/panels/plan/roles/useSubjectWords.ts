import { useCallback } from 'react'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import type { SubjectRow } from './subjectGroups.ts'

/** What somebody answers for, in words. */
export function useSubjectWords(): (subject: SubjectRow) => string {
  const t = useTranslate()
  return useCallback(
    ({ title }) => {
      if ('words' in title) return title.words
      if ('lever' in title) return t(`roles.lever.${title.lever}`)
      return t(`roles.objective.${title.objective}`, { year: String(title.year) })
    },
    [t],
  )
}
