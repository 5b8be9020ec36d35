import { Trash2 } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { NAME_MAX } from '../../model/schema/limits.ts'
import { IconButton } from '../../ui/Button.tsx'
import { NameField } from './NameField.tsx'
import { type Command, useCommit } from './useCommit.ts'
import { useRemoval } from './useRemoval.ts'

export interface NamedRowProps {
  readonly className: string | undefined
  readonly label: string
  readonly name: string
  readonly rename: (name: string) => Command
  readonly removeLabel: string
  readonly remove: Command
  /** What stands between the name and the bin. */
  readonly children: ReactNode
}

/** A thing of a list that is renamed where it stands, and can be taken away. */
export function NamedRow({ className, label, name, rename, removeLabel, remove, children }: NamedRowProps) {
  const commit = useCommit()
  const row = useRef<HTMLLIElement>(null)
  const takeAway = useRemoval(row)
  return (
    <li className={className} ref={row}>
      <NameField
        look="text"
        labelHidden
        label={label}
        value={name}
        maxLength={NAME_MAX}
        onCommit={(next) => commit(rename(next))}
      />
      {children}
      <IconButton size="small" label={removeLabel} icon={<Trash2 />} onPress={() => takeAway(remove)} />
    </li>
  )
}
