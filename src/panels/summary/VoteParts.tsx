import type { VotedRound } from '../../model/insight/roundReadings.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Summary.module.css'
import { SummaryTable } from './SummaryTable.tsx'
import { useMoment } from './useMoment.ts'

const KINDS = ['frictions', 'actions', 'measures'] as const

/** Each vote with its ranks; ties are said. */
export function VoteParts({ rounds }: { readonly rounds: readonly VotedRound[] }) {
  const t = useTranslate()
  const moment = useMoment()
  return rounds.map((round) => {
    const kind = KINDS.find((each) => each === round.itemKind)
    const most = Math.max(1, ...round.things.map(({ dots }) => dots))
    return (
      <div key={round.roundId} className={styles.round}>
        <h3 className={styles.subheading}>
          {round.title === '' ? t('summary.round', { number: round.number }) : round.title}
        </h3>
        <p className={styles.about}>{t('summary.vote.about', { date: moment(round.closedAt) })}</p>
        <SummaryTable
          label={`${t('summary.votes')}, ${t('summary.round', { number: round.number })}`}
          labelHidden
          columns={[
            {
              key: 'what',
              head: t(kind === undefined ? 'summary.votes.what' : `summary.votes.what.${kind}`),
            },
            { key: 'bar', head: '' },
            { key: 'dots', head: t('summary.dots'), isNumber: true },
            { key: 'voters', head: t('summary.voters'), isNumber: true },
            { key: 'rank', head: t('summary.rank'), isNumber: true },
          ]}
          rows={round.things.map((thing) => ({
            key: thing.itemId,
            cells: [
              thing.title || t('summary.gone'),
              <span
                key="bar"
                className={styles.dots}
                aria-hidden="true"
                style={{ inlineSize: `${(100 * thing.dots) / most}%` }}
              />,
              round.withheld ? t('summary.withheld') : thing.dots,
              // Fewer than the smallest group are not counted out.
              thing.dots > 0 && thing.voters === 0 ? '–' : thing.voters,
              round.withheld ? '–' : thing.tied ? t('summary.rank.tied', { rank: thing.rank }) : thing.rank,
            ],
          }))}
        />
      </div>
    )
  })
}
