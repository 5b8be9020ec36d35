import { type ReactNode, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Insights.module.css'

export interface RowListProps<Item> {
  readonly items: readonly Item[]
  readonly row: (item: Item) => ReactNode
  /** Says what is listed. */
  readonly label: string
  /** How many are shown at first. */
  readonly first?: number
}

/** Rows in order of importance: the first few, and the others on request. */
export function RowList<Item>({ items, row, label, first = 5 }: RowListProps<Item>) {
  const t = useTranslate()
  const [all, setAll] = useState(false)
  if (items.length === 0) return null
  return (
    <div className={styles.rows}>
      <ul aria-label={label}>{(all ? items : items.slice(0, first)).map(row)}</ul>
      {items.length > first ? (
        <Button look="quiet" size="small" aria-expanded={all} onPress={() => setAll(!all)}>
          {all ? t('insights.showFewer') : t('insights.showAll', { count: items.length })}
        </Button>
      ) : null}
    </div>
  )
}
