import type { KeyboardEvent } from 'react'
import { IN_TABLE } from '../../editing/commandTable.ts'
import { pickUpTo, togglePicked } from '../../editing/pick.ts'
import { commandFor, runCommand } from '../../editing/runCommand.ts'
import type { MapFocus } from '../../store/mapFocus.ts'
import type { Pickable } from '../../store/viewState.ts'
import { useView, useWorkshop } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './PickBox.module.css'
import { useTableMoves } from './TableMoves.ts'

export interface PickBoxProps {
  readonly id: Pickable
  readonly kind: 'card' | 'sequence'
  readonly name: string
}

/** The journey runs to the right on the map, and downwards here. */
const KEYS_OF_MAP: Readonly<Record<string, string>> = { ArrowUp: 'ArrowLeft', ArrowDown: 'ArrowRight' }

/**
 * Picks an action or a sequence, beside others, to do something with all of them. The keys that the map has for what is
 * picked work here too; Shift picks all from the one before.
 */
export function PickBox({ id, kind, name }: PickBoxProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const { selecting, setSelecting } = useTableMoves()
  const several = useView((v) => v.picked.size > 0)
  const picked = useView((v) => v.picked.has(id))
  if (!selecting && !several) return null
  const context = { workshop, t }
  function handleKey(event: KeyboardEvent): void {
    const { ctrlKey, metaKey, altKey, shiftKey } = event
    const key = KEYS_OF_MAP[event.key] ?? event.key
    const command = commandFor({ key, ctrlKey, metaKey, altKey, shiftKey }, kind)
    if (command === null || command === 'togglePick' || !IN_TABLE.has(command)) return
    workshop.view.setState({ focus: { kind, id } as MapFocus })
    if (!runCommand(command, context)) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <label className={styles.pick}>
      <input
        type="checkbox"
        aria-label={t('table.pick', { name })}
        checked={picked}
        onKeyDown={handleKey}
        onChange={({ nativeEvent }) => {
          setSelecting(true)
          if ('shiftKey' in nativeEvent && nativeEvent.shiftKey === true) pickUpTo(context, id)
          else togglePicked(context, id)
        }}
      />
    </label>
  )
}
