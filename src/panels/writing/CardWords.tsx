import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './WritingResults.module.css'

/** More than this is folded: a long card does not push the others away. */
const FOLDED = { letters: 500, lines: 10 }

/** The words of a card, as they were written. */
export function CardWords({ text }: { readonly text: string }) {
  const t = useTranslate()
  const [whole, setWhole] = useState(false)
  const isLong = text.length > FOLDED.letters || text.split('\n').length > FOLDED.lines
  return (
    <>
      <p className={styles.words} dir="auto" data-folded={isLong && !whole}>
        {text}
      </p>
      {isLong ? (
        <div>
          <Button size="small" look="quiet" aria-expanded={whole} onPress={() => setWhole(!whole)}>
            {t(whole ? 'writing.less' : 'writing.more')}
          </Button>
        </div>
      ) : null}
    </>
  )
}
