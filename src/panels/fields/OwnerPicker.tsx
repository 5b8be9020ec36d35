import { useId, useMemo, useRef, useState } from 'react'
import { assignOwner } from '../../model/commands/responsibility.ts'
import type { SubjectId } from '../../model/schema/ids.ts'
import type { Owner } from '../../model/schema/owner.ts'
import { useRecords, useWorkshop } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { NewOwnerForm } from './NewOwnerForm.tsx'
import styles from './OwnerPicker.module.css'
import { ownerGroups } from './ownerGroups.ts'

export interface OwnerPickerProps {
  /** What somebody answers for, and how it is called. */
  readonly subject: { readonly id: SubjectId; readonly text: string }
  /** Who is accountable now: usually one; several when two people named one each at the same moment. */
  readonly accountable: readonly Owner[]
}

/** Options that are no owner. Ids of owners start with "owner:". */
const NOBODY = ''
const SEVERAL = 'several'
const NEW = 'new'

/** Who answers for a friction, a measure or another subject: somebody of a department, nobody, or a new person. */
export function OwnerPicker({ subject, accountable }: OwnerPickerProps) {
  const t = useTranslate()
  const id = useId()
  const workshop = useWorkshop()
  const owners = useRecords((s) => s.owners)
  const departments = useRecords((s) => s.departments)
  const groups = useMemo(() => ownerGroups(owners, departments), [owners, departments])
  const [adding, setAdding] = useState(false)
  const select = useRef<HTMLSelectElement>(null)
  const names = accountable.map((o) => o.name).join(', ')
  const several = accountable.length > 1

  function choose(value: string): void {
    if (value === NEW) setAdding(true)
    else {
      const owner = owners.get(value)
      workshop.run((r) => assignOwner(r, subject.id, owner?.id ?? null))
    }
  }
  function closeForm(): void {
    setAdding(false)
    select.current?.focus()
  }
  return (
    <div className={styles.picker}>
      <select
        ref={select}
        className={styles.select}
        data-state={several ? 'several' : accountable.length === 0 ? 'nobody' : undefined}
        aria-label={t('owner.of', { friction: subject.text })}
        aria-describedby={several ? `${id}several` : undefined}
        value={several ? SEVERAL : (accountable[0]?.id ?? NOBODY)}
        onChange={(e) => choose(e.target.value)}
      >
        {several ? <option value={SEVERAL}>{t('owner.choose', { names })}</option> : null}
        <option value={NOBODY}>{t('owner.nobody')}</option>
        {groups.map(({ department, owners: members }) => (
          <optgroup key={department?.id ?? ''} label={department?.name ?? t('owner.noDepartment')}>
            {members.map((owner) => (
              <option key={owner.id} value={owner.id}>
                {owner.name}
              </option>
            ))}
          </optgroup>
        ))}
        <option value={NEW}>{t('owner.new')}</option>
      </select>
      {several ? (
        <p className={styles.several} id={`${id}several`} role="status">
          {t('owner.several', { names })}
        </p>
      ) : null}
      {adding ? <NewOwnerForm subjectId={subject.id} onDone={closeForm} /> : null}
    </div>
  )
}
