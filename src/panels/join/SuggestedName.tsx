import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { suggestNames } from './suggestNames.ts'

export interface SuggestedNameProps {
  /** Best first: the one that is shown. */
  readonly onSuggest: (names: readonly string[]) => void
}

/** What somebody will be called who leaves the field empty. */
export function SuggestedName({ onSuggest }: SuggestedNameProps) {
  const t = useTranslate()
  const [names] = useState(() => suggestNames(t))
  const tell = useEffectEvent(() => onSuggest(names))
  useEffect(() => tell(), [])
  return t('suggested.hint', { name: names[0] ?? '' })
}
