import { useEffect } from 'react'
import { useTranslate } from '../ui/TranslateContext.ts'

/** What the tab and a screen reader call the page; null: only the product's name. */
export function usePageTitle(title: string | null): void {
  const name = useTranslate()('app.name')
  useEffect(() => {
    document.title = title === null || title === '' ? name : `${title} · ${name}`
  }, [title, name])
}
