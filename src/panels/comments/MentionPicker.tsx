import { type KeyboardEvent, useId, useState } from 'react'
import { useRecords } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Comments.module.css'
import { MentionList } from './MentionList.tsx'
import { type Mentionable, matching, mentionables } from './mentions.ts'

/** Whom to mention, by name: a combobox, for those who do not type an @ in the words. */
export function MentionPicker({ onPick }: { readonly onPick: (option: Mentionable) => void }) {
  const t = useTranslate()
  const id = useId()
  const owners = useRecords((s) => s.owners)
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const options = matching(mentionables({ owners }, t), typed)
  const index = Math.min(active, Math.max(0, options.length - 1))
  function pick(option: Mentionable | undefined): void {
    if (option === undefined) return
    setTyped('')
    setOpen(false)
    onPick(option)
  }
  function handleKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const count = options.length
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : count - 1
      setActive(open && count > 0 ? (index + step) % count : 0)
      setOpen(true)
    } else if (event.key === 'Enter' && open) pick(options[index])
    else if (event.key === 'Escape' && (open || typed !== '')) {
      setOpen(false)
      setTyped('')
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.picker}>
      <input
        className={styles.pickerInput}
        role="combobox"
        aria-label={t('comments.mention')}
        placeholder="@"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={`${id}list`}
        aria-activedescendant={open && options.length > 0 ? `${id}${index}` : undefined}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value.replace(/^@/, ''))
          setActive(0)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={handleKey}
      />
      <MentionList
        id={`${id}list`}
        options={options}
        active={index}
        optionId={(i) => `${id}${i}`}
        onPick={pick}
        hidden={!open}
      />
    </div>
  )
}
