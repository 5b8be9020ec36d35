import { Minus, Plus, X } from 'lucide-react'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { levelText, levelWords } from '../../charts/levelWords.ts'
import { createLevelTyping } from '../../model/rating/levelTyping.ts'
import type { LevelCount } from '../../model/schema/meta.ts'
import { IconButton } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './LevelField.module.css'
import { levelKey } from './levelKey.ts'

export interface LevelFieldProps {
  /** What is rated, for screen readers: "Satisfaction, Pay online, Competitor". */
  readonly label: string
  /** What says who may change it; need not be there. */
  readonly describedBy?: string
  /** Null while not rated. */
  readonly level: number | null
  readonly levels: LevelCount
  readonly onChange: (level: number | null) => void
}

/**
 * The level of a mark as radio buttons, because a rating that is not given yet must be possible. Arrow keys change
 * it (up is better), digits set it, Delete clears it; so do the buttons.
 */
export function LevelField({ label, describedBy, level, levels, onChange }: LevelFieldProps) {
  const t = useTranslate()
  const id = useId()
  const [typing] = useState(createLevelTyping)
  const scale = useRef<HTMLDivElement>(null)
  const middle = (levels + 1) / 2
  const step = (by: number) =>
    onChange(level === null ? middle : Math.min(levels, Math.max(1, Math.round(level) + by)))

  function handleKey(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const asked = levelKey(event.key, Number(event.currentTarget.value), levels, (key) =>
      typing(key, levels, label),
    )
    if (asked === undefined) return
    event.preventDefault()
    onChange(asked)
    scale.current?.querySelector<HTMLInputElement>(`input[value="${asked}"]`)?.focus()
  }
  const less = (
    <IconButton label={t('level.less')} icon={<Minus />} isDisabled={level === 1} onPress={() => step(-1)} />
  )
  const more = (
    <IconButton
      label={t('level.more')}
      icon={<Plus />}
      isDisabled={level === levels}
      onPress={() => step(1)}
    />
  )
  const value = (
    <div className={styles.value}>
      <output data-unrated={level === null || undefined}>{levelText(level, levels, t)}</output>
      {level === null ? null : (
        <IconButton label={t('level.clear')} icon={<X />} size="small" onPress={() => onChange(null)} />
      )}
    </div>
  )
  // Eleven beside two buttons would each be too narrow for a finger: they have the line to themselves.
  const isLong = levels > 7
  return (
    <fieldset className={styles.field} data-long={isLong || undefined} aria-describedby={describedBy}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.row}>
        {isLong ? null : less}
        <div className={styles.scale} ref={scale}>
          {Array.from({ length: levels }, (_, i) => i + 1).map((value) => (
            <label key={value} className={styles.level} data-passed={(level ?? 0) > value || undefined}>
              <input
                type="radio"
                className={styles.radio}
                name={id}
                value={value}
                aria-label={levelText(value, levels, t)}
                checked={level !== null && Math.round(level) === value}
                onChange={() => onChange(value)}
                onKeyDown={handleKey}
              />
              <span aria-hidden="true">{value}</span>
            </label>
          ))}
        </div>
        {isLong ? null : more}
      </div>
      <div className={styles.ends} aria-hidden="true">
        <span>{levelWords(1, levels, t)}</span>
        <span>{levelWords(middle, levels, t)}</span>
        <span>{levelWords(levels, levels, t)}</span>
      </div>
      {isLong ? (
        <div className={styles.row}>
          {less}
          {value}
          {more}
        </div>
      ) : (
        value
      )}
    </fieldset>
  )
}
