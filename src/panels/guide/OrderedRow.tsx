import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import type { Step } from '../../model/journeySteps.ts'
import { IconButton } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import type { Command } from '../fields/useCommit.ts'
import { useRemoval } from '../fields/useRemoval.ts'
import styles from './Guide.module.css'

export interface OrderedRowProps {
  /** What the row is about, for the names of its buttons. */
  readonly name: string
  readonly deleteLabel: string
  readonly canStep: (by: Step) => boolean
  readonly onStep: (by: Step) => void
  readonly remove: Command
  readonly children: ReactNode
}

/** One of a list whose order matters: its fields, one place up or down, away. */
export function OrderedRow({ name, deleteLabel, canStep, onStep, remove, children }: OrderedRowProps) {
  const t = useTranslate()
  const row = useRef<HTMLLIElement>(null)
  const takeAway = useRemoval(row)
  return (
    <li className={styles.row} ref={row}>
      <div className={styles.fields}>{children}</div>
      <div className={styles.tools}>
        <IconButton
          size="small"
          label={t('guide.earlier', { name })}
          icon={<ArrowUp />}
          isDisabled={!canStep(-1)}
          onPress={() => onStep(-1)}
        />
        <IconButton
          size="small"
          label={t('guide.later', { name })}
          icon={<ArrowDown />}
          isDisabled={!canStep(1)}
          onPress={() => onStep(1)}
        />
        <IconButton size="small" label={deleteLabel} icon={<Trash2 />} onPress={() => takeAway(remove)} />
      </div>
    </li>
  )
}
