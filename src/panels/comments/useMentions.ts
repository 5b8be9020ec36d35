import { type KeyboardEvent, useId, useState } from 'react'
import { useRecords } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { type Mentionable, matching, mentionables, mentionBefore } from './mentions.ts'

export interface Mentions {
  /** Suggestions for what is being typed; null when no mention is. */
  readonly options: readonly Mentionable[] | null
  readonly active: number
  readonly listId: string
  optionId(index: number): string
  /** What was chosen so far. */
  readonly chosen: readonly Mentionable[]
  /** Tells where the caret is. */
  follow(text: string, caret: number): void
  /** True when the key was for the list. */
  handleKey(event: KeyboardEvent<HTMLTextAreaElement>): boolean
  pick(option: Mentionable): void
  /** Counts somebody as mentioned whose name was written by other means. */
  add(option: Mentionable): void
  close(): void
}

/** The list that opens behind an @ in a text: arrows choose, Enter or Tab takes, Escape closes. */
export function useMentions(
  text: string,
  setText: (text: string, caret: number) => void,
  already: readonly string[] = [],
): Mentions {
  const t = useTranslate()
  const listId = useId()
  const owners = useRecords((s) => s.owners)
  const all = mentionables({ owners }, t)
  const [at, setAt] = useState<{ readonly start: number; readonly typed: string } | null>(null)
  const [active, setActive] = useState(0)
  const [picked, setPicked] = useState<readonly Mentionable[]>([])
  const options = at === null ? null : matching(all, at.typed).slice(0, 8)
  const index = Math.min(active, Math.max(0, (options?.length ?? 0) - 1))

  function pick(option: Mentionable): void {
    if (at === null) return
    const written = `@${option.name} `
    const end = at.start + 1 + at.typed.length
    setText(text.slice(0, at.start) + written + text.slice(end), at.start + written.length)
    setPicked((before) => [...before, option])
    setAt(null)
  }
  return {
    options,
    active: index,
    listId,
    optionId: (i) => `${listId}${i}`,
    chosen: [...all.filter(({ id }) => already.includes(id)), ...picked],
    follow(now, caret) {
      setAt(mentionBefore(now, caret))
      setActive(0)
    },
    handleKey(event) {
      if (options === null || options.length === 0 || event.nativeEvent.isComposing) return false
      const option = options[index]
      if (event.key === 'ArrowDown') setActive((index + 1) % options.length)
      else if (event.key === 'ArrowUp') setActive((index + options.length - 1) % options.length)
      else if (event.key === 'Escape') setAt(null)
      else if ((event.key === 'Enter' || event.key === 'Tab') && option !== undefined) pick(option)
      else return false
      event.preventDefault()
      event.stopPropagation()
      return true
    },
    pick,
    add: (option) => setPicked((before) => [...before, option]),
    close: () => setAt(null),
  }
}
