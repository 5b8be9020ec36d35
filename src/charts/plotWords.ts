// The curves in words, for those who do not see them: how much of each there is, where it is low and where high, and
// how far two of them are apart. The levels one by one are in the table.
import type { Translate } from '../i18n/translate.ts'
import type { CurveGap } from '../model/insight/curveGap.ts'
import { type MarkSeries, ratedPoints } from '../model/insight/markSeries.ts'
import { mean } from '../model/insight/mean.ts'
import { must } from '../model/must.ts'
import type { ActionId } from '../model/schema/ids.ts'
import type { Evidence } from '../model/schema/mark.ts'
import type { LevelNumbers } from './levelNumbers.ts'

export interface CurveName {
  readonly offer: string
  /** Null where the curves of one persona only are shown. */
  readonly persona: string | null
  readonly evidence: Evidence
}

export interface WordsOfPlot {
  readonly t: Translate
  readonly numbers: LevelNumbers
  readonly titleOf: (id: ActionId) => string
}

export function curveName({ offer, persona, evidence }: CurveName, t: Translate): string {
  const words = { offer, evidence: t(`plot.evidence.${evidence}`) }
  return persona === null ? t('plot.name', words) : t('plot.name.persona', { ...words, persona })
}

/** One curve: how many actions are rated, the mean, the lowest and the highest, how many customers were asked. */
export function curveWords(name: CurveName, series: MarkSeries, words: WordsOfPlot): string {
  const { t, numbers, titleOf } = words
  const rated = ratedPoints(series.points)
  const spoken = curveName(name, t)
  if (rated.length === 0) return t('plot.none', { name: spoken })
  const average = numbers.mean(must(mean(rated.map((p) => p.level))))
  // The first of those that tie.
  const lowest = rated.reduce((a, b) => (b.level < a.level ? b : a))
  const highest = rated.reduce((a, b) => (b.level > a.level ? b : a))
  const counts = rated.flatMap((p) => p.n ?? [])
  return [
    t('plot.curve', { name: spoken, count: rated.length, total: series.points.length, mean: average }),
    lowest.level === highest.level
      ? t('plot.flat', { level: numbers.mark(lowest.level) })
      : t('plot.ends', {
          low: titleOf(lowest.actionId),
          lowLevel: numbers.mark(lowest.level),
          high: titleOf(highest.actionId),
          highLevel: numbers.mark(highest.level),
        }),
    counts.length === 0 ? '' : `${askedWords(Math.min(...counts), Math.max(...counts), t)}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

function askedWords(from: number, to: number, t: Translate): string {
  return from === to ? t('plot.askedSame', { n: to }) : t('plot.asked', { from, to })
}

/** Two curves compared: the mean gap, over how many actions, and where it is widest to each side. */
export function gapWords(names: readonly [CurveName, CurveName], gap: CurveGap, words: WordsOfPlot): string {
  const { t, numbers, titleOf } = words
  const [first, second] = names.map((name) => curveName(name, t))
  const opening = t('plot.gap', { first: first ?? '', second: second ?? '' })
  if (gap.mean === null) return `${opening} ${t('plot.gap.none')}`
  const behind = gap.rows.reduce((a, b) => (b.gap < a.gap ? b : a))
  const ahead = gap.rows.reduce((a, b) => (b.gap > a.gap ? b : a))
  const at = (row: typeof ahead) => ({ action: titleOf(row.actionId), gap: numbers.change(row.gap) })
  return [
    opening,
    t('plot.gap.mean', { mean: numbers.meanChange(gap.mean), n: gap.n, missing: gap.notComparable.length }),
    behind.gap < 0 ? t('plot.gap.behind', at(behind)) : '',
    ahead.gap > 0 ? t('plot.gap.ahead', at(ahead)) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}
