import type { LevelNumbers } from '../../charts/levelNumbers.ts'
import type { RatedItem } from '../../model/rating/ratedItems.ts'
import { shownAd } from '../../model/rating/shown.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { LabelTag } from './LabelTag.tsx'
import styles from './ResultTable.module.css'

export interface ResultTableProps {
  readonly rated: readonly RatedItem[]
  readonly nameOf: (itemId: string) => string
  readonly numbers: LevelNumbers
}

/** The same content as the dots. */
export function ResultTable({ rated, nameOf, numbers }: ResultTableProps) {
  const t = useTranslate()
  const number = (value: number | null, write: (value: number) => string) =>
    value === null ? '–' : write(value)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is scrolled by keyboard too
    <section className={styles.scroll} tabIndex={0} aria-label={t('results.table')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('results.column.action')}</th>
            <th scope="col">{t('results.column.n')}</th>
            <th scope="col">{t('results.column.cannotSay')}</th>
            <th scope="col">{t('results.column.median')}</th>
            <th scope="col">{t('results.column.range')}</th>
            <th scope="col">{t('results.column.quartiles')}</th>
            <th scope="col">{t('results.column.ad')}</th>
            <th scope="col">{t('results.column.label')}</th>
          </tr>
        </thead>
        <tbody>
          {rated.map(({ itemId, result, statistics: s }) => (
            <tr key={itemId}>
              <th scope="row">{nameOf(itemId)}</th>
              <td>{result.n}</td>
              <td>{result.cannotSay}</td>
              <td>{number(s.median, numbers.mark)}</td>
              <td>{s.low === null || s.high === null ? '–' : `${s.low}–${s.high}`}</td>
              <td>
                {s.quartiles === null
                  ? '–'
                  : `${numbers.mark(s.quartiles[0])}–${numbers.mark(s.quartiles[1])}`}
              </td>
              <td>{number(shownAd(s), numbers.mean)}</td>
              <td>
                <LabelTag statistics={s} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
