import { createContext, use } from 'react'
import type { Translate } from '../i18n/translate.ts'

const TranslateContext = createContext<Translate | null>(null)
export const TranslateProvider = TranslateContext.Provider

export function useTranslate(): Translate {
  const t = use(TranslateContext)
  if (t === null) throw new Error('useTranslate outside TranslateProvider')
  return t
}
