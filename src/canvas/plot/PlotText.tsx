import { memo } from 'react'
import { levelNumbers } from '../../charts/levelNumbers.ts'
import { curveWords, gapWords } from '../../charts/plotWords.ts'
import { type CurveChoice, curveGap } from '../../model/insight/curveGap.ts'
import { markSeries } from '../../model/insight/markSeries.ts'
import type { ActionId } from '../../model/schema/ids.ts'
import { pairKey, useCompared, useShownCurves, useShownPairs } from '../../store/curves.ts'
import { journeyOf } from '../../store/journeyReadings.ts'
import { useSettledRecords } from '../../store/useSettledRecords.ts'
import { useTranslate, useWords } from '../../ui/TranslateContext.ts'

/**
 * The plot in words, for those who do not see it: how much of each curve there is, its lowest and its highest, and the
 * gap between two that are compared. The levels one by one are in the table.
 */
export const PlotText = memo(function PlotText() {
  const t = useTranslate()
  const { locale } = useWords()
  const curves = useShownCurves()
  const pairs = useShownPairs()
  const compared = useCompared()
  // Working it out reads the whole journey: not for each letter somebody types.
  const records = useSettledRecords()
  const journey = journeyOf(records)
  const words = {
    t,
    numbers: levelNumbers(locale),
    titleOf: (id: ActionId) => records.actions.get(id)?.title ?? '',
  }
  const nameOf = (choice: CurveChoice) => {
    const pair = pairs.find((p) => p.key === pairKey(choice))
    return {
      offer: pair?.offer.name ?? '',
      persona: pair === undefined || pair.personaNumber === null ? null : pair.persona.name,
      evidence: choice.evidence,
    }
  }
  const seriesOf = (choice: CurveChoice) => markSeries(records, journey, choice)
  const told = curves.map((choice) => ({ choice, series: seriesOf(choice) }))
  return (
    <>
      <ul>
        {told
          // Nobody was asked yet: that is no curve to be told of.
          .filter(
            ({ choice, series }) => choice.evidence === 'apriori' || series.points.some((p) => p.n !== null),
          )
          .map(({ choice, series }) => (
            <li key={`${pairKey(choice)} ${choice.evidence}`}>{curveWords(nameOf(choice), series, words)}</li>
          ))}
      </ul>
      {compared === null ? null : (
        <p>
          {gapWords(
            [nameOf(compared[0]), nameOf(compared[1])],
            curveGap(seriesOf(compared[0]), seriesOf(compared[1])),
            words,
          )}
        </p>
      )}
    </>
  )
})
