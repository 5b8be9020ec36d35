// The run as Markdown. No host names: the size of the machine is what matters to who compares.
import { availableParallelism, totalmem } from 'node:os'
import type { Verdict } from './budgets.ts'
import type { Figures, PartName } from './parts.ts'
import { PINNED } from './processes.ts'
import { short } from './statistics.ts'
import type { Subject } from './subjects.ts'

export type Table = ReadonlyMap<Subject, Figures>

interface Column {
  readonly title: string
  readonly figure: string
}

const COLUMNS: Readonly<Record<PartName, { readonly title: string; readonly columns: readonly Column[] }>> = {
  fanout: { title: '1 room × 50 members, each 10 updates/s', columns: trafficColumns() },
  rooms: { title: '200 rooms × 5 members, each 2 updates/s', columns: trafficColumns() },
  crowd: { title: '1 room, 100 editing (1 update/s each) and 200 viewing', columns: trafficColumns() },
  join: {
    title: '50 clients join a document of 20,000 edits at once: content received, ms',
    columns: [
      { title: 'warm, median', figure: 'warm50' },
      { title: 'warm, p95', figure: 'warm95' },
      { title: 'after a restart, median', figure: 'cold50' },
      { title: 'after a restart, p95', figure: 'cold95' },
    ],
  },
  memory: {
    title: 'Memory per idle room of 1,000 records, one member in it, KiB',
    columns: [
      { title: 'resident', figure: 'rss' },
      { title: 'live in the main thread', figure: 'live' },
    ],
  },
  loss: {
    title: 'SIGKILL while ten members write without pause',
    columns: [
      { title: 'acknowledged', figure: 'acknowledged' },
      { title: 'of these lost', figure: 'lost' },
    ],
  },
  rating: {
    title: '100 people rate 8 things blind within 20 s: from the last answer to the final count, ms',
    columns: [
      { title: 'median client', figure: 'median' },
      { title: 'last client', figure: 'last' },
      { title: 'an answer, p95', figure: 'answer95' },
      { title: 'KiB sent to each', figure: 'kibPerClient' },
      { title: 'largest message / whole session', figure: 'largestShare' },
    ],
  },
  writing: {
    title: '100 people write 5 cards each, blind, within 20 s, ms',
    columns: [
      { title: 'final count, median client', figure: 'median' },
      { title: 'final count, last client', figure: 'last' },
      { title: 'a card, p95', figure: 'card95' },
      { title: 'reveal, last client', figure: 'reveal' },
      { title: 'KiB sent to each before the reveal', figure: 'kibPerClient' },
    ],
  },
  arrivals: {
    title: '100 people with the same right passphrase at once, by one address, ms',
    columns: [
      { title: 'median is in', figure: 'median' },
      { title: 'last is in', figure: 'last' },
      { title: 'an edit before, p95', figure: 'editBefore95' },
      { title: 'an edit meanwhile, p95', figure: 'editDuring95' },
      { title: 'last of 60 wrong ones answered', figure: 'wrongLast' },
      { title: 'an edit meanwhile, p95', figure: 'editWrong95' },
    ],
  },
}

function trafficColumns(): Column[] {
  return [
    { title: 'p50 ms', figure: 'p50' },
    { title: 'p95 ms', figure: 'p95' },
    { title: 'p99 ms', figure: 'p99' },
    { title: 'CPU s per 1,000', figure: 'cpu' },
    { title: 'missing', figure: 'missing' },
    { title: 'generator load', figure: 'generatorLoad' },
  ]
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** On which machine, and which budgets were met. */
export function verdictTable(verdicts: readonly Verdict[], date: Date): string {
  const cores = `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`
  const pinned = PINNED ? 'load generator kept to one core' : 'load generator on any core'
  const lines = [`Measured ${date.toISOString().slice(0, 10)}: ${cores}, ${pinned}; medians of the rounds.`]
  lines.push('', row(['what', 'budget', 'measured', 'met']), '|---|---|---|---|')
  for (const { what, budget, figure, met } of verdicts)
    lines.push(row([what, budget, figure, met ? 'yes' : '**no**']))
  return lines.join('\n')
}

export function report(
  tables: ReadonlyMap<PartName, Table>,
  verdicts: readonly Verdict[],
  date: Date,
): string {
  const lines = [verdictTable(verdicts, date)]
  for (const [part, table] of tables) {
    const { title, columns } = COLUMNS[part]
    lines.push('', `${title}:`, '', row(['server', ...columns.map((column) => column.title)]))
    lines.push(`|---|${'---:|'.repeat(columns.length)}`)
    for (const [subject, figures] of table)
      lines.push(row([subject.name, ...columns.map(({ figure }) => show(figures[figure]))]))
  }
  return `${lines.join('\n')}\n`
}

function show(value: number | undefined): string {
  if (value === undefined) return '–'
  return Number.isInteger(value) ? String(value) : short(value)
}
