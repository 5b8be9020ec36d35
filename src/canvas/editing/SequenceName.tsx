import { draftActionIn } from '../../editing/add.ts'
import { renameSequence } from '../../model/commands/sequence.ts'
import type { SequenceId } from '../../model/schema/ids.ts'
import { NAME_MAX } from '../../model/schema/limits.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { type After, TitleInput } from './TitleInput.tsx'

export interface SequenceNameProps {
  readonly sequenceId: SequenceId
  readonly name: string
  /** Without actions yet: Enter goes on to the first one. */
  readonly isEmpty: boolean
}

/** The name of a sequence being typed over, in its place on the sheet. */
export function SequenceName({ sequenceId, name, isEmpty }: SequenceNameProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  function close(after: After): void {
    workshop.view.setState(({ renamingId }) => (renamingId === sequenceId ? { renamingId: null } : {}))
    if (after === 'next' && isEmpty) draftActionIn(workshop, sequenceId)
    else if (after !== 'gone') workshop.view.getState().map?.goTo({ kind: 'sequence', id: sequenceId })
  }
  return (
    <TitleInput
      label={t('map.sequenceName')}
      initial={name}
      maxLength={NAME_MAX}
      onShare={(words, after) => {
        const refused = workshop.run((r) => renameSequence(r, sequenceId, words))
        if (refused === null) close(after)
        return refused
      }}
      onLeave={close}
    />
  )
}
