import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { type Appointment, appointOwner } from '../../model/commands/responsibility.ts'
import { compareText } from '../../model/order.ts'
import type { SubjectId } from '../../model/schema/ids.ts'
import { NAME_MAX } from '../../model/schema/limits.ts'
import type { ErrorCode } from '../../protocol/errors.ts'
import { usePendingDraft } from '../../store/pendingDrafts.ts'
import { useRecords, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField, TextField } from '../../ui/Field.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './NewOwnerForm.module.css'
import { useCommit } from './useCommit.ts'

export interface NewOwnerFormProps {
  readonly subjectId: SubjectId
  readonly onDone: () => void
}

const NONE = ''
const NEW = 'new'

/** A new person, put in charge of the subject in the same step; their department may be new as well. */
export function NewOwnerForm({ subjectId, onDone }: NewOwnerFormProps) {
  const t = useTranslate()
  const { newId } = useWorkshop()
  const commit = useCommit()
  const departments = useRecords((s) => s.departments)
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState(departments.size === 0 ? NEW : NONE)
  const [departmentName, setDepartmentName] = useState('')
  const [acquisition, setAcquisition] = useState(false)
  const [refusal, setRefusal] = useState<{ code: ErrorCode; at: 'name' | 'department' } | null>(null)
  const inOrder = [...departments.values()].sort((a, b) => compareText(a.name, b.name))

  // Half a name is no owner: a form is not sent by the window that goes, which asks first.
  usePendingDraft(name.trim() !== '' || departmentName.trim() !== '', () => false)
  function submit(event: FormEvent): void {
    event.preventDefault()
    const departmentIsNew = chosen === NEW && departmentName.trim() !== ''
    const department: Appointment['department'] = departmentIsNew
      ? { id: newId('department'), name: departmentName, acquisition }
      : (departments.get(chosen)?.id ?? null)
    const ownerId = newId('owner')
    const code = commit((r) => appointOwner(r, { subjectId, ownerId, name, department }))
    if (code === null) onDone()
    else setRefusal({ code, at: name.trim() === '' || name.length > NAME_MAX ? 'name' : 'department' })
  }
  function handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    onDone()
  }
  const errorAt = (at: 'name' | 'department') => (refusal?.at === at ? t(`error.${refusal.code}`) : null)
  return (
    <form className={styles.form} aria-label={t('owner.form')} onSubmit={submit} onKeyDown={handleKey}>
      <TextField
        label={t('owner.name')}
        value={name}
        error={errorAt('name')}
        ref={focusFirst}
        autoComplete="off"
        onChange={(e) => setName(e.target.value)}
      />
      <SelectField label={t('owner.department')} value={chosen} onChange={(e) => setChosen(e.target.value)}>
        <option value={NONE}>{t('owner.department.none')}</option>
        {inOrder.map((d) => (
          <option key={d.id} value={d.id}>
            {d.name}
          </option>
        ))}
        <option value={NEW}>{t('owner.department.new')}</option>
      </SelectField>
      {chosen === NEW ? (
        <>
          <TextField
            label={t('owner.department.name')}
            value={departmentName}
            error={errorAt('department')}
            autoComplete="off"
            onChange={(e) => setDepartmentName(e.target.value)}
          />
          <label className={styles.check}>
            <input type="checkbox" checked={acquisition} onChange={(e) => setAcquisition(e.target.checked)} />
            {t('owner.department.acquisition')}
          </label>
        </>
      ) : null}
      <div className={styles.buttons}>
        <Button type="submit" look="primary">
          {t('owner.assign')}
        </Button>
        <Button look="quiet" onPress={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}

function focusFirst(input: HTMLInputElement | null): void {
  input?.focus()
}
