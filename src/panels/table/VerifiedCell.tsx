import { BadgeCheck } from 'lucide-react'
import { Suspense } from 'react'
import { Button as AriaButton, DialogTrigger } from 'react-aria-components'
import { levelNumbers } from '../../charts/levelNumbers.ts'
import { OfferGlyph } from '../../charts/OfferGlyph.tsx'
import { type MarkSubject, markId } from '../../model/schema/mark.ts'
import type { Offer } from '../../model/schema/offer.ts'
import { useCanWrite, useRecord } from '../../store/WorkshopContext.ts'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { useTranslate, useWords } from '../../ui/TranslateContext.ts'
import styles from './LevelCell.module.css'

const VerifiedPart = lazyPart(
  ['verify', 'fields'],
  async () => (await import('../verify/VerifiedPart.tsx')).VerifiedPart,
)

export interface VerifiedCellProps {
  readonly subject: MarkSubject
  readonly offer: Offer
  /** The action and the offer, for screen readers. */
  readonly what: string
}

/** What customers say, in short: press it for the interval and the source, or to note it. */
export function VerifiedCell({ subject, offer, what }: VerifiedCellProps) {
  const t = useTranslate()
  const { locale } = useWords()
  const canWrite = useCanWrite()
  const mark = useRecord('marks', markId(subject, 'verified'))
  const measured = mark?.evidence === 'verified' ? mark : null
  if (measured === null && !canWrite) return null
  const short =
    measured === null
      ? null
      : t('table.verified.short', { level: levelNumbers(locale).mark(measured.level), n: measured.n })
  const means = measured === null || measured.means === 'other' ? '' : t(`evidence.${measured.means}`)
  return (
    <DialogTrigger>
      <AriaButton
        className={styles.verified ?? ''}
        data-empty={short === null || undefined}
        aria-label={
          short === null
            ? t('table.verified', { what, words: t('table.verify') })
            : t('table.verified.measured', {
                what,
                words: means === '' ? short : `${short} ${means}`,
              })
        }
      >
        {short === null ? (
          <BadgeCheck aria-hidden="true" />
        ) : (
          <>
            <OfferGlyph offer={offer} evidence="verified" />
            <span>{short}</span>
            {means === '' ? null : <span className={styles.means}> {means}</span>}
          </>
        )}
      </AriaButton>
      <Popover title={what}>
        <Suspense>
          <VerifiedPart subject={subject} offer={offer} what={what} />
        </Suspense>
      </Popover>
    </DialogTrigger>
  )
}
