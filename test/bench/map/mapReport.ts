// The budgets of the map (design.md 6), and the run as Markdown.
import type { Verdict } from '../budgets.ts'
import { short } from '../statistics.ts'
import type { MapName, MapRow, View } from './mapBench.ts'

const VIEW_WORDS: Readonly<Record<View, string>> = {
  reading: 'at reading zoom',
  whole: 'with the whole map in view',
}
const FRAME_RATIO = 2
const BARE_RATIO = 4
const GROWTH_RATIO = 1.3

export function judgeMap(rows: readonly MapRow[]): Verdict[] {
  const find = (marks: number, view: View, map: MapName) =>
    rows.find((row) => row.marks === marks && row.view === view && row.map === map)?.figures
  const frames = rows
    .filter((row) => row.map === 'Parcours')
    .map(
      ({ marks, view, figures: { idle95, load95 } }): Verdict => ({
        what: `${marks} marks, 30 cursors, 10 edits a second, ${VIEW_WORDS[view]}: p95 frame`,
        budget: `≤ ${FRAME_RATIO} × the same page idle`,
        figure: ratio(load95, idle95),
        met: load95 <= FRAME_RATIO * idle95,
      }),
    )
  const scripts = (['reading', 'whole'] as const).flatMap((view): Verdict[] => {
    const [ours, bare, more] = [
      find(1000, view, 'Parcours'),
      find(1000, view, 'bare d3'),
      find(5000, view, 'Parcours'),
    ].map((figures) => figures?.scriptPerEdit)
    if (ours === undefined || bare === undefined || more === undefined) return []
    return [
      {
        what: `script per remote edit, 1,000 marks, ${VIEW_WORDS[view]}`,
        budget: `≤ ${BARE_RATIO} × bare d3`,
        figure: ratio(ours, bare),
        met: ours <= BARE_RATIO * bare,
      },
      {
        what: `script per remote edit, 5,000 marks, ${VIEW_WORDS[view]}`,
        budget: `≤ ${GROWTH_RATIO} × 1,000 marks`,
        figure: ratio(more, ours),
        met: more <= GROWTH_RATIO * ours,
      },
    ]
  })
  return [...frames, ...scripts]
}

function ratio(value: number, by: number): string {
  return `${short(value)} ms = ${short(value / by)} × ${short(by)} ms`
}

export function mapTable(rows: readonly MapRow[]): string {
  const lines = rows.map(({ marks, view, map, figures: f }) =>
    [marks, view, map, f.scriptPerEdit, f.workPerEdit, f.idle95, f.load95]
      .map((cell) => (typeof cell === 'number' && cell !== marks ? short(cell) : cell))
      .join(' | '),
  )
  return [
    '| marks | view | map | script per edit, ms | all main-thread work per edit, ms | p95 frame idle, ms | p95 frame under load, ms |',
    '|---:|---|---|---:|---:|---:|---:|',
    ...lines.map((line) => `| ${line} |`),
  ].join('\n')
}
