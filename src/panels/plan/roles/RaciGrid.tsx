import { Fragment, type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import { setLetter } from '../../../model/commands/responsibility.ts'
import type { RaciChecks } from '../../../model/plan/raciChecks.ts'
import type { SubjectId } from '../../../model/schema/ids.ts'
import type { Owner } from '../../../model/schema/owner.ts'
import { LETTERS, type Letter, responsibilityId } from '../../../model/schema/responsibility.ts'
import { useCanWrite, useRecords, useWorkshop } from '../../../store/WorkshopContext.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import type { OwnerGroup } from '../../fields/ownerGroups.ts'
import { useSubjectText } from '../fields/usePlanWords.ts'
import { LetterMenu } from './LetterMenu.tsx'
import styles from './RaciGrid.module.css'
import type { SubjectGroup, SubjectRow } from './subjectGroups.ts'
import { gridPlaceOf, useGridKeys } from './useGridKeys.ts'
import { useRaciClipboard } from './useRaciClipboard.ts'

export interface RaciGridProps {
  readonly checks: RaciChecks
  readonly groups: readonly SubjectGroup[]
  readonly people: readonly OwnerGroup[]
}

interface Cell {
  readonly row: number
  readonly column: number
  readonly subject: SubjectRow
  readonly owner: Owner
}

/** Who does what: subjects down, owners by department across, one letter a cell. A grid for the keyboard. */
export function RaciGrid({ groups, people, checks }: RaciGridProps) {
  const t = useTranslate()
  const id = useId()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const textOf = useSubjectText()
  const responsibilities = useRecords((s) => s.responsibilities)
  const owners = useMemo(() => people.flatMap((group) => group.owners), [people])
  const subjects = useMemo(() => groups.flatMap((group) => group.rows), [groups])
  const keys = useGridKeys(subjects.length, owners.length)
  const [open, setOpen] = useState<Cell | null>(null)
  const openCell = useRef<HTMLElement | null>(null)
  const [said, setSaid] = useState('')
  const problems = useMemo(
    () => new Map(checks.subjects.map((check) => [check.subjectId, check] as const)),
    [checks],
  )

  const letterOf = (subjectId: SubjectId, owner: Owner): Letter | null =>
    responsibilities.get(responsibilityId(subjectId, owner.id))?.letter ?? null
  function choose({ subject, owner }: Cell, letter: Letter | null): void {
    if (workshop.run((r) => setLetter(r, subject.id, owner.id, letter)) !== null) return
    const words = letter === null ? t('roles.letter.none') : t(`roles.letter.${letter}`)
    setSaid(t('roles.cell', { subject: textOf(subject.id), owner: owner.name, letter: words }))
  }
  const clipboard = useRaciClipboard(
    { subjects, owners },
    (subject, owner) => letterOf(subject.id, owner),
    setSaid,
  )
  function handleKey(event: KeyboardEvent<HTMLElement>): void {
    if (keys.handleKey(event) || !canWrite) return
    const place = gridPlaceOf(event.target)
    const subject = place === null ? undefined : subjects[place.row]
    const owner = place === null ? undefined : owners[place.column]
    if (place === null || subject === undefined || owner === undefined) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const cell = { ...place, subject, owner }
    const letter = LETTERS.find((l) => l === event.key.toUpperCase())
    if (letter !== undefined) choose(cell, letter)
    else if (event.key === 'Delete' || event.key === 'Backspace') choose(cell, null)
    else if (event.key === 'Enter' || event.key === ' ' || event.key === 'F2') openMenu(cell, event.target)
    else return
    event.preventDefault()
  }
  function openMenu(cell: Cell, target: EventTarget): void {
    openCell.current = target instanceof HTMLElement ? target : null
    setOpen(cell)
  }
  return (
    <div className={styles.scroll}>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
      {canWrite ? (
        <VisuallyHidden>
          <p id={`${id}keys`}>{t('roles.keys')}</p>
        </VisuallyHidden>
      ) : null}
      <table
        className={styles.grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table is what the pattern makes a grid of
        role="grid"
        aria-label={t('roles.grid')}
        aria-describedby={canWrite ? `${id}keys` : undefined}
        aria-readonly={canWrite ? undefined : true}
        onKeyDown={handleKey}
        onCopy={clipboard.onCopy}
        onPaste={canWrite ? clipboard.onPaste : undefined}
      >
        <thead>
          <tr>
            <th className={styles.corner} rowSpan={2} scope="col">
              {t('roles.subject')}
            </th>
            {people.map(({ department, owners: members }) => (
              <th
                key={department?.id ?? ''}
                className={styles.department}
                colSpan={members.length}
                scope="colgroup"
              >
                {department?.name ?? t('roles.noDepartment')}
                {department?.acquisition ? (
                  <span className={styles.tag}>{t('roles.acquisition')}</span>
                ) : null}
                {department !== null && checks.acquisitionGaps.includes(department.id) ? (
                  <span className={styles.gap}>{t('roles.acquisitionGap.short')}</span>
                ) : null}
              </th>
            ))}
          </tr>
          <tr>
            {owners.map((owner) => (
              <th key={owner.id} className={styles.owner} scope="col">
                <bdi>{owner.name}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <Fragment key={group.kind}>
              <tr>
                <th className={styles.group} colSpan={owners.length + 1} scope="rowgroup">
                  <span className={styles.groupName}>
                    {t(`roles.group.${group.kind}`)}{' '}
                    <GroupCoverage checks={group.rows.flatMap(({ id: row }) => problems.get(row) ?? [])} />
                  </span>
                </th>
              </tr>
              {group.rows.map((subject) => {
                const row = subjects.indexOf(subject)
                const letters = owners.map((owner) => letterOf(subject.id, owner))
                const check = problems.get(subject.id)
                return (
                  <tr key={subject.id}>
                    <th className={styles.subject} scope="row">
                      <span className={styles.words}>{textOf(subject.id)}</span>
                      {subject.place === null ? null : <span className={styles.place}>{subject.place}</span>}
                      {check === undefined || check.problem === null ? null : (
                        <span className={styles.gap}>
                          {check.problem === 'noA'
                            ? t('roles.noAccountable')
                            : t('roles.severalAccountable', { count: check.accountable.length })}
                        </span>
                      )}
                    </th>
                    {owners.map((owner, column) => {
                      const letter = letters[column] ?? null
                      const isStop = keys.place.row === row && keys.place.column === column
                      return (
                        // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys of its cells
                        <td
                          key={owner.id}
                          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cell of a grid
                          role="gridcell"
                          className={styles.cell}
                          data-row={row}
                          data-column={column}
                          data-letter={letter ?? undefined}
                          aria-label={t('roles.cell', {
                            subject: textOf(subject.id),
                            owner: owner.name,
                            letter: letter === null ? t('roles.letter.none') : t(`roles.letter.${letter}`),
                          })}
                          aria-haspopup={canWrite ? 'menu' : undefined}
                          tabIndex={isStop ? 0 : -1}
                          onFocus={() => keys.setPlace({ row, column })}
                          onClick={(event) => {
                            if (canWrite) openMenu({ row, column, subject, owner }, event.currentTarget)
                          }}
                        >
                          {letter}
                        </td>
                      )
                    })}
                  </tr>
                )
              })}
            </Fragment>
          ))}
        </tbody>
      </table>
      {open === null ? null : (
        <LetterMenu
          label={t('roles.menu', { subject: textOf(open.subject.id), owner: open.owner.name })}
          letter={letterOf(open.subject.id, open.owner)}
          cell={openCell}
          onChoose={(letter) => choose(open, letter)}
          onClose={() => {
            setOpen(null)
            openCell.current?.focus()
          }}
        />
      )}
    </div>
  )
}

/** Of the lines of a group, how many have exactly one who answers for them. */
function GroupCoverage({ checks }: { readonly checks: RaciChecks['subjects'] }) {
  const t = useTranslate()
  if (checks.length === 0) return null
  const covered = checks.filter((check) => check.problem === null).length
  return (
    <span className={styles.place}>{t('roles.groupCovered', { count: covered, all: checks.length })}</span>
  )
}
