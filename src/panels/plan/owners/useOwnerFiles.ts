import { toCsv } from '../../../model/files/toCsv.ts'
import { toICalendar } from '../../../model/files/toICalendar.ts'
import type { Owner } from '../../../model/schema/owner.ts'
import { useWorkshop } from '../../../store/WorkshopContext.ts'
import { fileName, saveFile } from '../../../ui/saveFile.ts'
import { useTranslate, useWords } from '../../../ui/TranslateContext.ts'
import { usePlanPlaces } from '../PlanContext.ts'

/** One thing an owner has to do, in words. */
export interface OwnerLine {
  /** The same for the same thing. */
  readonly key: string
  readonly what: string
  /** Where on the journey; empty when nowhere. */
  readonly place: string
  readonly role: string
  readonly dueDate: string | null
  readonly isClosed: boolean
}

/** The list of an owner as a table for a spreadsheet, and what is still due of it as a calendar. */
export function useOwnerFiles(owner: Owner, lines: readonly OwnerLine[]) {
  const t = useTranslate()
  const { locale } = useWords()
  const workshop = useWorkshop()
  const places = usePlanPlaces()
  const nameOf = (extension: string) => fileName(owner.name, t('owners.file'), places.today(), extension)

  function saveTable(): void {
    const head = [t('owners.what'), t('owners.where'), t('owners.role'), t('owners.due'), t('owners.state')]
    const rows = lines.map((line) => [
      line.what,
      line.place,
      line.role,
      line.dueDate,
      t(line.isClosed ? 'owners.closed' : 'owners.open'),
    ])
    const csv = toCsv([head, ...rows], { separator: locale === 'fr' ? ';' : ',' })
    saveFile(new Blob([csv], { type: 'text/csv;charset=utf-8' }), nameOf('csv'))
  }
  function saveCalendar(): void {
    const days = lines.flatMap(({ key, what, place, role, dueDate, isClosed }) =>
      dueDate === null || isClosed
        ? []
        : [
            {
              // Ids are unique in a workshop; calendars hold the days of many.
              uid: `${key}@${workshop.id}`,
              summary: what,
              description: [role, place].filter((words) => words !== '').join(' – '),
              day: dueDate,
            },
          ],
    )
    const calendar = { name: t('owners.calendarName', { name: owner.name }), days, madeAtMs: places.nowMs() }
    saveFile(new Blob([toICalendar(calendar)], { type: 'text/calendar;charset=utf-8' }), nameOf('ics'))
  }
  return { saveTable, saveCalendar }
}
