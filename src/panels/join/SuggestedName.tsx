import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { suggestNames } from './suggestNames.ts'

export interface SuggestedNameProps {
  readonly random: () => number
  /** Best first: the one that is shown. */
  readonly onSuggest: (names: readonly string[]) => void
}

/** What somebody will be called who leaves the field empty. */
export function SuggestedName({ random, onSuggest }: SuggestedNameProps) {
  const t = useTranslate()
  const [names] = useState(() => suggestNames(t, random))
  const tell = useEffectEvent(() => onSuggest(names))
  useEffect(() => tell(), [])
  return t('suggested.hint', { name: names[0] ?? '' })
}
