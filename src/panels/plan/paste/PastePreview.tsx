import {
  type CellKind,
  PASTE_TARGETS,
  type PasteColumns,
  type PasteTarget,
} from '../../../model/plan/paste/pasteColumns.ts'
import type { Pasted, PastedCell, PastedRow } from '../../../model/plan/paste/readPasted.ts'
import { personSign } from '../../../model/plan/personSign.ts'
import { useTranslate, useWords } from '../../../ui/TranslateContext.ts'
import { useDay, useMoney, useShare } from '../fields/useQuantities.ts'
import tables from '../Tables.module.css'
import styles from './Paste.module.css'
import { choiceKey, columnKey } from './pasteWords.ts'

/** Where segments and groups are named, never people. */
const NO_PEOPLE: readonly PasteTarget[] = ['winBacks', 'followUps', 'customerGroups']

export interface PastePreviewProps {
  readonly target: PasteTarget
  readonly pasted: Pasted
  readonly withPartly: boolean
  /** A person says what the columns are. */
  readonly onColumns: (columns: readonly (string | null)[]) => void
}

/** What was understood of a pasted table, cell by cell, and beside each cell that was not, why. */
export function PastePreview({ target, pasted, withPartly, onColumns }: PastePreviewProps) {
  const t = useTranslate()
  const rules: PasteColumns = PASTE_TARGETS[target]
  const wordsOf = useValueWords()
  const { columns, heading, rows } = pasted
  function choose(at: number, key: string | null): void {
    // What stood there before is free again: a column holds one thing, and no two the same.
    onColumns(columns.map((each, i) => (i === at ? key : each === key ? null : each)))
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    <section className={`${tables.scroll} ${styles.scroll}`} tabIndex={0} aria-label={t('paste.preview')}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{t('paste.line')}</th>
            {columns.map((key, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <th key={at} scope="col">
                {heading === null ? null : <span className={styles.heading}>{heading[at] || '–'}</span>}
                <select
                  className={styles.select}
                  aria-label={t('paste.column', { n: at + 1, name: heading?.[at] ?? '' })}
                  value={key ?? ''}
                  onChange={(event) => choose(at, event.target.value === '' ? null : event.target.value)}
                >
                  <option value="">{t('paste.ignore')}</option>
                  {Object.keys(rules).map((each) => (
                    <option key={each} value={each}>
                      {t(columnKey(target, each))}
                    </option>
                  ))}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line} data-state={stateOf(row, withPartly)}>
              <th scope="row">
                {row.line}
                <RowState row={row} withPartly={withPartly} target={target} />
              </th>
              {row.cells.map((cell, at) => {
                const key = columns[at] ?? null
                const kind = key === null ? undefined : rules[key]?.kind
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                  <td key={at} className={isNumber(kind) ? tables.number : undefined}>
                    <Cell
                      cell={cell}
                      words={key === null ? null : wordsOf(key, kind, cell)}
                      isPerson={
                        kind === 'text' && NO_PEOPLE.includes(target) && personSign(cell.text) !== null
                      }
                    />
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

/** As understood; struck through where the column is not taken. */
function Cell(props: {
  readonly cell: PastedCell
  readonly words: string | null
  /** It looks like a person, where groups are named. */
  readonly isPerson: boolean
}) {
  const { cell, words, isPerson } = props
  const t = useTranslate()
  if (cell.problem !== null)
    return (
      <>
        <span className={styles.refused}>{cell.text === '' ? '–' : cell.text}</span>
        <span className={styles.problem}>{t(`error.${cell.problem}`)}</span>
      </>
    )
  if (words === null) return <span className={styles.ignored}>{cell.text}</span>
  return (
    <>
      <bdi>{words}</bdi>
      {isPerson ? <span className={styles.remark}>{t('paste.person')}</span> : null}
    </>
  )
}

function RowState({
  row,
  withPartly,
  target,
}: {
  readonly row: PastedRow
  readonly withPartly: boolean
  readonly target: PasteTarget
}) {
  const t = useTranslate()
  if (stateOf(row, withPartly) === 'taken') return null
  const rules: PasteColumns = PASTE_TARGETS[target]
  const missing = Object.keys(rules).filter((key) => rules[key]?.required === true && !(key in row.fields))
  const words =
    row.state === 'unnamed'
      ? missing.length === 0
        ? t('paste.left.empty')
        : t('paste.left.unnamed', { what: missing.map((key) => t(columnKey(target, key))).join(', ') })
      : t(row.state === 'total' ? 'paste.left.total' : 'paste.left.partly')
  return <span className={row.state === 'total' ? styles.remark : styles.problem}>{words}</span>
}

function stateOf({ state }: PastedRow, withPartly: boolean): 'taken' | 'left' {
  return state === 'good' || (state === 'partly' && withPartly) ? 'taken' : 'left'
}

function isNumber(kind: CellKind | undefined): boolean {
  return kind === 'amount' || kind === 'count' || kind === 'share'
}

function useValueWords(): (key: string, kind: CellKind | undefined, cell: PastedCell) => string {
  const t = useTranslate()
  const { locale } = useWords()
  const money = useMoney()
  const share = useShare()
  const day = useDay()
  const number = new Intl.NumberFormat(locale)
  return (key, kind, { value }) => {
    if (value === null) return ''
    if (typeof value === 'boolean') return t(value ? 'paste.yes' : 'paste.no')
    if (typeof value === 'number')
      return kind === 'amount' ? money(value) : kind === 'share' ? share(value) : number.format(value)
    if (kind === 'day') return day(value)
    return typeof kind === 'object' ? t(choiceKey(key, value)) : value
  }
}
