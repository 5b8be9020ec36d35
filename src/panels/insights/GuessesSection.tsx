import { useMemo } from 'react'
import { ratedPoints } from '../../model/insight/markSeries.ts'
import { riskiestUnverified, type UnverifiedMark } from '../../model/insight/riskiestUnverified.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { ActionRow } from './ActionRow.tsx'
import { Figure } from './Figure.tsx'
import { InsightSection } from './InsightSection.tsx'
import styles from './Insights.module.css'
import { useInsights } from './InsightsContext.ts'
import { RowList } from './RowList.tsx'
import { useOfferOf } from './useOfferOf.ts'
import { useSeverityInput } from './useSeverityInput.ts'

const TODAY = ['usToday'] as const

/** The guesses of the team about us today that no customer bore out, the riskiest first. */
export function GuessesSection() {
  const t = useTranslate()
  const ours = useOfferOf(TODAY)
  const input = useSeverityInput()
  const guesses = useMemo(() => riskiestUnverified(input), [input])
  const rated = ratedPoints(input.today.points).length
  if (ours === null)
    return (
      <InsightSection topic="guesses">
        <p>{t('insights.guesses.noToday')}</p>
      </InsightSection>
    )
  if (guesses.length === 0)
    return (
      <InsightSection topic="guesses">
        <p>{t(rated === 0 ? 'insights.guesses.unrated' : 'insights.guesses.none', { offer: ours.name })}</p>
      </InsightSection>
    )
  return (
    <InsightSection topic="guesses">
      <Figure
        value={String(guesses.length)}
        words={t('insights.guesses.count', { count: guesses.length, offer: ours.name })}
        n={t('insights.n.actions', { n: rated })}
      />
      <p className={styles.faint}>{t('insights.guesses.order')}</p>
      <RowList
        label={t('insights.guesses.title')}
        items={guesses}
        row={(guess) => <GuessRow key={guess.actionId} guess={guess} />}
      />
    </InsightSection>
  )
}

function GuessRow({ guess }: { readonly guess: UnverifiedMark }) {
  const t = useTranslate()
  const { numbers } = useInsights()
  const { shortfall, why } = guess
  const frictions = guess.frictions + guess.unknownFrictions
  return (
    <ActionRow actionId={guess.actionId} value={numbers.mark(guess.mark.level)}>
      <span className={styles.sub}>
        {shortfall === null
          ? t('insights.guesses.noIntended')
          : t('insights.guesses.shortfall', { exact: shortfall, shortfall: numbers.mark(shortfall) })}
      </span>
      {frictions === 0 ? null : (
        <span className={styles.flag}>{t('insights.guesses.frictions', { count: frictions })}</span>
      )}
      {why === 'oneCustomer' ? (
        <span className={styles.flag}>{t('insights.guesses.oneCustomer')}</span>
      ) : null}
    </ActionRow>
  )
}
