import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { levelNumbers } from '../../charts/levelNumbers.ts'
import { levelText } from '../../charts/levelWords.ts'
import { OfferGlyph } from '../../charts/OfferGlyph.tsx'
import { tenths } from '../../charts/svgNode.ts'
import { dateLocale } from '../../i18n/dateLocale.ts'
import { removeVerifiedMark } from '../../model/commands/verifiedMark.ts'
import { assumptionCheck } from '../../model/insight/assumptionCheck.ts'
import { type MarkSubject, markId } from '../../model/schema/mark.ts'
import { DEFAULT_LEVEL_COUNT } from '../../model/schema/meta.ts'
import type { Offer } from '../../model/schema/offer.ts'
import { useCanWrite, useRecord, useRecords, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { useTranslate, useWords } from '../../ui/TranslateContext.ts'
import styles from './Verify.module.css'
import { VerifyForm } from './VerifyForm.tsx'
import type { VerifiedMark } from './verificationDraft.ts'

export interface VerifiedPartProps {
  readonly subject: MarkSubject
  readonly offer: Offer
  /** What is verified, for screen readers: "Pay online, Our stall". */
  readonly what: string
}

/** What customers say of an action beside the guess, and the form to note it. The guess stays as it is (J7). */
export function VerifiedPart({ subject, offer, what }: VerifiedPartProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const found = useRecord('marks', markId(subject, 'verified'))
  const mark = found?.evidence === 'verified' ? found : undefined
  const levels = useRecords((s) => s.meta?.levels) ?? DEFAULT_LEVEL_COUNT
  const [editing, setEditing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  function finish(): void {
    setEditing(false)
    // The form goes with the focus in it.
    requestAnimationFrame(() => button.current?.focus())
  }
  function remove(): void {
    if (workshop.run((r) => removeVerifiedMark(r, subject)) !== null) return
    workshop.notify('removed')
    requestAnimationFrame(() => button.current?.focus())
  }
  return (
    <div className={styles.part}>
      {mark === undefined ? (
        canWrite ? null : (
          <p className={styles.soft}>{t('verify.none')}</p>
        )
      ) : (
        <VerifiedFacts mark={mark} subject={subject} offer={offer} />
      )}
      {!canWrite ? null : editing ? (
        <VerifyForm subject={subject} mark={mark} levels={levels} onDone={finish} />
      ) : (
        <div className={styles.buttons}>
          <Button
            size="small"
            ref={button}
            aria-label={t(mark === undefined ? 'verify.add.of' : 'verify.edit.of', { what })}
            onPress={() => setEditing(true)}
          >
            {mark === undefined ? <Plus aria-hidden="true" /> : <Pencil aria-hidden="true" />}
            {t(mark === undefined ? 'verify.add' : 'verify.edit')}
          </Button>
          {mark === undefined ? null : (
            <IconButton size="small" label={t('verify.remove')} icon={<Trash2 />} onPress={remove} />
          )}
        </div>
      )}
    </div>
  )
}

interface VerifiedFactsProps extends Pick<VerifiedPartProps, 'subject' | 'offer'> {
  readonly mark: VerifiedMark
}

function VerifiedFacts({ mark, subject, offer }: VerifiedFactsProps) {
  const t = useTranslate()
  const { locale } = useWords()
  const numbers = levelNumbers(locale)
  const levels = useRecords((s) => s.meta?.levels) ?? DEFAULT_LEVEL_COUNT
  const tolerance = useRecords((s) => s.meta?.tolerance) ?? null
  const guess = useRecord('marks', markId(subject, 'apriori'))
  const { level, n, low, high, means, source, date } = mark
  const interval = low === null || high === null || low > high ? null : { low, high }
  const day =
    date === null
      ? ''
      : new Intl.DateTimeFormat(dateLocale(locale), { dateStyle: 'medium', timeZone: 'UTC' }).format(
          new Date(`${date}T00:00:00Z`),
        )
  const verdict =
    guess === undefined || tolerance === null
      ? null
      : assumptionCheck(guess.level, { n, interval }, tolerance).verdict
  return (
    <div className={styles.facts}>
      <p className={styles.level}>
        <OfferGlyph offer={offer} line evidence="verified" />
        {levelText(tenths(level), levels, t)}
      </p>
      <p>{t('verify.asked', { n })}</p>
      <p>
        {interval === null
          ? t('verify.interval.none')
          : t('verify.interval', { low: numbers.mark(interval.low), high: numbers.mark(interval.high) })}
      </p>
      {guess === undefined ? null : (
        <p>
          {guess.level === level
            ? t('verify.same')
            : t('verify.beside', { gap: numbers.change(level - guess.level) })}
        </p>
      )}
      {verdict === null ? null : <p className={styles.verdict}>{t(`verify.verdict.${verdict}`)}</p>}
      <p className={styles.soft}>
        {[t(`evidence.${means}`), source, day].filter((x) => x !== '').join(' · ')}
      </p>
    </div>
  )
}
