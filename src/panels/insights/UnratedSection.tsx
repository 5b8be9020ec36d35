import { useMemo } from 'react'
import { OfferGlyph } from '../../charts/OfferGlyph.tsx'
import { markCoverage } from '../../model/insight/markCoverage.ts'
import { useOffers } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { ActionRow } from './ActionRow.tsx'
import { Figure } from './Figure.tsx'
import { InsightSection } from './InsightSection.tsx'
import styles from './Insights.module.css'
import { useInsights } from './InsightsContext.ts'
import { RowList } from './RowList.tsx'
import { useMarkRecords } from './useMarkRecords.ts'

/** What nobody rated: named for the active offer, counted for the others. */
export function UnratedSection() {
  const t = useTranslate()
  const { journey, persona, offer } = useInsights()
  const records = useMarkRecords()
  const offers = useOffers()
  const lines = useMemo(
    () => markCoverage(records, journey).filter((line) => line.personaId === persona.id),
    [records, journey, persona.id],
  )
  const own = lines.find((line) => line.offerId === offer.id)
  if (own === undefined || own.actions === 0)
    return (
      <InsightSection topic="unrated">
        <p>{t('insights.unrated.noAction')}</p>
      </InsightSection>
    )
  const others = lines.flatMap(({ offerId, unrated }) => {
    const other = offerId === offer.id ? undefined : offers.find((o) => o.id === offerId)
    return other === undefined ? [] : [{ other, count: unrated.length }]
  })
  return (
    <InsightSection topic="unrated">
      <Figure
        value={String(own.unrated.length)}
        words={t('insights.unrated.count', { count: own.unrated.length, offer: offer.name })}
        n={t('insights.n.actions', { n: own.actions })}
      />
      <RowList
        label={t('insights.unrated.title')}
        items={own.unrated}
        row={(id) => <ActionRow key={id} actionId={id} />}
      />
      {others.length === 0 ? null : (
        <div>
          <h4 className={styles.group}>{t('insights.unrated.others')}</h4>
          <ul className={styles.offers}>
            {others.map(({ other, count }) => (
              <li key={other.id}>
                <OfferGlyph offer={other} line />
                <span className={styles.name} dir="auto">
                  {other.name}
                </span>
                <span className={styles.sub}>{t('insights.unrated.other', { count })}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </InsightSection>
  )
}
