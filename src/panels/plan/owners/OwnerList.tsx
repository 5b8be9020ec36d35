import { CalendarDays, Download, Printer } from 'lucide-react'
import { useMemo } from 'react'
import { type OwnerTask, ownerTasks } from '../../../model/plan/ownerTasks.ts'
import type { Owner } from '../../../model/schema/owner.ts'
import { useRecords } from '../../../store/WorkshopContext.ts'
import { Button } from '../../../ui/Button.tsx'
import { Link } from '../../../ui/Link.tsx'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import cards from '../Cards.module.css'
import { useSubjectText } from '../fields/usePlanWords.ts'
import { useDay } from '../fields/useQuantities.ts'
import { usePlanPlaces } from '../PlanContext.ts'
import styles from './Owners.module.css'
import { type OwnerLine, useOwnerFiles } from './useOwnerFiles.ts'

export interface OwnerListProps {
  readonly owner: Owner
  /** On the page of its own. */
  readonly isAlone: boolean
}

/** What one person answers for, does, is asked about and told, with the days by which; and their hand-overs. */
export function OwnerList({ owner, isAlone }: OwnerListProps) {
  const t = useTranslate()
  const day = useDay()
  const places = usePlanPlaces()
  const lines = useOwnerLines(owner)
  const { saveTable, saveCalendar } = useOwnerFiles(owner, lines)
  const department = useRecords((s) =>
    owner.departmentId === null ? null : s.departments.get(owner.departmentId),
  )
  const today = places.today()
  const isDated = lines.some((line) => line.dueDate !== null && !line.isClosed)
  return (
    <article className={`${cards.card} ${styles.list}`} aria-label={owner.name}>
      <div className={styles.head}>
        <h3 className={styles.name}>
          {isAlone ? owner.name : <Link href={places.hrefOf('owners', owner.id)}>{owner.name}</Link>}
          {department ? <span className={styles.department}>{department.name}</span> : null}
        </h3>
        {lines.length === 0 ? null : (
          <Button size="small" onPress={saveTable} aria-label={t('owners.asTableOf', { name: owner.name })}>
            <Download aria-hidden="true" />
            {t('owners.asTable')}
          </Button>
        )}
        {isDated ? (
          <Button
            size="small"
            onPress={saveCalendar}
            aria-label={t('owners.calendarOf', { name: owner.name })}
          >
            <CalendarDays aria-hidden="true" />
            {t('owners.calendar')}
          </Button>
        ) : null}
        {isAlone ? (
          <Button size="small" onPress={() => window.print()}>
            <Printer aria-hidden="true" />
            {t('owners.print')}
          </Button>
        ) : null}
      </div>
      {lines.length === 0 ? <p className={cards.missing}>{t('owners.nothing')}</p> : null}
      <ul className={styles.tasks}>
        {lines.map((line) => {
          const isLate = line.dueDate !== null && line.dueDate < today && !line.isClosed
          return (
            <li key={line.key} className={styles.task} data-closed={line.isClosed || undefined}>
              <span className={styles.what}>
                {line.what}
                {line.place === '' ? null : <span className={styles.place}>{line.place}</span>}
              </span>
              <span className={cards.about}>{line.role}</span>
              {line.isClosed ? <span className={cards.about}>{t('owners.closed')}</span> : null}
              {line.dueDate === null ? null : (
                <span className={isLate ? cards.missing : cards.about}>
                  {t(isLate ? 'owners.overdue' : 'owners.dueOn', { date: day(line.dueDate) })}
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </article>
  )
}

/** The tasks and the hand-overs, in words. */
function useOwnerLines(owner: Owner): readonly OwnerLine[] {
  const t = useTranslate()
  const textOf = useSubjectText()
  const records = useRecords((s) => s)
  return useMemo(() => {
    const { tasks, handovers } = ownerTasks(records, owner.id)
    const titleOf = (id: OwnerTask['actionId']) => (id === null ? '' : (records.actions.get(id)?.title ?? ''))
    const channelOf = (id: string) => records.channels.get(id)?.name ?? ''
    return [
      ...tasks.map((task): OwnerLine => {
        const { subjectId, letter, dueDate, isClosed, actionId } = task
        const role = t(`owners.letter.${letter}`)
        return { key: subjectId, what: textOf(subjectId), place: titleOf(actionId), role, dueDate, isClosed }
      }),
      ...handovers.map(
        ({ actionId, fromChannelId, toChannelId }): OwnerLine => ({
          key: `${actionId} ${fromChannelId} ${toChannelId}`,
          what: t('owners.handover', { from: channelOf(fromChannelId), to: channelOf(toChannelId) }),
          place: titleOf(actionId),
          role: t('owners.handover.role'),
          dueDate: null,
          isClosed: false,
        }),
      ),
    ]
  }, [t, textOf, records, owner.id])
}
