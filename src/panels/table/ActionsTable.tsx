import { OfferGlyph } from '../../charts/OfferGlyph.tsx'
import { useCanWrite, useOffers } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { ActionRow } from './ActionRow.tsx'
import type { SequenceSectionProps } from './SequenceSection.tsx'
import styles from './TableView.module.css'

/** The actions of one sequence, a row each; a card each on a narrow screen. */
export function ActionsTable(props: SequenceSectionProps) {
  const { actions } = props.entry
  const t = useTranslate()
  const offers = useOffers()
  const canWrite = useCanWrite()
  return (
    <table className={styles.actions}>
      <thead>
        <tr>
          <th scope="col">{t('table.column.action')}</th>
          {offers.map((offer) => (
            <th scope="col" key={offer.id} className={styles.offer}>
              <OfferGlyph offer={offer} line />
              <VisuallyHidden>{t('table.column.satisfaction', { offer: '' })}</VisuallyHidden>
              <bdi>{offer.name}</bdi>
            </th>
          ))}
          <th scope="col">{t('table.column.frictions')}</th>
          {canWrite ? (
            <th scope="col">
              <VisuallyHidden>{t('table.column.tools')}</VisuallyHidden>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {actions.map((action, i) => (
          <ActionRow {...props} key={action.id} action={action} position={i + 1} />
        ))}
      </tbody>
    </table>
  )
}
