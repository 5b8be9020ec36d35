// The answers of customers, pasted as they come out of a survey tool, and what they say together (J7).
//
// Invariants
// - Every entry is either an answer on the scale or counted as not read: nothing is dropped in silence.
// - Only figures leave this file: the answers themselves never enter the shared document.
import { must } from '../must.ts'
import { meanInterval } from './assumptionCheck.ts'
import type { Interval } from './markSeries.ts'
import { mean } from './mean.ts'

/** As many characters as are read: 10,000 lines of a survey have room in it several times over. */
export const ANSWERS_MAX = 400_000

/** Entries that could not be read are shown, but not all of them. */
const EXAMPLES = 5

export interface ReadAnswers {
  /** In the order given. */
  readonly answers: readonly number[]
  /** Entries that are no number, or off the scale. */
  readonly unread: number
  /** The first few of them, as they were written. */
  readonly examples: readonly string[]
}

/**
 * The numbers from 1 to `levels` in a text, one entry a line, or between spaces, tabs, commas and semicolons.
 *
 * - A comma between two digits is a decimal comma where something else parts the entries (a line each, semicolons or
 *   tabs); in "4,5,3" and "4, 5, 3" it parts them itself.
 * - Words, empty quotes and numbers off the scale are counted as not read.
 */
export function readAnswers(text: string, levels: number): ReadAnswers {
  const pasted = text.slice(0, ANSWERS_MAX).replaceAll('"', '')
  const otherSeparator = /[\n\r\t;]/.test(pasted.trim())
  const decimalCommas = otherSeparator && !/\d,\d+,/.test(pasted)
  const entries = pasted.split(decimalCommas ? /[\s;]+|,(?!\d)|(?<!\d),/ : /[\s;,]+/).filter((e) => e !== '')
  const answers: number[] = []
  const rest: string[] = []
  for (const entry of entries) {
    const value = /^\d+([.,]\d+)?$/.test(entry) ? Number(entry.replace(',', '.')) : Number.NaN
    if (value >= 1 && value <= levels) answers.push(value)
    else rest.push(entry)
  }
  return { answers, unread: rest.length, examples: rest.slice(0, EXAMPLES) }
}

export interface AnswersSummary {
  readonly n: number
  readonly mean: number
  /** The one with n − 1; null for a single answer. */
  readonly sd: number | null
  /** The 95 % interval; null for a single answer. Without width when all answers are equal. */
  readonly interval: Interval | null
}

/** Mean and 95 % interval of answers on the scale of 1…levels; null without an answer. */
export function summariseAnswers(answers: readonly number[], levels: number): AnswersSummary | null {
  const n = answers.length
  if (n === 0) return null
  const centre = must(mean(answers))
  if (n === 1) return { n, mean: centre, sd: null, interval: null }
  const sd = Math.sqrt(answers.reduce((sum, x) => sum + (x - centre) ** 2, 0) / (n - 1))
  return { n, mean: centre, sd, interval: meanInterval({ mean: centre, sd, n }, levels) }
}
