import type { ReactNode } from 'react'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Summary.module.css'

export interface Column {
  readonly key: string
  readonly head: ReactNode
  /** Figures stand on the right. */
  readonly isNumber?: boolean
}

export interface Row {
  readonly key: string
  /** One for each column. The first names the row. */
  readonly cells: readonly ReactNode[]
  /** What the rows above come to. */
  readonly isSum?: boolean
}

export interface SummaryTableProps {
  readonly label: string
  /** Where a heading beside it says the same. */
  readonly labelHidden?: boolean
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

/** A table of the summary: scrolls sideways by itself on a phone, whole on paper. */
export function SummaryTable({ label, labelHidden = false, columns, rows }: SummaryTableProps) {
  const t = useTranslate()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={t('summary.table', { label })}>
      <table className={styles.table}>
        <caption className={labelHidden ? styles.hidden : styles.caption}>{label}</caption>
        <thead>
          <tr>
            {columns.map(({ key, head, isNumber }) =>
              // What needs no heading has none, and not an empty one.
              head === '' ? (
                <td key={key} />
              ) : (
                <th key={key} scope="col" className={isNumber ? styles.number : undefined}>
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, isSum = false, cells: [first, ...more] }) => (
            <tr key={key} className={isSum ? styles.sum : undefined}>
              <th scope="row">{first}</th>
              {more.map((cell, i) => {
                const column = columns[i + 1]
                return (
                  <td key={column?.key} className={column?.isNumber ? styles.number : undefined}>
                    {cell}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
