// The satisfaction scale in words: from "very little satisfied" to "very satisfied" (J4).
import type { MessageKey, Translate } from '../i18n/translate.ts'
import { must } from '../model/must.ts'
import type { LevelCount } from '../model/schema/meta.ts'

const WORDS = [
  'level.words.1',
  'level.words.2',
  'level.words.3',
  'level.words.4',
  'level.words.5',
  'level.words.6',
  'level.words.7',
] as const satisfies readonly MessageKey[]

/** Which of the seven words each level has. Both ends and the middle have a word that no other level has. */
const WORD_OF_LEVEL: Readonly<Record<LevelCount, readonly number[]>> = {
  5: [0, 1, 3, 5, 6],
  7: [0, 1, 2, 3, 4, 5, 6],
  11: [0, 1, 1, 2, 2, 3, 4, 4, 5, 5, 6],
}

/** A level on the scale of 1…levels in words, without the number. A fraction has the words of the nearest level. */
export function levelWords(level: number, levels: LevelCount, t: Translate): string {
  const nearest = Math.min(levels, Math.max(1, Math.round(level)))
  return t(must(WORDS[must(WORD_OF_LEVEL[levels][nearest - 1])]))
}

/** Number and words: "6 of 7, satisfied"; null reads "not rated yet". */
export function levelText(level: number | null, levels: LevelCount, t: Translate): string {
  if (level === null) return t('level.unrated')
  return t('level.text', { level, levels, words: levelWords(level, levels, t) })
}
