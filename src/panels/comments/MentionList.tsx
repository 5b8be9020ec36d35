import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Comments.module.css'
import type { Mentionable } from './mentions.ts'

export interface MentionListProps {
  readonly id: string
  readonly options: readonly Mentionable[]
  readonly active: number
  readonly optionId: (index: number) => string
  readonly onPick: (option: Mentionable) => void
  readonly hidden?: boolean
}

/** The list of suggestions. The keyboard stays in the field that it belongs to. */
export function MentionList({ id, options, active, optionId, onPick, hidden = false }: MentionListProps) {
  const t = useTranslate()
  return (
    <div
      className={styles.options}
      role="listbox"
      id={id}
      tabIndex={-1}
      aria-label={t('comments.mention')}
      hidden={hidden}
    >
      {options.map((option, i) => (
        <div
          key={option.id}
          id={optionId(i)}
          role="option"
          tabIndex={-1}
          aria-selected={i === active}
          className={styles.option}
          onPointerDown={(event) => {
            event.preventDefault() // the keyboard stays in the field
            onPick(option)
          }}
        >
          {option.name}
        </div>
      ))}
    </div>
  )
}
