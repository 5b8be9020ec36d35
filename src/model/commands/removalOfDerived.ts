// What goes with a record that is removed.
import type { Change } from '../change.ts'
import type { Records } from '../records.ts'

/** The kinds whose records say something about others, and nothing without them. Their ids are derived from those. */
const ABOUT_OTHERS = [
  'marks',
  'responsibilities',
  'touchpoints',
  'handovers',
  'answers',
  'actuals',
  'seasonMonths',
] as const

/** The changes that take away the marks, letters, ticks, links and results that are about the record of this id. */
export function removalOfDerived(records: Records, id: string): Change[] {
  return ABOUT_OTHERS.flatMap((kind) =>
    [...records[kind].values()]
      .filter((record) => Object.values(record).includes(id))
      .map((record): Change => ({ op: 'remove', kind, id: record.id })),
  )
}
