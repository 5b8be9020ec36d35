import { winBackGain } from '../../../model/plan/winBackGain.ts'
import type { WinBack } from '../../../model/schema/winBack.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import cards from '../Cards.module.css'
import { useMoney, useShare } from '../fields/useQuantities.ts'

/** What an attempt may bring, from which chance on, and whether it comes in time. */
export function WinBackOutcome({ winBack }: { readonly winBack: WinBack }) {
  const t = useTranslate()
  const money = useMoney()
  const share = useShare()
  const { gainCents, breakEven, missing, countedAsZero, timing } = winBackGain(winBack)
  const listed = (fields: readonly (typeof missing | typeof countedAsZero)[number][]) =>
    fields.map((field) => t(`winBack.field.${field}`)).join(', ')
  return (
    <div aria-live="polite">
      {gainCents === null ? (
        <p className={cards.missing}>{t('winBack.missing', { what: listed(missing) })}</p>
      ) : (
        <p>
          <strong>
            {t(gainCents < 0 ? 'winBack.loss' : 'winBack.gain', { amount: money(Math.abs(gainCents)) })}
          </strong>{' '}
          {breakEven === null || breakEven > 1
            ? t('winBack.never')
            : t('winBack.breakEven', { share: share(breakEven) })}
        </p>
      )}
      {countedAsZero.length === 0 || gainCents === null ? null : (
        <p className={cards.about}>{t('winBack.zero', { what: listed(countedAsZero) })}</p>
      )}
      {timing === 'early' ? null : (
        <p className={timing === 'unknown' ? cards.about : cards.missing}>{t(`winBack.timing.${timing}`)}</p>
      )}
    </div>
  )
}
