import { useMemo } from 'react'
import type { FigureKey } from '../../../model/schema/figure.ts'
import { type Effect, type EffectBasis, overallEffect } from '../../../model/value/effect.ts'
import { useRecords } from '../../../store/WorkshopContext.ts'
import { useTranslate, useWords } from '../../../ui/TranslateContext.ts'
import cards from '../Cards.module.css'
import { FigureField } from '../fields/FigureField.tsx'
import { useMoney, useQuantities } from '../fields/useQuantities.ts'
import styles from './Objectives.module.css'

const GROUPS = [
  ['treated', 'treatedCustomers', 'treatedKept'],
  ['holdOut', 'holdOutCustomers', 'holdOutKept'],
  ['lastYear', 'cohortCustomers', 'cohortKept'],
] as const satisfies readonly (readonly [string, FigureKey, FigureKey])[]

/** Whether the programme keeps more customers than would have stayed anyway: only a comparison tells (O3). */
export function OverallEffect() {
  const t = useTranslate()
  const { count } = useQuantities()
  const figures = useRecords((s) => s.figures)
  const effect = useMemo(() => overallEffect(figures), [figures])
  const hasAny = effect.holdOut.state !== 'missing' || effect.lastYear.state !== 'missing'
  return (
    <section className={cards.card} aria-labelledby="effect-heading">
      <h3 className={styles.effect} id="effect-heading">
        {t('effect.title')}
      </h3>
      <p className={cards.intro}>{t('effect.about')}</p>
      <div className={styles.groups}>
        {GROUPS.map(([group, customers, kept]) => (
          <fieldset key={group} className={styles.group}>
            <legend className={cards.label}>{t(`effect.${group}`)}</legend>
            <FigureField figure={customers} label={t('effect.customers')} quantity={count} />
            <FigureField figure={kept} label={t('effect.kept')} quantity={count} />
          </fieldset>
        ))}
      </div>
      <div aria-live="polite" className={styles.progress}>
        {hasAny ? null : <p className={cards.missing}>{t('effect.verdict.missing')}</p>}
        <Result basis="holdOut" effect={effect.holdOut} />
        <Result basis="lastYear" effect={effect.lastYear} />
      </div>
    </section>
  )
}

function Result({ basis, effect }: { readonly basis: EffectBasis; readonly effect: Effect }) {
  const t = useTranslate()
  const { locale } = useWords()
  const money = useMoney()
  if (effect.state === 'missing') return null
  if (effect.state === 'impossible')
    return <p className={cards.missing}>{t('effect.impossible', { group: t(`effect.${basis}`) })}</p>
  const { difference, low, high, verdict, customers, cents } = effect.comparison
  const points = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' })
  const of = (share: number) => points.format(100 * share)
  const count = Math.round(customers)
  return (
    <p>
      <strong>{t(`effect.verdict.${verdict}`)}</strong>{' '}
      {t(`effect.result.${basis}`, { difference: of(difference), low: of(low), high: of(high) })}{' '}
      {verdict === 'notProven'
        ? null
        : cents === null
          ? t('effect.count', { count })
          : t('effect.worth', { count, amount: money(cents) })}{' '}
      {basis === 'lastYear' ? <span className={cards.about}>{t('effect.lastYear.caveat')}</span> : null}
    </p>
  )
}
