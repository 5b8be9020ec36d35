import { Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { IconButton } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { focusMain } from '../fields/focusMain.ts'
import { focusNext } from '../fields/focusNext.ts'
import styles from './UnplacedTray.module.css'

export interface TrayItemProps {
  readonly text: string
  readonly canWrite: boolean
  readonly placeLabel: string
  /** What the choice shows before one is made. */
  readonly prompt: string
  readonly choices: readonly { readonly value: string; readonly text: string }[]
  readonly deleteLabel: string
  /** True when it was done. */
  readonly onPlace: (value: string) => boolean
  readonly onDelete: () => boolean
}

/** One thing that has lost its place, and the two ways out. */
export function TrayItem(props: TrayItemProps) {
  const { text, canWrite, placeLabel, prompt, choices, deleteLabel, onPlace, onDelete } = props
  const item = useRef<HTMLLIElement>(null)
  /** When the item has left the tray, the keyboard goes on to the next one. */
  function leave(how: () => boolean): void {
    const left = item.current
    const goOn = focusNext(left)
    if (!how()) return
    goOn()
    // The last one takes the tray with it: the keyboard goes on to what the page is about.
    if (left?.contains(document.activeElement) !== false || document.activeElement === document.body)
      focusMain()
  }
  return (
    <li className={styles.item} ref={item}>
      <span className={styles.text} dir="auto" title={text}>
        {text}
      </span>
      {canWrite ? (
        <>
          <SelectField
            label={placeLabel}
            labelHidden
            value=""
            onChange={({ target: { value } }) => leave(() => onPlace(value))}
          >
            <option value="">{prompt}</option>
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.text}
              </option>
            ))}
          </SelectField>
          <IconButton size="small" label={deleteLabel} icon={<Trash2 />} onPress={() => leave(onDelete)} />
        </>
      ) : null}
    </li>
  )
}
