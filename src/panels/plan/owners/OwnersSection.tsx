import { useMemo } from 'react'
import { compareText } from '../../../model/order.ts'
import { useRecords } from '../../../store/WorkshopContext.ts'
import { Link } from '../../../ui/Link.tsx'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import cards from '../Cards.module.css'
import { usePlanPlaces } from '../PlanContext.ts'
import { OwnerList } from './OwnerList.tsx'
import styles from './Owners.module.css'

/** What each owner has to do, to take away: a page of one's own, a list on paper, a table, a calendar of due dates. */
export function OwnersSection() {
  const t = useTranslate()
  const places = usePlanPlaces()
  const owners = useRecords((s) => s.owners)
  const inOrder = useMemo(
    () => [...owners.values()].sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id)),
    [owners],
  )
  const own = places.item === null ? undefined : inOrder.find((owner) => owner.id === places.item)
  if (places.item !== null)
    return (
      <div className={cards.section}>
        <p className={styles.back}>
          <Link href={places.hrefOf('owners')}>{t('owners.all')}</Link>
        </p>
        {own === undefined ? (
          <p className={cards.empty}>{t('owners.gone')}</p>
        ) : (
          <OwnerList owner={own} isAlone />
        )}
      </div>
    )
  return (
    <div className={cards.section}>
      <p className={cards.intro}>{t('owners.intro')}</p>
      {inOrder.length === 0 ? <p className={cards.empty}>{t('owners.none')}</p> : null}
      <ul className={cards.cards}>
        {inOrder.map((owner) => (
          <li key={owner.id}>
            <OwnerList owner={owner} isAlone={false} />
          </li>
        ))}
      </ul>
    </div>
  )
}
