import type { Round } from '../../model/facilitation/round.ts'
import { useRounds } from '../../store/rounds.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'

export interface SeriesSwitchProps {
  readonly round: Round
  readonly onOpen: (roundId: string) => void
}

/** The rounds over the same things, side by side: the first stays as it was. */
export function SeriesSwitch({ round, onOpen }: SeriesSwitchProps) {
  const t = useTranslate()
  const series = useRounds()
    .filter(({ firstId }) => firstId === round.firstId)
    .sort((a, b) => a.number - b.number)
  if (series.length < 2) return null
  return (
    <ChoiceField
      label={t('rounds.series')}
      choices={series.map(({ id, number }) => ({ value: id, text: t('rounds.number', { number }) }))}
      value={round.id}
      onChange={onOpen}
    />
  )
}
