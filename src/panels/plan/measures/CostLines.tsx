import { Plus } from 'lucide-react'
import { addCostLine, moveCostLine } from '../../../model/commands/costLine.ts'
import type { CostLine, Measure } from '../../../model/schema/measure.ts'
import { useCanWrite, useWorkshop } from '../../../store/WorkshopContext.ts'
import { Button } from '../../../ui/Button.tsx'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import cards from '../Cards.module.css'
import { ArrangedList } from '../order/ArrangedList.tsx'
import { PasteButton } from '../paste/PasteButton.tsx'
import { CostLineRow } from './CostLineRow.tsx'
import styles from './Measures.module.css'
import { ReferralCard } from './ReferralCard.tsx'

/** What a measure costs: its lines, and for a referral with tiers the most it can cost (P3, P4). */
export function CostLines({
  measure,
  lines,
}: {
  readonly measure: Measure
  readonly lines: readonly CostLine[]
}) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  return (
    <section className={styles.costs} aria-label={t('measures.costsOf', { measure: measure.title })}>
      <h4 className={styles.subtitle}>{t('measures.costs')}</h4>
      {lines.length === 0 ? <p className={cards.missing}>{t('measures.noCosts')}</p> : null}
      <ArrangedList
        className={styles.lines}
        items={lines.map((line) => ({
          id: line.id,
          name: line.label || t('measures.line.unnamed'),
          element: <CostLineRow line={line} />,
        }))}
        onMove={(id, afterId) => workshop.run((r) => moveCostLine(r, id, afterId))}
      />
      {canWrite ? (
        <div className={styles.tools}>
          <Button
            size="small"
            onPress={() =>
              workshop.run((r) =>
                addCostLine(r, { id: workshop.newId('costLine'), measureId: measure.id }, {}),
              )
            }
          >
            <Plus aria-hidden="true" />
            {t('measures.addCost')}
          </Button>
          <PasteButton
            place={{ target: 'costLines', measureId: measure.id }}
            what={t('measures.costsOf', { measure: measure.title })}
          />
        </div>
      ) : null}
      <ReferralCard measure={measure} lines={lines} />
    </section>
  )
}
