import { Trash2 } from 'lucide-react'
import { IconButton } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/Field.tsx'
import styles from './UnplacedTray.module.css'

export interface TrayItemProps {
  readonly text: string
  readonly canWrite: boolean
  readonly placeLabel: string
  /** What the choice shows before one is made. */
  readonly prompt: string
  readonly choices: readonly { readonly value: string; readonly text: string }[]
  readonly deleteLabel: string
  readonly onPlace: (value: string) => void
  readonly onDelete: () => void
}

/** One thing that has lost its place, and the two ways out. */
export function TrayItem(props: TrayItemProps) {
  const { text, canWrite, placeLabel, prompt, choices, deleteLabel, onPlace, onDelete } = props
  return (
    <li className={styles.item}>
      <span className={styles.text} title={text}>
        {text}
      </span>
      {canWrite ? (
        <>
          <SelectField label={placeLabel} labelHidden value="" onChange={(e) => onPlace(e.target.value)}>
            <option value="">{prompt}</option>
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.text}
              </option>
            ))}
          </SelectField>
          <IconButton size="small" label={deleteLabel} icon={<Trash2 />} onPress={onDelete} />
        </>
      ) : null}
    </li>
  )
}
