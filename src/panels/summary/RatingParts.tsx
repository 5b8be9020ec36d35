import { levelNumbers } from '../../charts/levelNumbers.ts'
import type { RatedRound, RatedThing } from '../../model/insight/roundReadings.ts'
import { shownAd, shownLabel } from '../../model/rating/shown.ts'
import { useTranslate, useWords } from '../../ui/TranslateContext.ts'
import { shiftWords } from '../rating/shiftWords.ts'
import { SpreadStrip } from './SpreadStrip.tsx'
import styles from './Summary.module.css'
import { type Column, SummaryTable } from './SummaryTable.tsx'
import { useMoment } from './useMoment.ts'

/** What each blind round found, action by action: the same that was shown at the reveal, to read and to print. */
export function RatingParts({ rounds }: { readonly rounds: readonly RatedRound[] }) {
  const t = useTranslate()
  const moment = useMoment()
  return rounds.map((round) => (
    <div key={round.roundId} className={styles.round}>
      <h3 className={styles.subheading}>
        {round.title === '' ? t('summary.round', { number: round.number }) : round.title}
      </h3>
      <p className={styles.about}>
        {t('summary.round.about', {
          offer: round.offer || t('summary.gone'),
          persona: round.persona || t('summary.gone'),
          date: moment(round.closedAt),
        })}
      </p>
      <RoundTable round={round} />
      <p className={styles.how}>{t('summary.ratings.how', { levels: round.levels })}</p>
    </div>
  ))
}

function RoundTable({ round }: { readonly round: RatedRound }) {
  const t = useTranslate()
  const { locale } = useWords()
  const numbers = levelNumbers(locale)
  const exact = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const shifted = round.things.some(({ shift }) => shift !== null)
  const columns: readonly Column[] = [
    { key: 'action', head: t('summary.action') },
    { key: 'spread', head: t('summary.spread') },
    { key: 'n', head: t('summary.n'), isNumber: true },
    { key: 'cannotSay', head: t('summary.cannotSay'), isNumber: true },
    { key: 'median', head: t('summary.median'), isNumber: true },
    { key: 'range', head: t('summary.range') },
    { key: 'ad', head: t('summary.ad'), isNumber: true },
    { key: 'label', head: t('summary.label') },
    ...(shifted ? [{ key: 'shift', head: t('summary.shift') }] : []),
  ]
  const rangeOf = ({ statistics: { low, high, quartiles } }: RatedThing) =>
    low === null || high === null ? (
      '–'
    ) : (
      <>
        {`${low} – ${high}`}
        {quartiles === null ? null : (
          <span className={styles.small}>
            {t('summary.quartiles', { from: numbers.mark(quartiles[0]), to: numbers.mark(quartiles[1]) })}
          </span>
        )}
      </>
    )
  return (
    <SummaryTable
      label={`${t('summary.ratings')}, ${t('summary.round', { number: round.number })}`}
      labelHidden
      columns={columns}
      rows={round.things.map((thing) => {
        const { statistics, shift } = thing
        const ad = shownAd(statistics)
        return {
          key: thing.record.id,
          cells: [
            thing.title || t('summary.gone'),
            statistics.n === 0 ? '–' : <SpreadStrip key="strip" statistics={statistics} />,
            thing.n,
            statistics.cannotSay,
            statistics.median === null ? '–' : numbers.mark(statistics.median),
            rangeOf(thing),
            ad === null ? '–' : exact.format(ad),
            thing.withheld ? t('summary.withheld') : t(`rating.label.${shownLabel(statistics)}`),
            ...(shifted ? [shift === null ? '–' : shiftWords(shift, numbers, t)] : []),
          ],
        }
      })}
    />
  )
}
