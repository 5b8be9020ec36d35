import { useMemo } from 'react'
import { type AssumptionChecks, assumptionChecks } from '../../model/insight/assumptionCheck.ts'
import { markSeries, ratedPoints } from '../../model/insight/markSeries.ts'
import { useRecords } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { ActionRow } from './ActionRow.tsx'
import { Figure } from './Figure.tsx'
import { InsightSection } from './InsightSection.tsx'
import styles from './Insights.module.css'
import { useInsights } from './InsightsContext.ts'
import { RowList } from './RowList.tsx'
import { ToleranceField } from './ToleranceField.tsx'
import { useMarkRecords } from './useMarkRecords.ts'

type Check = AssumptionChecks['checks'][number]

/** What the team has to talk about comes first. */
const ORDER = ['refuted', 'askMore', 'confirmed'] as const

/** Whether customers bear out what the team had guessed, action by action (J7). */
export function ChecksSection() {
  const t = useTranslate()
  const { journey, persona, offer } = useInsights()
  const records = useMarkRecords()
  const tolerance = useRecords((s) => s.meta?.tolerance ?? null)
  const [apriori, verified] = useMemo(() => {
    const of = (evidence: 'apriori' | 'verified') =>
      markSeries(records, journey, { offerId: offer.id, personaId: persona.id, evidence })
    return [of('apriori'), of('verified')]
  }, [records, journey, offer.id, persona.id])
  const told = useMemo(
    () => (tolerance === null ? null : assumptionChecks(apriori, verified, tolerance)),
    [apriori, verified, tolerance],
  )
  const measured = ratedPoints(verified.points).length
  return (
    <InsightSection topic="checks">
      <ToleranceField measured={measured} />
      {measured === 0 ? <p>{t('insights.checks.none', { offer: offer.name })}</p> : null}
      {told === null || measured === 0 ? null : <Verdicts told={told} actions={verified.points.length} />}
    </InsightSection>
  )
}

function Verdicts({ told, actions }: { readonly told: AssumptionChecks; readonly actions: number }) {
  const t = useTranslate()
  const { numbers } = useInsights()
  const { checks, bias, error } = told
  const count = (verdict: (typeof ORDER)[number]) =>
    checks.filter(({ check }) => check.verdict === verdict).length
  const inOrder = checks.toSorted(
    (a, b) =>
      ORDER.indexOf(a.check.verdict) - ORDER.indexOf(b.check.verdict) || Math.abs(b.gap) - Math.abs(a.gap),
  )
  if (bias === null || error === null) return <p>{t('insights.checks.noGuess')}</p>
  const size = numbers.mean(Math.abs(bias))
  const side = bias > 0 ? 'severe' : bias < 0 ? 'flattering' : 'even'
  return (
    <>
      <div className={styles.pair}>
        {(['refuted', 'confirmed'] as const).map((verdict) => (
          <Figure
            key={verdict}
            value={String(count(verdict))}
            words={t(`insights.checks.${verdict}.count`, { count: count(verdict) })}
            n={t('insights.checks.n', { n: checks.length, actions })}
          />
        ))}
      </div>
      {count('askMore') === 0 ? null : (
        <p>{t('insights.checks.askMore.count', { count: count('askMore') })}</p>
      )}
      <p className={styles.faint}>
        {t(`insights.checks.bias.${side}`, { bias: size, error: numbers.mean(error), exact: Math.abs(bias) })}
      </p>
      <RowList
        label={t('insights.checks.title')}
        items={inOrder}
        row={(one) => <CheckRow key={one.apriori.actionId} one={one} />}
      />
    </>
  )
}

function CheckRow({ one: { apriori, verified, gap, check } }: { readonly one: Check }) {
  const t = useTranslate()
  const { numbers } = useInsights()
  const interval = check.interval
  return (
    <ActionRow actionId={apriori.actionId} value={numbers.change(gap)}>
      <span className={check.verdict === 'confirmed' ? styles.good : styles.flag}>
        {check.verdict === 'askMore'
          ? t(`insights.checks.askMore.${check.why}`)
          : t(`insights.checks.${check.verdict}`)}
      </span>
      <span className={styles.sub}>
        {t('insights.checks.row', {
          guess: numbers.mark(apriori.level),
          level: numbers.mean(verified.level),
          n: verified.n ?? 1,
        })}
      </span>
      {interval === null ? null : (
        <span className={styles.sub}>
          {t('insights.checks.interval', {
            low: numbers.mean(interval.low),
            high: numbers.mean(interval.high),
            allowedLow: numbers.mark(check.allowed.low),
            allowedHigh: numbers.mark(check.allowed.high),
          })}
        </span>
      )}
    </ActionRow>
  )
}
