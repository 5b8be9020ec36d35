// Keys pressed together, written as `Ctrl+Shift+ArrowLeft`.
//
// - `Ctrl` stands for the command key of the machine: Control, or Cmd on a Mac.
// - The last part is `KeyboardEvent.key`: a letter in small, a sign as it is typed (`?`, whatever keys make it).

export type Chord = string

/** What of a `KeyboardEvent` tells a chord. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

export interface ChordParts {
  readonly ctrl: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly key: string
}

export function partsOf(chord: Chord): ChordParts {
  // The key itself may be a plus.
  const parts = chord.split(/\+(?=.)/)
  const key = parts.at(-1) ?? ''
  const held = new Set(parts.slice(0, -1))
  return { ctrl: held.has('Ctrl'), alt: held.has('Alt'), shift: held.has('Shift'), key }
}

export function isPressed(chord: Chord, event: KeyPress): boolean {
  const { ctrl, alt, shift, key } = partsOf(chord)
  const letter = event.key.length === 1 ? event.key.toLowerCase() : event.key
  if (letter !== key || ctrl !== (event.ctrlKey || event.metaKey)) return false
  if (alt !== event.altKey) return false
  // Which keys make a sign is up to the keyboard: on many, Shift is one of them.
  return isSign(key) || shift === event.shiftKey
}

/** A key that types something by itself: it may only act where nothing is typed and the keyboard is on the map. */
export function isSingleCharacter(chord: Chord): boolean {
  const { ctrl, alt, key } = partsOf(chord)
  return !ctrl && !alt && key.length === 1
}

function isSign(key: string): boolean {
  return key.length === 1 && !/[\p{L}\s]/u.test(key)
}
