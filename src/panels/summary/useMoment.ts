import { useMemo } from 'react'
import { useWords } from '../../ui/TranslateContext.ts'

/** A moment in words, where the person is: "22 novembre 2026 à 10:30". */
export function useMoment(): (atMs: number) => string {
  const { locale } = useWords()
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' })
    return (atMs) => format.format(atMs)
  }, [locale])
}
