import { ClipboardPaste, Copy, CopyPlus, type LucideIcon, Scissors } from 'lucide-react'
import type { Place } from '../../editing/commandContext.ts'
import type { CommandId } from '../../editing/commandTable.ts'
import { runCommand } from '../../editing/runCommand.ts'
import { useCanWrite, useView, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './TableView.module.css'

const TOOLS: readonly (readonly [CommandId, LucideIcon])[] = [
  ['duplicate', CopyPlus],
  ['copy', Copy],
  ['cut', Scissors],
  ['paste', ClipboardPaste],
]

export interface EditToolsProps {
  readonly place: Exclude<Place, { readonly kind: 'mark' }>
  /** Just before it is done: what these are in closes. */
  readonly onDo: () => void
}

/** What the map does by the keys of the clipboard: with this one, or with all that are picked when it is one of them. */
export function EditTools({ place, onDo }: EditToolsProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const together = useView((v) => (v.picked.has(place.id) ? v.picked.size : 1))
  function act(command: CommandId): void {
    onDo()
    workshop.view.setState({ focus: place, ...(together === 1 ? { picked: new Set() } : {}) })
    runCommand(command, { workshop, t })
  }
  return (
    <>
      {together === 1 ? null : (
        <p className={styles.hint}>
          {t(place.kind === 'sequence' ? 'several.sequences' : 'several.count', { count: together })}
        </p>
      )}
      {TOOLS.filter(([command]) => canWrite || command === 'copy').map(([command, Icon]) => (
        <Button key={command} look="quiet" onPress={() => act(command)}>
          <Icon aria-hidden="true" />
          {t(`command.${command}`)}
        </Button>
      ))}
    </>
  )
}
