// The budgets of the sync server, as measured in one run against the best peer of that run.
import type { PartName } from './parts.ts'
import type { Table } from './report.ts'
import { short } from './statistics.ts'

export interface Verdict {
  readonly what: string
  readonly budget: string
  readonly figure: string
  readonly met: boolean
}

/** At most `ratio` times the best peer's figure. */
interface Relative {
  readonly part: PartName
  readonly figure: string
  readonly what: string
  readonly unit: string
  readonly ratio: number
}

const RELATIVE: readonly Relative[] = [
  { part: 'fanout', figure: 'p99', what: 'deliver, 1 room × 50 × 10/s, p99', unit: 'ms', ratio: 1 },
  { part: 'fanout', figure: 'cpu', what: 'server CPU per 1,000 deliveries', unit: 's', ratio: 0.7 },
  { part: 'rooms', figure: 'p99', what: 'deliver, 200 rooms × 5 × 2/s, p99', unit: 'ms', ratio: 0.5 },
  { part: 'memory', figure: 'rss', what: 'memory per idle room of 1,000 records', unit: 'KiB', ratio: 0.7 },
  {
    part: 'join',
    figure: 'warm50',
    what: '50 join 20,000 edits at once, median, warm',
    unit: 'ms',
    ratio: 0.5,
  },
  {
    part: 'join',
    figure: 'cold50',
    what: '50 join 20,000 edits at once, median, cold',
    unit: 'ms',
    ratio: 0.5,
  },
]

/** At most this much, whatever the peers do. */
const ABSOLUTE = [
  { part: 'loss', figure: 'lost', what: 'acknowledged updates lost on `kill -9`', unit: '', most: 0 },
  { part: 'crowd', figure: 'p95', what: 'deliver, 100 edit and 200 view, p95', unit: 'ms', most: 500 },
  {
    part: 'rating',
    figure: 'last',
    what: '100 people rate in 20 s: final count at the last of them',
    unit: 'ms',
    most: 2000,
  },
  {
    part: 'writing',
    figure: 'last',
    what: '100 people write 500 cards in 20 s: final count at the last of them',
    unit: 'ms',
    most: 2000,
  },
  {
    part: 'writing',
    figure: 'reveal',
    what: '500 cards revealed: there at the last of 100',
    unit: 'ms',
    most: 2000,
  },
  {
    part: 'arrivals',
    figure: 'editDuring95',
    what: '100 passphrases at once: an edit of others meanwhile, p95',
    unit: 'ms',
    most: 500,
  },
] as const

/** Budgets whose part was measured. */
export function judge(tables: ReadonlyMap<PartName, Table>): Verdict[] {
  const relative = RELATIVE.flatMap(({ part, figure, what, unit, ratio }): Verdict[] => {
    const { own, best } = figuresOf(tables.get(part), figure)
    if (own === undefined || best === undefined) return []
    const found = `${short(own)} ${unit} = ${short(own / best)} × ${short(best)} ${unit}`
    return [{ what, budget: `≤ ${ratio} × best peer`, figure: found, met: own <= ratio * best }]
  })
  const absolute = ABSOLUTE.flatMap(({ part, figure, what, unit, most }): Verdict[] => {
    const { own } = figuresOf(tables.get(part), figure)
    if (own === undefined) return []
    return [
      { what, budget: `≤ ${most} ${unit}`.trim(), figure: `${short(own)} ${unit}`.trim(), met: own <= most },
    ]
  })
  return [...relative, ...absolute]
}

function figuresOf(
  table: Table | undefined,
  figure: string,
): { own: number | undefined; best: number | undefined } {
  let own: number | undefined
  let best: number | undefined
  for (const [subject, figures] of table ?? []) {
    const value = figures[figure]
    if (value === undefined) continue
    if (subject.isOurs) own = value
    else best = Math.min(best ?? value, value)
  }
  return { own, best }
}
