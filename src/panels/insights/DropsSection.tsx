import { useMemo } from 'react'
import { channelChanges, departmentChanges } from '../../model/insight/changesBetween.ts'
import { type Drop, drops } from '../../model/insight/drops.ts'
import { ratedPoints } from '../../model/insight/markSeries.ts'
import { useRecord, useRecords } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { ActionRow } from './ActionRow.tsx'
import { Figure } from './Figure.tsx'
import { InsightSection } from './InsightSection.tsx'
import styles from './Insights.module.css'
import { useInsights } from './InsightsContext.ts'
import { RowList } from './RowList.tsx'

/** Where the satisfaction falls most. */
export function DropsSection() {
  const t = useTranslate()
  const { series, numbers } = useInsights()
  const hooks = useChanges()
  const falls = useMemo(() => drops(series, hooks), [series, hooks])
  const [deepest] = falls
  if (deepest === undefined) {
    const known = ratedPoints(series.points).length > 1
    return (
      <InsightSection topic="drops">
        <p>{t(known ? 'insights.drops.none' : 'insights.drops.unknown')}</p>
      </InsightSection>
    )
  }
  return (
    <InsightSection topic="drops">
      <Figure
        value={numbers.change(deepest.change)}
        words={t('insights.drops.largest', { count: Math.abs(deepest.change) })}
        n={t('insights.n.drops', { n: falls.length })}
      />
      <RowList
        label={t('insights.drops.title')}
        items={falls}
        row={(drop) => <DropRow key={drop.to.actionId} drop={drop} />}
      />
    </InsightSection>
  )
}

function DropRow({ drop }: { readonly drop: Drop }) {
  const t = useTranslate()
  const { numbers } = useInsights()
  const { from, to, change, unratedBetween, crossesSequences, mixesEvidence } = drop
  const { channelChanges: otherChannel, departmentChanges: otherDepartment } = drop
  const before = useRecord('actions', from.actionId)?.title ?? ''
  const flags = [
    ...(crossesSequences ? [t('insights.drops.crosses')] : []),
    ...(otherChannel === true ? [t('insights.drops.channel')] : []),
    ...(otherDepartment === true ? [t('insights.drops.department')] : []),
    ...(unratedBetween.length > 0 ? [t('insights.drops.unrated', { count: unratedBetween.length })] : []),
    ...(mixesEvidence ? [t('insights.drops.mixed')] : []),
  ]
  return (
    <ActionRow actionId={to.actionId} value={numbers.change(change)}>
      <span className={styles.sub}>
        {t('insights.drops.fromTo', { from: numbers.mark(from.level), to: numbers.mark(to.level), before })}
      </span>
      {flags.map((flag) => (
        <span className={styles.flag} key={flag}>
          {flag}
        </span>
      ))}
    </ActionRow>
  )
}

/** Where the customer passes to another channel or department, as far as the records know. */
function useChanges(): Parameters<typeof drops>[1] {
  const channels = useRecords((s) => s.channels)
  const touchpoints = useRecords((s) => s.touchpoints)
  const frictions = useRecords((s) => s.frictions)
  const responsibilities = useRecords((s) => s.responsibilities)
  const owners = useRecords((s) => s.owners)
  const departments = useRecords((s) => s.departments)
  return useMemo(
    () => ({
      channelChanges: channelChanges({ channels, touchpoints }),
      departmentChanges: departmentChanges({ frictions, responsibilities, owners, departments }),
    }),
    [channels, touchpoints, frictions, responsibilities, owners, departments],
  )
}
