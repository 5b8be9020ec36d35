import { useMemo } from 'react'
import { type Dot, PriorityPlot } from '../../../charts/PriorityPlot.tsx'
import { priorities } from '../../../model/plan/priorities.ts'
import { useRecords } from '../../../store/WorkshopContext.ts'
import { Link } from '../../../ui/Link.tsx'
import { useTranslate, useWords } from '../../../ui/TranslateContext.ts'
import cards from '../Cards.module.css'
import { usePlanPlaces } from '../PlanContext.ts'
import { AskWorth } from './AskWorth.tsx'
import { GapList } from './GapList.tsx'
import styles from './Next.module.css'
import { PriorityRow } from './PriorityRow.tsx'

/** What to do next: the gaps that block, then frictions by severity and value against effort, those nobody owns first. */
export function NextSection() {
  const t = useTranslate()
  const { locale } = useWords()
  const places = usePlanPlaces()
  const records = useRecords((s) => s)
  const list = new Intl.ListFormat(locale)
  const { ranked, unknown, byValue, withoutValue } = useMemo(() => priorities(records), [records])
  const dots = useMemo(
    () =>
      ranked.map(
        (each, i): Dot => ({
          ...each,
          severity: each.weighted,
          key: each.frictionId,
          rank: i + 1,
        }),
      ),
    [ranked],
  )
  return (
    <div className={cards.section}>
      <p className={cards.intro}>{t('next.intro')}</p>
      <GapList />
      <section className={cards.section} aria-labelledby="ranked-heading">
        <div>
          <h3 id="ranked-heading">{t('next.ranked')}</h3>
          <p className={cards.about}>
            {t(byValue ? 'next.byValue' : 'next.equal')} {t('next.unownedFirst')}
          </p>
          {ranked.length === 0 ? null : (
            <p className={byValue ? cards.about : cards.missing}>
              {byValue
                ? t('next.valueFrom')
                : withoutValue.length === 0
                  ? t('next.nothingWorth')
                  : t('next.withoutValue', {
                      personas: list.format(withoutValue.map(({ name }) => name)),
                    })}{' '}
              <Link href={places.hrefOf('value')}>{t('plan.value')}</Link>
            </p>
          )}
        </div>
        <AskWorth withoutValue={withoutValue} />
        {ranked.length === 0 ? <p className={cards.empty}>{t('next.none')}</p> : null}
        {ranked.length === 0 ? null : (
          <figure className={styles.figure}>
            <PriorityPlot
              label={t('next.plot', { count: ranked.length })}
              dots={dots}
              effortWords={{ axis: t('next.effort'), low: t('next.effort.low'), high: t('next.effort.high') }}
              severityWords={t(byValue ? 'next.severityByValue' : 'next.severity')}
            />
            <figcaption className={cards.about}>{t('next.legend')}</figcaption>
          </figure>
        )}
        <ol className={styles.list}>
          {ranked.map((priority, i) => (
            <PriorityRow key={priority.frictionId} priority={priority} rank={i + 1} />
          ))}
        </ol>
        {unknown.length === 0 ? null : (
          <p className={cards.about}>{t('next.unknown', { count: unknown.length })}</p>
        )}
        <p className={cards.about}>{t('next.caveat')}</p>
      </section>
    </div>
  )
}
