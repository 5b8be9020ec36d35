import { type KeyboardEvent, use, useEffect, useId, useMemo, useRef, useState } from 'react'
import { findByWords } from '../../editing/findByWords.ts'
import { LOCALES } from '../../i18n/locales.ts'
import { loadWords } from '../../i18n/words.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { useTranslate, useWords } from '../../ui/TranslateContext.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { Keys } from './Keys.tsx'
import styles from './Palette.module.css'
import { commandItems, type PaletteItem, placeItems } from './paletteItems.ts'

/** Places shown at once: a longer list is narrowed by typing on. */
const PLACES_MAX = 40

export interface PaletteProps {
  readonly onClose: () => void
  /** Closes, and then does it: the keyboard is back where it was. */
  readonly onRun: (run: () => void) => void
}

/** All that can be done where the person is, and every place of the journey, found by typing a word of it. */
export function Palette({ onClose, onRun }: PaletteProps) {
  const t = useTranslate()
  const { locale } = useWords()
  const workshop = useWorkshop()
  const other = use(wordsBeside(locale)).translate
  const id = useId()
  const [query, setQuery] = useState('')
  const [activeId, setActiveId] = useState<string | null>(null)
  const list = useRef<HTMLDivElement>(null)
  // As the person was when it opened: nothing can be done beside it meanwhile.
  const items = useMemo(() => {
    const context = { workshop, t }
    return { commands: commandItems(context, other), places: placeItems(context) }
  }, [workshop, t, other])
  const found = useMemo(() => {
    const commands = findByWords(items.commands, query)
    const places = query.trim() === '' ? [] : findByWords(items.places, query).slice(0, PLACES_MAX)
    return query.trim() === '' ? byGroup(commands) : [...commands, ...places]
  }, [items, query])
  const active = found.find((item) => item.id === activeId) ?? found[0]
  const optionId = (item: PaletteItem) => `${id}${item.id}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one is the active one then
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active])

  function handleKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    if (step !== undefined) {
      const at = active === undefined ? -1 : found.indexOf(active)
      const single = Math.abs(step) === 1
      // One step goes round; a page stops at the end.
      const to = single
        ? (at + step + found.length) % found.length
        : Math.min(found.length - 1, Math.max(0, at + step))
      setActiveId(found[to]?.id ?? null)
    } else if (event.key === 'Enter') {
      if (active !== undefined) onRun(active.run)
    } else return
    event.preventDefault()
  }
  return (
    <Dialog title={t('commands.title')} open onClose={onClose}>
      <input
        className={styles.input}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={`${id}list`}
        aria-activedescendant={active === undefined ? undefined : optionId(active)}
        aria-autocomplete="list"
        aria-label={t('commands.search')}
        placeholder={t('commands.search')}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        value={query}
        maxLength={100}
        onChange={(e) => {
          setQuery(e.target.value)
          setActiveId(null)
        }}
        onKeyDown={handleKey}
      />
      <VisuallyHidden>
        <p role="status">{t('commands.count', { count: found.length })}</p>
      </VisuallyHidden>
      {found.length === 0 ? <p className={styles.none}>{t('commands.none')}</p> : null}
      <div
        className={styles.list}
        id={`${id}list`}
        role="listbox"
        aria-label={t('commands.list')}
        ref={list}
        hidden={found.length === 0}
      >
        {found.map((item, i) => (
          // The keyboard stays in the field, which says which one is active.
          // biome-ignore lint/a11y/useFocusableInteractive: see above
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          <div
            key={item.id}
            id={optionId(item)}
            className={styles.option}
            role="option"
            aria-keyshortcuts={item.keys[0]?.replace('Ctrl', 'Control')}
            aria-selected={item === active}
            data-first={item.group !== found[i - 1]?.group || undefined}
            onPointerMove={() => setActiveId(item.id)}
            onClick={() => onRun(item.run)}
          >
            <span className={styles.label}>
              {item.kind === null ? null : <span className={styles.kind}>{item.kind} </span>}
              {item.label}
            </span>
            <span className={styles.keys} aria-hidden="true">
              <Keys chords={item.keys.slice(0, 1)} />
            </span>
          </div>
        ))}
      </div>
    </Dialog>
  )
}

/** The same groups together, in the order of the table. */
function byGroup(items: readonly PaletteItem[]): PaletteItem[] {
  return [...Map.groupBy(items, (item) => item.group).values()].flat()
}

const loading = new Map<string, ReturnType<typeof loadWords>>()

/** The names of commands in the other language: people look for them in the one they think in. */
function wordsBeside(locale: string): ReturnType<typeof loadWords> {
  const other = LOCALES.find((each) => each !== locale) ?? 'en'
  const words = loading.get(other) ?? loadWords(other, ['commands'])
  loading.set(other, words)
  return words
}
