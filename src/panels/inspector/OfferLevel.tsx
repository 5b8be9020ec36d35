import { levelText } from '../../charts/levelWords.ts'
import { OfferGlyph } from '../../charts/OfferGlyph.tsx'
import type { MarkSubject } from '../../model/schema/mark.ts'
import type { Offer } from '../../model/schema/offer.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useMark } from '../fields/useMark.ts'
import styles from './ActionLevels.module.css'

export interface OfferLevelProps {
  readonly offer: Offer
  readonly subject: MarkSubject
  /** The level in words as well, where no field below says it. */
  readonly inWords?: boolean
}

/** One line: the mark of an offer, its name, the level. */
export function OfferLevel({ offer, subject, inWords = false }: OfferLevelProps) {
  const t = useTranslate()
  const { level, levels } = useMark(subject)
  return (
    <>
      <OfferGlyph offer={offer} line />
      <span className={styles.name}>{offer.name}</span>
      {inWords ? (
        <span className={styles.level}>{levelText(level, levels, t)}</span>
      ) : (
        <>
          <span className={styles.level} aria-hidden="true" data-unrated={level === null || undefined}>
            {level ?? '–'}
          </span>
          <VisuallyHidden>{levelText(level, levels, t)}</VisuallyHidden>
        </>
      )}
    </>
  )
}
