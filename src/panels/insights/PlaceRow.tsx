import { PanelRightOpen } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useView } from '../../store/WorkshopContext.ts'
import { IconButton } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Insights.module.css'
import { type Place, useInsights } from './InsightsContext.ts'

export interface PlaceRowProps {
  /** Null: it has no place, and is only told. */
  readonly place: Place | null
  readonly title: string
  /** The number that the row is about, already in words of the locale. */
  readonly value?: string
  /** What there is to say of it. */
  readonly children?: ReactNode
}

/** One place: press it to see it on the map or in the table; its details are one more press away. */
export function PlaceRow({ place, title, value, children }: PlaceRowProps) {
  const t = useTranslate()
  const row = useId()
  const { pick, pickedRow, openDetails } = useInsights()
  const shown = useView(
    (v) => place !== null && v.selection?.kind === place.kind && v.selection.id === place.id,
  )
  const words = (
    <>
      {value === undefined ? null : <span className={styles.value}>{value}</span>}
      <span className={styles.about}>
        <span className={styles.name} dir="auto">
          {title}
        </span>
        {children}
      </span>
    </>
  )
  return (
    <li className={styles.row} data-shown={shown || undefined}>
      {place === null ? (
        <div className={styles.place}>{words}</div>
      ) : (
        <AriaButton className={styles.place ?? ''} aria-current={shown} onPress={() => pick(row, place)}>
          {words}
        </AriaButton>
      )}
      {pickedRow === row ? (
        <IconButton
          size="small"
          label={t('insights.details', { name: title })}
          icon={<PanelRightOpen />}
          onPress={openDetails}
        />
      ) : null}
    </li>
  )
}
