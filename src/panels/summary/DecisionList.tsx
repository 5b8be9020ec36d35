import { levelNumbers } from '../../charts/levelNumbers.ts'
import { levelWords } from '../../charts/levelWords.ts'
import { medianOf } from '../../model/commands/round.ts'
import type { RatedRound } from '../../model/insight/roundReadings.ts'
import { useTranslate, useWords } from '../../ui/TranslateContext.ts'
import { SummaryTable } from './SummaryTable.tsx'

/** The levels that the team took from its rounds, and why where they are not the median. */
export function DecisionList({ rounds }: { readonly rounds: readonly RatedRound[] }) {
  const t = useTranslate()
  const { locale } = useWords()
  const numbers = levelNumbers(locale)
  const rows = rounds.flatMap((round) =>
    round.things.flatMap(({ record, title }) => {
      if (record.decision === null) return []
      const { level, reason } = record.decision
      const isMedian = level === medianOf(record) && reason === ''
      return [
        {
          key: record.id,
          cells: [
            t('summary.decisions.about', {
              action: title || t('summary.gone'),
              offer: round.offer || t('summary.gone'),
              persona: round.persona || t('summary.gone'),
            }),
            `${numbers.mark(level)}, ${levelWords(level, round.levels, t)}`,
            isMedian ? t('summary.decisions.median', { number: round.number }) : reason,
          ],
        },
      ]
    }),
  )
  return (
    <SummaryTable
      label={t('summary.decisions')}
      labelHidden
      columns={[
        { key: 'action', head: t('summary.action') },
        { key: 'level', head: t('summary.decisions.level') },
        { key: 'why', head: t('summary.decisions.why') },
      ]}
      rows={rows}
    />
  )
}
