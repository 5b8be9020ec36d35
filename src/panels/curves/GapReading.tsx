import { useMemo } from 'react'
import { levelNumbers } from '../../charts/levelNumbers.ts'
import { curveGap, type GapRow } from '../../model/insight/curveGap.ts'
import { markSeries, type RatedPoint } from '../../model/insight/markSeries.ts'
import { journeyShapeOf } from '../../store/journeyReadings.ts'
import { useRecords, useView, useWorkshop } from '../../store/WorkshopContext.ts'
import { useTranslate, useWords } from '../../ui/TranslateContext.ts'
import type { ChoosableCurve } from './ComparePart.tsx'
import styles from './Curves.module.css'

export interface GapReadingProps {
  readonly first: ChoosableCurve
  readonly second: ChoosableCurve
}

/** The gap over all and action by action, and what cannot be compared. */
export function GapReading({ first, second }: GapReadingProps) {
  const t = useTranslate()
  const { locale } = useWords()
  const marks = useRecords((s) => s.marks)
  const offers = useRecords((s) => s.offers)
  const personas = useRecords((s) => s.personas)
  const meta = useRecords((s) => s.meta)
  const actions = useRecords((s) => s.actions)
  const journey = useRecords(journeyShapeOf)
  const numbers = useMemo(() => levelNumbers(locale), [locale])
  const gap = useMemo(() => {
    const seriesOf = ({ choice }: ChoosableCurve) =>
      markSeries({ marks, offers, personas, meta }, journey, choice)
    return curveGap(seriesOf(first), seriesOf(second))
  }, [marks, offers, personas, meta, journey, first, second])
  const titleOf = (row: Pick<GapRow, 'actionId'>) => actions.get(row.actionId)?.title ?? ''
  if (gap.mean === null) return <p className={styles.hint}>{t('curves.nothing')}</p>
  const levelOf = ({ level, n }: RatedPoint) =>
    n === null ? numbers.mark(level) : t('curves.row.asked', { levels: numbers.mark(level), n })
  return (
    <>
      <p className={styles.figure} aria-live="polite">
        <strong className={styles.number}>{numbers.meanChange(gap.mean)}</strong>{' '}
        <span className={styles.words}>{t('curves.mean', { first: first.name, second: second.name })}</span>{' '}
        <span className={styles.n}>{t('curves.n', { n: gap.n })}</span>
      </p>
      <h4 className={styles.group}>{t('curves.rows')}</h4>
      <ul className={styles.rows}>
        {gap.rows.map((row) => (
          <GapLine
            key={row.actionId}
            row={row}
            title={titleOf(row)}
            value={numbers.change(row.gap)}
            levels={t('curves.row', { first: levelOf(row.first), second: levelOf(row.second) })}
          />
        ))}
      </ul>
      {gap.notComparable.length === 0 ? null : (
        <details className={styles.more}>
          <summary>{t('curves.notComparable', { count: gap.notComparable.length })}</summary>
          <ul>
            {gap.notComparable.map((row) => (
              <li key={row.actionId} className={styles.missing}>
                {titleOf(row)} <span>{t(`curves.missing.${row.missing}`)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className={styles.hint}>{t('curves.how')}</p>
    </>
  )
}

interface GapLineProps {
  readonly row: GapRow
  readonly title: string
  readonly value: string
  readonly levels: string
}

/** Press it to see the action on the map or in the table. */
function GapLine({ row, title, value, levels }: GapLineProps) {
  const workshop = useWorkshop()
  const shown = useView((v) => v.selection?.kind === 'action' && v.selection.id === row.actionId)
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        aria-current={shown}
        onClick={() => workshop.view.setState({ selection: { kind: 'action', id: row.actionId } })}
      >
        <span className={styles.value}>{value}</span>
        <span className={styles.about}>
          <span>{title}</span>
          <span className={styles.levels}>{levels}</span>
        </span>
      </button>
    </li>
  )
}
