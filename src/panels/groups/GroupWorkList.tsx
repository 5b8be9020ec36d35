import { type ReactNode, useMemo, useState } from 'react'
import type { Group } from '../../model/facilitation/group.ts'
import { type GroupWork, type MadeInGroup, workOfGroups } from '../../model/facilitation/groupWork.ts'
import type { Records } from '../../model/records.ts'
import { useSession } from '../../store/useSession.ts'
import { useRecords, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { GroupChip } from '../fields/GroupChip.tsx'
import { findRecord } from '../places/findRecord.ts'
import { goToPlace } from '../places/goToPlace.ts'
import { placeWords } from '../places/placeWords.ts'
import styles from './Groups.module.css'

/** Of a group whose list is long. */
const AT_FIRST = 20

export interface GroupWorkListProps {
  /** In its place while no group has made anything. */
  readonly none: ReactNode
  /** What opens the place of something, where this is not beside the map; left out, the map is gone to. */
  readonly link?: (id: string, words: string) => ReactNode
}

/** What each group made, in the order of the journey; each line opens its place. */
export function GroupWorkList({ none, link }: GroupWorkListProps) {
  const records = useRecords((s) => s)
  const groups = useSession((s) => s.groups)
  const work = useMemo(() => workOfGroups(records), [records])
  if (work.length === 0) return none
  return work.map((each) => (
    <OneGroup key={each.groupId} work={each} group={groups.get(each.groupId)} {...(link ? { link } : {})} />
  ))
}

interface OneGroupProps extends Pick<GroupWorkListProps, 'link'> {
  readonly work: GroupWork
  /** As it is now, if it is still there. */
  readonly group: Group | undefined
}

function OneGroup({ work, group, link }: OneGroupProps) {
  const t = useTranslate()
  const records = useRecords((s) => s)
  const authorOf = useAuthorOf()
  const workshop = useWorkshop()
  const [all, setAll] = useState(false)
  const shown = all ? work.made : work.made.slice(0, AT_FIRST)
  const { number, name } = work
  return (
    <section className={styles.group}>
      <h4 className={styles.line}>
        <GroupChip group={group ?? { number, name, colour: 'grey' }} />
        <span className={styles.quiet}>{t('group.work.count', { count: work.made.length })}</span>
      </h4>
      <ul className={styles.made}>
        {shown.map(({ kind, id }) => {
          const found = findRecord(records, id)
          if (found === null) return null
          const words = capital(placeWords(found, records, t))
          const author = authorOf({ kind, id })
          return (
            <li key={id}>
              {link === undefined ? (
                <Button size="small" look="quiet" onPress={() => show(id)}>
                  {words}
                </Button>
              ) : (
                link(id, words)
              )}
              {author === '' ? null : (
                <span className={styles.quiet}> {t('group.work.by', { name: author })}</span>
              )}
            </li>
          )
        })}
      </ul>
      {shown.length === work.made.length ? null : (
        <Button size="small" look="quiet" onPress={() => setAll(true)}>
          {t('group.work.more', { count: work.made.length - shown.length })}
        </Button>
      )}
    </section>
  )

  function show(id: string): void {
    const { page, showPage } = workshop.view.getState()
    if (page !== 'map' && page !== 'table') showPage?.('map')
    goToPlace(workshop, placeOf(records, id))
  }
}

/** Where something is found on the map: itself, or the action or the sequence that it is about. */
export function placeOf(records: Records, id: string): string {
  const found = findRecord(records, id)
  if (found === null) return id
  const { actionId, subjectId } = found.record as { readonly actionId?: string; readonly subjectId?: string }
  if (found.kind === 'frictions' || found.kind === 'notes') return id
  return actionId ?? subjectId ?? id
}

/** Who made something. */
function useAuthorOf(): (made: MadeInGroup) => string {
  const workshop = useWorkshop()
  const people = useSession((s) => s.people)
  const records = useRecords((s) => s)
  return ({ kind, id }) => {
    const record = records[kind].get(id) as { readonly authorName?: string } | undefined
    if (record?.authorName !== undefined) return record.authorName
    const author = workshop.authorOf(id)
    return author === null ? '' : (people.get(author)?.name ?? '')
  }
}

/** The names stand within sentences, too. */
function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
