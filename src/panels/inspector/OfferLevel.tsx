import { levelNumbers } from '../../charts/levelNumbers.ts'
import { levelText } from '../../charts/levelWords.ts'
import { OfferGlyph } from '../../charts/OfferGlyph.tsx'
import { type MarkSubject, markId } from '../../model/schema/mark.ts'
import type { Offer } from '../../model/schema/offer.ts'
import { useRecord } from '../../store/WorkshopContext.ts'
import { useTranslate, useWords } from '../../ui/TranslateContext.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useMark } from '../fields/useMark.ts'
import styles from './ActionLevels.module.css'

export interface OfferLevelProps {
  readonly offer: Offer
  readonly subject: MarkSubject
  /** The level in words as well, where no field below says it. */
  readonly inWords?: boolean
}

/** One line: the mark of an offer, its name, the level; and what was measured, where it was. */
export function OfferLevel({ offer, subject, inWords = false }: OfferLevelProps) {
  const t = useTranslate()
  const { locale } = useWords()
  const { level, levels } = useMark(subject)
  const measured = useRecord('marks', markId(subject, 'verified'))
  const verified =
    measured?.evidence !== 'verified'
      ? null
      : t('level.verified', { level: levelNumbers(locale).mark(measured.level), n: measured.n })
  return (
    <>
      <OfferGlyph offer={offer} line />
      <span className={styles.name} dir="auto">
        {offer.name}
      </span>
      {inWords ? (
        <span className={styles.level}>
          {levelText(level, levels, t)}
          {verified === null ? null : <span className={styles.verified}>{verified}</span>}
        </span>
      ) : (
        <>
          <span className={styles.level} aria-hidden="true" data-unrated={level === null || undefined}>
            {level ?? '–'}
          </span>
          <VisuallyHidden>{levelText(level, levels, t)}</VisuallyHidden>
          {verified === null ? null : (
            <>
              <span className={styles.measured} aria-hidden="true">
                <OfferGlyph offer={offer} evidence="verified" />
                {measured === undefined ? null : levelNumbers(locale).mark(measured.level)}
              </span>
              <VisuallyHidden>{verified}</VisuallyHidden>
            </>
          )}
        </>
      )}
    </>
  )
}
