import { useMemo } from 'react'
import { ownersByFriction } from '../../model/journey.ts'
import { priorities } from '../../model/plan/priorities.ts'
import type { Records } from '../../model/records.ts'
import type { ActionId } from '../../model/schema/ids.ts'
import { Link } from '../../ui/Link.tsx'
import { useTranslate, useWords } from '../../ui/TranslateContext.ts'
import { useShare } from '../plan/fields/useQuantities.ts'
import styles from './Summary.module.css'
import { SummaryTable } from './SummaryTable.tsx'

export interface NextPartProps {
  readonly records: Records
  /** Of a place on the map. */
  readonly placeHref: (id: ActionId) => string
  /** Of the whole ranking. */
  readonly nextHref: string
}

/** How many of the ranking a page that is read at the end needs. */
const SHOWN = 10

/** What to do next, the most useful first; each line opens its place on the map. */
export function NextPart({ records, placeHref, nextHref }: NextPartProps) {
  const t = useTranslate()
  const share = useShare()
  const { locale } = useWords()
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const { ranked, byValue } = useMemo(() => priorities(records), [records])
  const owners = useMemo(() => ownersByFriction(records), [records])
  if (ranked.length === 0) return <p>{t('next.none')}</p>
  return (
    <>
      <p className={styles.about}>{t(byValue ? 'next.byValue' : 'next.equal')}</p>
      <SummaryTable
        label={t('summary.next')}
        labelHidden
        columns={[
          { key: 'friction', head: t('summary.friction') },
          { key: 'action', head: t('summary.action') },
          { key: 'severity', head: t('summary.next.severity'), isNumber: true },
          { key: 'effort', head: t('next.effort'), isNumber: true },
          { key: 'assumed', head: t('summary.next.assumed'), isNumber: true },
          { key: 'owner', head: t('summary.owner') },
          { key: 'map', head: '' },
        ]}
        rows={ranked.slice(0, SHOWN).map((each, i) => {
          const text = records.frictions.get(each.frictionId)?.text ?? t('summary.gone')
          return {
            key: each.frictionId,
            cells: [
              t('summary.next.ranked', { rank: i + 1, friction: text }),
              records.actions.get(each.actionId)?.title ?? t('summary.gone'),
              number.format(each.severity),
              each.effort,
              share(each.assumedShare),
              owners
                .get(each.frictionId)
                ?.map(({ name }) => name)
                .join(', ') ?? <em key="none">{t('summary.owner.none')}</em>,
              <span key="map" className={styles.screenOnly}>
                <Link href={placeHref(each.actionId)} aria-label={t('next.showFriction', { friction: text })}>
                  {t('next.show')}
                </Link>
              </span>,
            ],
          }
        })}
      />
      <p className={styles.screenOnly}>
        <Link href={nextHref}>{t('summary.next.all', { count: ranked.length })}</Link>
      </p>
    </>
  )
}
