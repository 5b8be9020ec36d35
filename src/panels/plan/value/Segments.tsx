import { useMemo } from 'react'
import { addCustomerGroup, moveCustomerGroup } from '../../../model/commands/customerGroup.ts'
import { NAME_MAX } from '../../../model/schema/limits.ts'
import { type Segmentation, segmentation } from '../../../model/value/segments.ts'
import { useCanWrite, useRecords, useWorkshop } from '../../../store/WorkshopContext.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { useCommit } from '../../fields/useCommit.ts'
import cards from '../Cards.module.css'
import { FigureField } from '../fields/FigureField.tsx'
import { useMoney, useQuantities, useShare } from '../fields/useQuantities.ts'
import { ArrangedList } from '../order/ArrangedList.tsx'
import { AddOrPaste } from '../paste/PasteButton.tsx'
import tables from '../Tables.module.css'
import { GroupCard } from './GroupCard.tsx'
import styles from './Value.module.css'

/** Groups of customers, never persons, and the segments they fall into (CPP, CCM, CNR; C5, C6). */
export function Segments() {
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const commit = useCommit()
  const { share } = useQuantities()
  const customerGroups = useRecords((s) => s.customerGroups)
  const figures = useRecords((s) => s.figures)
  const found = useMemo(() => segmentation({ customerGroups, figures }), [customerGroups, figures])
  return (
    <section className={cards.section} aria-labelledby="segments-heading">
      <div>
        <h3 className={styles.heading} id="segments-heading">
          {t('value.segments')}
        </h3>
        <p className={cards.intro}>{t('value.segments.about')}</p>
      </div>
      {found.groups.length === 0 ? <p className={cards.empty}>{t('value.group.empty')}</p> : null}
      <ArrangedList
        className={cards.cards}
        items={found.groups.map((placed) => ({
          id: placed.group.id,
          name: placed.group.name,
          element: <GroupCard placed={placed} />,
        }))}
        onMove={(id, afterId) => workshop.run((r) => moveCustomerGroup(r, id, afterId))}
      />
      {canWrite ? (
        <AddOrPaste
          place={{ target: 'customerGroups' }}
          what={t('value.segments')}
          label={t('value.group.add')}
          placeholder={t('value.group.add')}
          maxLength={NAME_MAX}
          onAdd={(name) => commit((r) => addCustomerGroup(r, workshop.newId('customerGroup'), name))}
        />
      ) : null}
      <div className={styles.narrow}>
        <FigureField
          figure="topShare"
          label={t('value.topShare')}
          hint={t('value.topShare.hint')}
          quantity={share}
        />
      </div>
      <Totals found={found} />
    </section>
  )
}

const SHOWN = ['mostPrecious', 'maximumGrowth', 'others', 'unprofitable'] as const

/** How many customers each segment has, and what they bring together. */
function Totals({ found }: { readonly found: Segmentation }) {
  const t = useTranslate()
  const money = useMoney()
  const share = useShare()
  if (found.groups.every(({ segment }) => segment === null)) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    <section className={tables.scroll} tabIndex={0} aria-label={t('value.totals')}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{t('value.totals.segment')}</th>
            {(['customers', 'share', 'actual'] as const).map((column) => (
              <th key={column} scope="col" className={tables.number}>
                {t(`value.totals.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SHOWN.map((segment) => {
            const total = found.totals[segment]
            return (
              <tr key={segment}>
                <th scope="row">{t(`segment.${segment}`)}</th>
                <td className={tables.number}>{total.customers}</td>
                <td className={tables.number}>{total.share === null ? '–' : share(total.share)}</td>
                <td className={tables.number}>{money(total.actualCents)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
