import { createContext, use } from 'react'
import type { Translate } from '../i18n/translate.ts'
import type { Words } from '../i18n/words.ts'

const WordsContext = createContext<Words | null>(null)
export const WordsProvider = WordsContext.Provider

export function useWords(): Words {
  const words = use(WordsContext)
  if (words === null) throw new Error('useWords outside WordsProvider')
  return words
}

export function useTranslate(): Translate {
  return useWords().translate
}
