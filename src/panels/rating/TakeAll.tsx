import { Check } from 'lucide-react'
import { takeMedians } from '../../model/commands/round.ts'
import type { RatingRound } from '../../model/facilitation/round.ts'
import type { RatedItem } from '../../model/rating/ratedItems.ts'
import { roundRecordId } from '../../model/schema/round.ts'
import { useRecords, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'

export interface TakeAllProps {
  readonly round: RatingRound
  readonly rated: readonly RatedItem[]
}

/** Takes every median that nothing was decided about yet, as one step. */
export function TakeAll({ round, rated }: TakeAllProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const records = useRecords((s) => s.rounds)
  const open = rated.filter(
    ({ itemId, statistics }) =>
      statistics.median !== null && records.get(roundRecordId(round.id, itemId))?.decision === null,
  )
  if (open.length < 2) return null
  return (
    <Button onPress={() => workshop.run((all) => takeMedians(all, round.id))}>
      <Check aria-hidden="true" />
      {t('results.takeAll', { count: open.length })}
    </Button>
  )
}
