import { CalendarDays, Download } from 'lucide-react'
import { useMemo } from 'react'
import { toCsv } from '../../../model/files/toCsv.ts'
import { toICalendar } from '../../../model/files/toICalendar.ts'
import { compareText } from '../../../model/order.ts'
import { type OwnerTask, ownerTasks } from '../../../model/plan/ownerTasks.ts'
import type { Owner } from '../../../model/schema/owner.ts'
import { useRecords } from '../../../store/WorkshopContext.ts'
import { Button } from '../../../ui/Button.tsx'
import { fileName, saveFile } from '../../../ui/saveFile.ts'
import { useTranslate, useWords } from '../../../ui/TranslateContext.ts'
import cards from '../Cards.module.css'
import { useSubjectText } from '../fields/usePlanWords.ts'
import { useDay } from '../fields/useQuantities.ts'
import { usePlanPlaces } from '../PlanContext.ts'
import styles from './Owners.module.css'

/** What each owner has to do, to take away: a list on paper, a table, a calendar of due dates. */
export function OwnersSection() {
  const t = useTranslate()
  const owners = useRecords((s) => s.owners)
  const inOrder = useMemo(
    () => [...owners.values()].sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id)),
    [owners],
  )
  return (
    <div className={cards.section}>
      <p className={cards.intro}>{t('owners.intro')}</p>
      {inOrder.length === 0 ? <p className={cards.empty}>{t('owners.none')}</p> : null}
      <ul className={cards.cards}>
        {inOrder.map((owner) => (
          <li key={owner.id}>
            <OwnerList owner={owner} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function OwnerList({ owner }: { readonly owner: Owner }) {
  const t = useTranslate()
  const day = useDay()
  const { locale } = useWords()
  const places = usePlanPlaces()
  const records = useRecords((s) => s)
  const department = useRecords((s) =>
    owner.departmentId === null ? null : s.departments.get(owner.departmentId),
  )
  const { tasks } = useMemo(() => ownerTasks(records, owner.id), [records, owner.id])
  const textOf = useSubjectText()
  const words = (task: OwnerTask) => textOf(task.subjectId)
  const dated = tasks.flatMap((task) => (task.dueDate === null ? [] : [{ ...task, dueDate: task.dueDate }]))
  const today = places.today()

  function downloadCsv(): void {
    const head = [t('owners.what'), t('owners.role'), t('owners.due')]
    const rows = tasks.map((task) => [words(task), t(`owners.letter.${task.letter}`), task.dueDate])
    const csv = toCsv([head, ...rows], { separator: locale === 'fr' ? ';' : ',' })
    saveFile(new Blob([csv], { type: 'text/csv' }), fileName(owner.name, t('owners.file'), today, 'csv'))
  }
  function downloadCalendar(): void {
    const days = dated.map((task) => ({
      uid: task.subjectId,
      summary: words(task),
      description: t(`owners.letter.${task.letter}`),
      day: task.dueDate,
    }))
    const calendar = { name: t('owners.calendarName', { name: owner.name }), days, madeAtMs: places.nowMs() }
    saveFile(
      new Blob([toICalendar(calendar)], { type: 'text/calendar' }),
      fileName(owner.name, t('owners.file'), today, 'ics'),
    )
  }
  return (
    <article className={cards.card} aria-label={owner.name}>
      <div className={styles.head}>
        <h3 className={styles.name}>
          {owner.name}
          {department ? <span className={cards.about}> {department.name}</span> : null}
        </h3>
        {tasks.length === 0 ? null : (
          <Button size="small" onPress={downloadCsv} aria-label={t('owners.asTableOf', { name: owner.name })}>
            <Download aria-hidden="true" />
            {t('owners.asTable')}
          </Button>
        )}
        {dated.length === 0 ? null : (
          <Button
            size="small"
            onPress={downloadCalendar}
            aria-label={t('owners.calendarOf', { name: owner.name })}
          >
            <CalendarDays aria-hidden="true" />
            {t('owners.calendar')}
          </Button>
        )}
      </div>
      {tasks.length === 0 ? <p className={cards.missing}>{t('owners.nothing')}</p> : null}
      <ul className={styles.tasks}>
        {tasks.map((task) => (
          <li key={task.subjectId} className={styles.task}>
            <span className={styles.what}>{words(task)}</span>
            <span className={cards.about}>{t(`owners.letter.${task.letter}`)}</span>
            {task.dueDate === null ? null : (
              <span className={task.dueDate < today ? cards.missing : cards.about}>
                {t(task.dueDate < today ? 'owners.overdue' : 'owners.dueOn', { date: day(task.dueDate) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </article>
  )
}
