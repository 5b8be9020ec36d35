import { Check, CircleQuestionMark } from 'lucide-react'
import { type KeyboardEvent, type Ref, useId, useState } from 'react'
import { levelWords } from '../../charts/levelWords.ts'
import { createLevelTyping } from '../../model/rating/levelTyping.ts'
import type { LevelCount } from '../../model/schema/meta.ts'
import type { Choice } from '../../store/ballotBox.ts'
import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './LevelChoice.module.css'

export interface LevelChoiceProps {
  readonly title: Ref<HTMLHeadingElement>
  /** "Action 3 of 9". */
  readonly step: string
  /** The name of its sequence; empty when it has none. */
  readonly sequence: string
  readonly name: string
  readonly levels: LevelCount
  readonly choice: Choice
  readonly onChoose: (choice: Choice) => void
}

/**
 * The levels in words, the best on top, and "cannot say": native radio buttons with none of them taken at first. Digits
 * choose a level while the keyboard is inside; Delete takes the answer back.
 */
export function LevelChoice(props: LevelChoiceProps) {
  const { title, step, sequence, name, levels, choice, onChoose } = props
  const t = useTranslate()
  const id = useId()
  const [typing] = useState(createLevelTyping)
  const all = Array.from({ length: levels }, (_, i) => levels - i)
  function handleKey(event: KeyboardEvent<HTMLElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const level = typing(event.key, levels, name)
    if (level !== undefined) {
      onChoose(level)
      // The arrows go on from here.
      event.currentTarget.querySelector<HTMLInputElement>(`input[value="${level}"]`)?.focus()
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && choice !== 'none') onChoose('none')
    else return
    event.preventDefault()
  }
  return (
    <fieldset className={styles.field} aria-describedby={`${id}hint`} onKeyDown={handleKey}>
      <legend className={styles.legend}>
        <span className={styles.step}>
          {step}
          {sequence === '' ? '' : ` · ${sequence}`}
        </span>
        <h3 className={styles.name} tabIndex={-1} ref={title}>
          {name}
        </h3>
      </legend>
      <div className={styles.levels} data-many={levels > 7}>
        {all.map((level) => (
          <label key={level} className={styles.level}>
            <input
              type="radio"
              name={id}
              value={level}
              checked={choice === level}
              onChange={() => onChoose(level)}
            />
            <span className={styles.number}>{level}</span>
            <span className={styles.words}>{levelWords(level, levels, t)}</span>
            <Check className={styles.check} aria-hidden="true" />
          </label>
        ))}
        <label className={styles.level} data-apart="true">
          <input
            type="radio"
            name={id}
            value="cannotSay"
            checked={choice === null}
            onChange={() => onChoose(null)}
          />
          <span className={styles.number}>
            <CircleQuestionMark className={styles.question} aria-hidden="true" />
          </span>
          <span className={styles.words}>{t('ballot.cannotSay')}</span>
          <Check className={styles.check} aria-hidden="true" />
        </label>
      </div>
      <div className={styles.below}>
        <p className={styles.hint} id={`${id}hint`}>
          <span className={styles.keys}>
            {t(levels === 11 ? 'ballot.keysOfEleven' : 'ballot.keys', { levels })}
          </span>
        </p>
        {choice === 'none' ? null : (
          <Button look="quiet" size="small" onPress={() => onChoose('none')}>
            {t('ballot.takeBack')}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
