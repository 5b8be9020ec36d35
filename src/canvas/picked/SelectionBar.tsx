import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  ClipboardPaste,
  Copy,
  CopyPlus,
  type LucideIcon,
  Scissors,
  Trash2,
  X,
} from 'lucide-react'
import { Toolbar } from 'react-aria-components'
import {
  type CommandContext,
  pickedActions,
  pickedSequences,
  placedSequences,
} from '../../editing/commandContext.ts'
import type { CommandId } from '../../editing/commandTable.ts'
import { moveToSequence } from '../../editing/moveActions.ts'
import { runCommand } from '../../editing/runCommand.ts'
import { moveSequences } from '../../editing/sequences.ts'
import type { Journey } from '../../model/journey.ts'
import type { ActionId, SequenceId } from '../../model/schema/ids.ts'
import { useCanWrite, useJourney, useView, useWorkshop } from '../../store/WorkshopContext.ts'
import { IconButton } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './SelectionBar.module.css'

interface Tool {
  readonly command: CommandId
  readonly Icon: LucideIcon
  /** In the table, where the journey runs downwards. */
  readonly Down?: LucideIcon
}

const TOOLS: readonly Tool[] = [
  { command: 'moveEarlier', Icon: ArrowLeft, Down: ArrowUp },
  { command: 'moveLater', Icon: ArrowRight, Down: ArrowDown },
  { command: 'duplicate', Icon: CopyPlus },
  { command: 'copy', Icon: Copy },
  { command: 'cut', Icon: Scissors },
  { command: 'paste', Icon: ClipboardPaste },
  { command: 'remove', Icon: Trash2 },
]

/** No id of a sequence. */
const FIRST = 'first'

/** What can be done with the picked actions or sequences: by pointer and by finger what the keyboard does. */
export function SelectionBar({ inTable = false }: { readonly inTable?: boolean }) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const journey = useJourney()
  const picked = useView((v) => v.picked)
  const context = { workshop, t }
  const ids = pickedActions(context)
  const sequenceIds = pickedSequences(context)
  if (picked.size === 0) return null
  const count = sequenceIds.length > 0 ? sequenceIds.length : ids.length
  return (
    <div className={styles.place} data-in-table={inTable || undefined}>
      <Toolbar className={styles.bar ?? ''} aria-label={t('several.label')}>
        <span className={styles.count}>
          {t(sequenceIds.length > 0 ? 'several.sequences' : 'several.count', { count })}
        </span>
        {TOOLS.filter(({ command }) => canWrite || command === 'copy').map(
          ({ command, Icon, Down = Icon }) => (
            <IconButton
              key={command}
              size="small"
              label={t(`command.${command}`)}
              icon={inTable ? <Down /> : <Icon />}
              onPress={() => runCommand(command, context)}
            />
          ),
        )}
        {canWrite ? <MoveTo context={context} ids={ids} sequenceIds={sequenceIds} journey={journey} /> : null}
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

interface MoveToProps {
  readonly context: CommandContext
  readonly ids: readonly ActionId[]
  readonly sequenceIds: readonly SequenceId[]
  readonly journey: Journey
}

/** Where a drag could bring it: actions into a sequence, sequences behind another one. */
function MoveTo({ context, ids, sequenceIds, journey }: MoveToProps) {
  const { t } = context
  const ofSequences = sequenceIds.length > 0
  const places = journey.sequences.filter(({ sequence }) => !sequenceIds.includes(sequence.id))
  function move(to: string): void {
    const id = placedSequences(journey).find((each) => each === to)
    if (ofSequences) moveSequences(context, sequenceIds, id ?? null)
    else if (id !== undefined) moveToSequence(context, ids, id)
  }
  return (
    <SelectField
      label={t(ofSequences ? 'several.moveBehind' : 'several.moveTo')}
      labelHidden
      value=""
      onChange={({ target: { value } }) => move(value)}
    >
      <option value="">{t('several.moveTo.prompt')}</option>
      {ofSequences ? <option value={FIRST}>{t('several.moveFirst')}</option> : null}
      {places.map(({ sequence }) => (
        <option key={sequence.id} value={sequence.id}>
          {sequence.name}
        </option>
      ))}
    </SelectField>
  )
}
