import { useMemo } from 'react'
import { type CompetitorGap, competitorGaps, competitorSeries } from '../../model/insight/competitorGaps.ts'
import { markSeries } from '../../model/insight/markSeries.ts'
import type { Offer } from '../../model/schema/offer.ts'
import { useOffers, useRecords } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { ActionRow } from './ActionRow.tsx'
import { Figure } from './Figure.tsx'
import { InsightSection } from './InsightSection.tsx'
import styles from './Insights.module.css'
import { useInsights } from './InsightsContext.ts'
import { RowList } from './RowList.tsx'
import { useMarkRecords } from './useMarkRecords.ts'
import { useOfferOf } from './useOfferOf.ts'

const OURS = ['usToday', 'usIntended'] as const

/** Where we stand against the competitors. */
export function GapsSection() {
  const t = useTranslate()
  const ours = useOfferOf(OURS)
  const competitors = useOffers().filter((o) => o.role === 'competitor')
  return (
    <InsightSection topic="gaps">
      {ours === null ? (
        <p>{t('insights.gaps.noOurs')}</p>
      ) : competitors.length === 0 ? (
        <p>{t('insights.gaps.noCompetitor')}</p>
      ) : (
        <>
          <p className={styles.faint}>
            {t('insights.gaps.who', {
              ours: ours.name,
              competitors: competitors.map((o) => o.name).join(', '),
            })}
          </p>
          <Gaps ours={ours} />
        </>
      )}
    </InsightSection>
  )
}

function Gaps({ ours }: { readonly ours: Offer }) {
  const t = useTranslate()
  const { journey, persona, numbers } = useInsights()
  const records = useMarkRecords()
  const { gaps, notComparable, meanToMean, meanToBest, n } = useMemo(() => {
    const choice = { personaId: persona.id, evidence: 'bestKnown' } as const
    return competitorGaps(
      markSeries(records, journey, { ...choice, offerId: ours.id }),
      competitorSeries(records, journey, choice),
    )
  }, [records, journey, persona.id, ours.id])
  const behind = gaps.filter((g) => g.toMean < 0)
  const missing = (what: (typeof notComparable)[number]['missing']) =>
    notComparable.filter((one) => one.missing === what).length
  return (
    <>
      {meanToMean === null || meanToBest === null ? (
        <p>{t('insights.gaps.none')}</p>
      ) : (
        <>
          <div className={styles.pair}>
            <Figure
              value={numbers.meanChange(meanToMean)}
              words={t('insights.gaps.mean')}
              n={t('insights.n.actions', { n })}
            />
            <Figure
              value={numbers.meanChange(meanToBest)}
              words={t('insights.gaps.best')}
              n={t('insights.n.actions', { n })}
            />
          </div>
          {behind.length === 0 ? <p>{t('insights.gaps.notBehind')}</p> : null}
          <RowList
            label={t('insights.gaps.title')}
            items={behind}
            row={(gap) => <GapRow key={gap.actionId} gap={gap} />}
          />
        </>
      )}
      {notComparable.length === 0 ? null : (
        <p className={styles.faint}>
          {t('insights.gaps.notComparable', {
            count: notComparable.length,
            ours: missing('ours'),
            competitors: missing('competitors'),
            both: missing('both'),
          })}
        </p>
      )}
    </>
  )
}

function GapRow({ gap }: { readonly gap: CompetitorGap }) {
  const t = useTranslate()
  const { numbers } = useInsights()
  const offers = useRecords((s) => s.offers)
  const names = gap.bestOfferIds.map((id) => offers.get(id)?.name ?? '').join(', ')
  return (
    <ActionRow actionId={gap.actionId} value={numbers.change(gap.toMean)}>
      <span className={styles.sub}>
        {t('insights.gaps.row', {
          ours: numbers.mark(gap.ours.level),
          mean: numbers.mark(gap.competitorMean),
          best: numbers.mark(gap.bestLevel),
          names,
        })}
      </span>
    </ActionRow>
  )
}
