import { Plus } from 'lucide-react'
import { addCostLine, moveCostLine } from '../../../model/commands/costLine.ts'
import { changeMeasure } from '../../../model/commands/measure.ts'
import { referral } from '../../../model/plan/referral.ts'
import type { CostLine, Measure } from '../../../model/schema/measure.ts'
import { useCanWrite, useWorkshop } from '../../../store/WorkshopContext.ts'
import { Button } from '../../../ui/Button.tsx'
import { ChoiceField } from '../../../ui/ChoiceField.tsx'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import cards from '../Cards.module.css'
import { useMoney } from '../fields/useQuantities.ts'
import { ArrangedList } from '../order/ArrangedList.tsx'
import { PasteButton } from '../paste/PasteButton.tsx'
import { CostLineRow } from './CostLineRow.tsx'
import styles from './Measures.module.css'

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
      <h5 className={styles.subtitle}>{t('measures.costs')}</h5>
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
      <Tiers measure={measure} lines={lines} />
    </section>
  )
}

/** The referral in one sentence, and the question whether one person may take several rewards. */
function Tiers({ measure, lines }: { readonly measure: Measure; readonly lines: readonly CostLine[] }) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const money = useMoney()
  const tiers = referral(lines)
  if (tiers === null) return null
  const said = measure.tiersCumulate
  const gained = said === null ? null : said ? tiers.cumulated : tiers.distinct
  return (
    <div className={styles.tiers}>
      <p>
        {tiers.maxCents === null
          ? t('measures.tiers.open')
          : t('measures.tiers.max', { amount: money(tiers.maxCents) })}{' '}
        {gained === null || gained.centsEach === null
          ? null
          : t('measures.tiers.yield', { count: gained.referred, each: money(Math.round(gained.centsEach)) })}
      </p>
      {canWrite && tiers.tiers.length > 1 ? (
        <ChoiceField
          label={t('measures.tiers.cumulate')}
          hint={t('measures.tiers.cumulate.hint')}
          value={said === null ? null : said ? 'yes' : 'no'}
          choices={(['yes', 'no'] as const).map((value) => ({ value, text: t(`measures.tiers.${value}`) }))}
          onChange={(value) =>
            workshop.run((r) => changeMeasure(r, measure.id, { tiersCumulate: value === 'yes' }))
          }
        />
      ) : null}
    </div>
  )
}
