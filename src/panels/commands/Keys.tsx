import { type ChordParts, partsOf } from '../../editing/chord.ts'
import type { MessageKey, Translate } from '../../i18n/translate.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './Keys.module.css'

const ARROWS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
}
const NAMED = new Set([
  'Enter',
  'Escape',
  'Delete',
  'Backspace',
  'Insert',
  'Home',
  'End',
  'PageUp',
  'PageDown',
] as const)
/** A run of single keys longer than this is shown by its ends. */
const LISTED_MAX = 3

/** The keys of a command, as they stand on the keyboard. */
export function Keys({ chords }: { readonly chords: readonly string[] }) {
  const t = useTranslate()
  const [first, last] = [chords[0], chords.at(-1)]
  if (first === undefined || last === undefined) return null
  if (chords.length > LISTED_MAX)
    return (
      <span className={styles.keys}>
        <Chord chord={first} /> {t('shortcuts.to')} <Chord chord={last} />
      </span>
    )
  return (
    <span className={styles.keys}>
      {chords.map((chord, i) => (
        <span key={chord}>
          {i === 0 ? null : <span className={styles.or}>{t('shortcuts.or')} </span>}
          <Chord chord={chord} />
        </span>
      ))}
    </span>
  )
}

function Chord({ chord }: { readonly chord: string }) {
  const t = useTranslate()
  return heldAndKey(partsOf(chord), t).map((part, i) => (
    <span key={part}>
      {i === 0 ? null : '+'}
      <kbd className={styles.key}>
        {ARROWS[part] === undefined ? (
          part
        ) : (
          <>
            <span aria-hidden="true">{ARROWS[part]}</span>
            <VisuallyHidden>{t(`key.${part}` as MessageKey)}</VisuallyHidden>
          </>
        )}
      </kbd>
    </span>
  ))
}

function heldAndKey({ ctrl, alt, shift, key }: ChordParts, t: Translate): string[] {
  return [
    ...(ctrl ? [commandKey(t)] : []),
    ...(alt ? [t('key.Alt')] : []),
    ...(shift ? [t('key.Shift')] : []),
    keyName(key, t),
  ]
}

function keyName(key: string, t: Translate): string {
  if (key === ' ') return t('key.Space')
  for (const named of NAMED) if (named === key) return t(`key.${named}`)
  return key.length === 1 ? key.toUpperCase() : key
}

/** The key that commands are given with on this machine. */
function commandKey(t: Translate): string {
  return /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : t('key.Ctrl')
}
