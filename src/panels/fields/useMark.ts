import { placeMark, removeMark } from '../../model/commands/mark.ts'
import { type MarkSubject, markId } from '../../model/schema/mark.ts'
import { DEFAULT_LEVEL_COUNT, type LevelCount } from '../../model/schema/meta.ts'
import { useRecord, useRecords, useWorkshop } from '../../store/WorkshopContext.ts'

export interface MarkControl {
  /** The a priori level; null while nobody placed it. */
  readonly level: number | null
  readonly levels: LevelCount
  /** Places the mark, or takes it away with null. */
  set(level: number | null): void
}

/** The a priori mark of a subject: its level, live, and the one way to change it. */
export function useMark(subject: MarkSubject): MarkControl {
  const workshop = useWorkshop()
  const mark = useRecord('marks', markId(subject, 'apriori'))
  const levels = useRecords((s) => s.meta?.levels) ?? DEFAULT_LEVEL_COUNT
  return {
    level: mark?.level ?? null,
    levels,
    set: (level) => {
      workshop.run((r) => (level === null ? removeMark(r, subject) : placeMark(r, subject, level)))
    },
  }
}
