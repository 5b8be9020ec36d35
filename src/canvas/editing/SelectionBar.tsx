import {
  ArrowLeft,
  ArrowRight,
  ClipboardPaste,
  Copy,
  CopyPlus,
  type LucideIcon,
  Scissors,
  Trash2,
  X,
} from 'lucide-react'
import { Toolbar } from 'react-aria-components'
import { pickedActions } from '../../editing/commandContext.ts'
import type { CommandId } from '../../editing/commandTable.ts'
import { moveToSequence } from '../../editing/moveActions.ts'
import { runCommand } from '../../editing/runCommand.ts'
import { useCanWrite, useJourney, useView, useWorkshop } from '../../store/WorkshopContext.ts'
import { IconButton } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './SelectionBar.module.css'

interface Tool {
  readonly command: CommandId
  readonly Icon: LucideIcon
}

const TOOLS: readonly Tool[] = [
  { command: 'moveEarlier', Icon: ArrowLeft },
  { command: 'moveLater', Icon: ArrowRight },
  { command: 'duplicate', Icon: CopyPlus },
  { command: 'copy', Icon: Copy },
  { command: 'cut', Icon: Scissors },
  { command: 'paste', Icon: ClipboardPaste },
  { command: 'remove', Icon: Trash2 },
]

/** What can be done with the picked actions: by pointer and by finger what the keyboard does. */
export function SelectionBar() {
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const { sequences } = useJourney()
  const picked = useView((v) => v.picked)
  const context = { workshop, t }
  const ids = pickedActions(context)
  if (picked.size === 0) return null
  return (
    <div className={styles.place}>
      <Toolbar className={styles.bar ?? ''} aria-label={t('several.label')}>
        <span className={styles.count}>{t('several.count', { count: ids.length })}</span>
        {TOOLS.filter(({ command }) => canWrite || command === 'copy').map(({ command, Icon }) => (
          <IconButton
            key={command}
            size="small"
            label={t(`command.${command}`)}
            icon={<Icon />}
            onPress={() => runCommand(command, context)}
          />
        ))}
        {canWrite ? (
          <SelectField
            label={t('several.moveTo')}
            labelHidden
            value=""
            onChange={({ target: { value } }) => {
              const target = sequences.find((s) => s.sequence.id === value)
              if (target !== undefined) moveToSequence(context, ids, target.sequence.id)
            }}
          >
            <option value="">{t('several.moveTo.prompt')}</option>
            {sequences.map(({ sequence }) => (
              <option key={sequence.id} value={sequence.id}>
                {sequence.name}
              </option>
            ))}
          </SelectField>
        ) : null}
        <IconButton
          size="small"
          label={t('command.unpick')}
          icon={<X />}
          onPress={() => runCommand('unpick', context)}
        />
      </Toolbar>
    </div>
  )
}
