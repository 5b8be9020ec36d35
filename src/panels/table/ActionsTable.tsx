import { OfferGlyph } from '../../charts/OfferGlyph.tsx'
import { useCompared, useShownPairs } from '../../store/curves.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { ActionRow } from './ActionRow.tsx'
import cell from './LevelCell.module.css'
import { pairName } from './pairName.ts'
import type { SequenceSectionProps } from './SequenceSection.tsx'
import styles from './TableView.module.css'

/** More columns of levels than these are pushed along; in px. */
const COLUMNS_IN_VIEW = 4
const COLUMN = 104
const OTHER_COLUMNS = 620

/** The actions of one sequence, a row each and a column for each curve shown; a card each on a narrow screen. */
export function ActionsTable({ entry, onOpenDetails }: SequenceSectionProps) {
  const { sequence, actions } = entry
  const t = useTranslate()
  const pairs = useShownPairs()
  const compared = useCompared()
  const columns = pairs.length + (compared === null ? 0 : 1)
  return (
    <div className={columns > COLUMNS_IN_VIEW ? cell.scroll : undefined}>
      <table
        className={styles.actions}
        style={columns > COLUMNS_IN_VIEW ? { minWidth: OTHER_COLUMNS + columns * COLUMN } : undefined}
      >
        <thead>
          <tr>
            <th scope="col">{t('table.column.action')}</th>
            {pairs.map(({ key, offer, persona, personaNumber }) => (
              <th scope="col" key={key} className={styles.offer}>
                <OfferGlyph offer={offer} line />
                <VisuallyHidden>{t('table.column.satisfaction', { offer: '' })}</VisuallyHidden>
                <bdi>{personaNumber === null ? offer.name : pairName({ offer, persona }, t)}</bdi>
              </th>
            ))}
            {compared === null ? null : (
              <th scope="col" className={styles.offer}>
                {t('table.column.gap')}
              </th>
            )}
            <th scope="col">{t('table.column.frictions')}</th>
            <th scope="col">
              <VisuallyHidden>{t('table.column.tools')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {actions.map((action, i) => (
            <ActionRow
              key={action.id}
              action={action}
              position={i + 1}
              sequenceName={sequence.name}
              onOpenDetails={onOpenDetails}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
