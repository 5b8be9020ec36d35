import { changeMeasure } from '../../../model/commands/measure.ts'
import { type Places, type Referral, referralCeiling, referralSoFar } from '../../../model/plan/referral.ts'
import type { Measure } from '../../../model/schema/measure.ts'
import { useCanWrite, useRecords } from '../../../store/WorkshopContext.ts'
import { Link } from '../../../ui/Link.tsx'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { useCommit } from '../../fields/useCommit.ts'
import cards from '../Cards.module.css'
import { FigureField } from '../fields/FigureField.tsx'
import { QuantityField } from '../fields/QuantityField.tsx'
import { useMoney, useQuantities } from '../fields/useQuantities.ts'
import { usePlanPlaces } from '../PlanContext.ts'
import styles from './Measures.module.css'

export interface ReferralSoFarProps {
  readonly measure: Measure
  readonly found: Referral
}

/** What is committed and how many places are left, and what a customer it brings may cost. */
export function ReferralSoFar({ measure, found }: ReferralSoFarProps) {
  const t = useTranslate()
  const money = useMoney()
  const canWrite = useCanWrite()
  const commit = useCommit()
  const quantities = useQuantities()
  const { places, committedCents, openCents, centsEach } = referralSoFar(found, measure.referredSoFar)
  return (
    <div className={styles.tiers}>
      <div className={cards.fields}>
        <QuantityField
          label={t('referral.referredSoFar')}
          quantity={quantities.count}
          value={measure.referredSoFar}
          isDisabled={!canWrite}
          onCommit={(referredSoFar) => commit((r) => changeMeasure(r, measure.id, { referredSoFar }))}
        />
        <FigureField figure="referralShare" label={t('referral.share')} quantity={quantities.share} />
      </div>
      <div aria-live="polite" className={styles.tiers}>
        {committedCents === null ? (
          <p className={cards.about}>{t('referral.notCounted')}</p>
        ) : (
          <p>
            <strong>
              {openCents === null
                ? t('referral.committedOpen', { amount: money(committedCents) })
                : t('referral.committed', { amount: money(committedCents), open: money(openCents) })}
            </strong>{' '}
            {centsEach === null ? null : t('referral.each', { amount: money(Math.round(centsEach)) })}
          </p>
        )}
        {committedCents === null ? null : (
          <ul className={cards.chips}>
            {places.map((place) => (
              <PlacesLeft key={place.line.id} place={place} />
            ))}
          </ul>
        )}
        <Ceiling measure={measure} found={found} />
      </div>
    </div>
  )
}

function PlacesLeft({ place: { line, remaining, over } }: { readonly place: Places }) {
  const t = useTranslate()
  const name = line.label || t('measures.line.unnamed')
  return (
    <li className={over > 0 ? cards.missing : cards.about}>
      {over > 0
        ? t('referral.places.over', { name, over })
        : remaining === null
          ? t('referral.places.open', { name })
          : t('referral.places', { name, remaining })}
    </li>
  )
}

/** The lower of what other channels pay and the share of what a newcomer is worth. */
function Ceiling({ measure, found }: ReferralSoFarProps) {
  const t = useTranslate()
  const money = useMoney()
  const places = usePlanPlaces()
  const figures = useRecords((s) => s.figures)
  const spendItems = useRecords((s) => s.spendItems)
  const { cents, costToWinCents, valuePartCents } = referralCeiling({ figures, spendItems })
  const gained =
    measure.tiersCumulate === null ? null : measure.tiersCumulate ? found.cumulated : found.distinct
  const each = gained?.centsEach ?? null
  const parts = [
    ...(costToWinCents === null ? [] : [t('referral.ceiling.win', { amount: money(costToWinCents) })]),
    ...(valuePartCents === null ? [] : [t('referral.ceiling.value', { amount: money(valuePartCents) })]),
  ]
  return (
    <p>
      {cents === null ? (
        <span className={cards.about}>{t('referral.ceiling.none')}</span>
      ) : (
        <>
          <strong>{t('referral.ceiling', { amount: money(cents) })}</strong>{' '}
          <span className={cards.about}>{parts.join(t('referral.and'))}</span>
        </>
      )}{' '}
      <Link href={places.hrefOf('value')}>{t('referral.ceiling.where')}</Link>{' '}
      {cents !== null && each !== null && each > cents ? (
        <span className={cards.missing}>
          {t('referral.ceiling.below', { amount: money(Math.round(each)) })}
        </span>
      ) : null}
    </p>
  )
}
