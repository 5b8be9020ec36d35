// What stands in the form of a verified mark, as people write it, and what it becomes.

import type { Verification } from '../../model/commands/verifiedMark.ts'
import {
  ANSWERS_MAX,
  type AnswersSummary,
  readAnswers,
  summariseAnswers,
} from '../../model/insight/answers.ts'
import type { Mark, Means } from '../../model/schema/mark.ts'
import type { Locale } from '../../model/schema/meta.ts'

export interface VerificationDraft {
  readonly level: string
  readonly n: string
  readonly low: string
  readonly high: string
  readonly means: Means
  readonly source: string
  readonly date: string
}

export type VerifiedMark = Extract<Mark, { evidence: 'verified' }>

/** Hundredths of a level are more than any survey knows. */
const DECIMALS = 100

export function draftOf(mark: VerifiedMark | undefined, locale: Locale): VerificationDraft {
  const write = levelWriter(locale)
  if (mark === undefined) return { level: '', n: '', low: '', high: '', means: 'other', source: '', date: '' }
  return {
    level: write(mark.level),
    n: String(mark.n),
    low: mark.low === null ? '' : write(mark.low),
    high: mark.high === null ? '' : write(mark.high),
    means: mark.means,
    source: mark.source,
    date: mark.date ?? '',
  }
}

export interface PastedAnswers {
  readonly summary: AnswersSummary | null
  readonly unread: number
  readonly examples: readonly string[]
  readonly tooLong: boolean
}

export function readPasted(text: string, levels: number): PastedAnswers {
  const { answers, unread, examples } = readAnswers(text, levels)
  return {
    summary: summariseAnswers(answers, levels),
    unread,
    examples,
    tooLong: text.length > ANSWERS_MAX,
  }
}

/** The fields that answers fill in. The ends of the interval are rounded outwards: it is never narrower than known. */
export function filledFrom(
  { mean, n, interval }: AnswersSummary,
  locale: Locale,
): Pick<VerificationDraft, 'level' | 'n' | 'low' | 'high'> {
  const write = levelWriter(locale)
  const down = (x: number) => write(Math.floor(x * DECIMALS) / DECIMALS)
  const up = (x: number) => write(Math.ceil(x * DECIMALS) / DECIMALS)
  return {
    level: write(Math.round(mean * DECIMALS) / DECIMALS),
    n: String(n),
    low: interval === null ? '' : down(interval.low),
    high: interval === null ? '' : up(interval.high),
  }
}

type Field = 'level' | 'n' | 'low' | 'high'

/** The numbers of a draft, or the first field that holds none. Whether they make sense is the command's to say. */
export function verificationOf(draft: VerificationDraft): Verification | { readonly unreadable: Field } {
  const level = numberIn(draft.level)
  const n = numberIn(draft.n)
  const [low, high] = [draft.low, draft.high].map((text) => (text.trim() === '' ? null : numberIn(text)))
  if (Number.isNaN(level)) return { unreadable: 'level' }
  if (Number.isNaN(n)) return { unreadable: 'n' }
  if (low !== null && Number.isNaN(low)) return { unreadable: 'low' }
  if (high !== null && Number.isNaN(high)) return { unreadable: 'high' }
  return {
    level,
    n,
    low: low ?? null,
    high: high ?? null,
    means: draft.means,
    source: draft.source,
    date: draft.date === '' ? null : draft.date,
  }
}

/** A number with a decimal point or comma; NaN for anything else. */
function numberIn(text: string): number {
  const bare = text.trim()
  return /^\d+([.,]\d+)?$/.test(bare) ? Number(bare.replace(',', '.')) : Number.NaN
}

function levelWriter(locale: Locale): (level: number) => string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: false })
  return (level) => format.format(level)
}
