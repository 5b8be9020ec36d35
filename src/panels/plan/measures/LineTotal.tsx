import { lineCost } from '../../../model/plan/lineCost.ts'
import type { CostLine } from '../../../model/schema/measure.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import cards from '../Cards.module.css'
import { useMoney } from '../fields/useQuantities.ts'

/** What a cost line comes to in a year, or what it lacks. */
export function LineTotal({ line }: { readonly line: CostLine }) {
  const t = useTranslate()
  const money = useMoney()
  const { yearlyCents, missing } = lineCost(line)
  if (yearlyCents !== null)
    return t(line.elsewhere ? 'measures.line.totalElsewhere' : 'measures.line.total', {
      amount: money(yearlyCents),
    })
  return (
    <span className={line.elsewhere ? cards.about : cards.missing}>
      {line.elsewhere ? t('measures.line.counted') : t(`measures.line.missing.${missing ?? 'amount'}`)}
    </span>
  )
}
