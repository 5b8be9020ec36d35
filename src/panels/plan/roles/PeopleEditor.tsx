import {
  addDepartment,
  addOwner,
  changeDepartment,
  removeDepartment,
  removeOwner,
  renameOwner,
  setOwnerDepartment,
} from '../../../model/commands/owner.ts'
import { compareText } from '../../../model/order.ts'
import type { Department } from '../../../model/schema/department.ts'
import { NAME_MAX } from '../../../model/schema/limits.ts'
import type { Owner } from '../../../model/schema/owner.ts'
import { useCanWrite, useRecords, useWorkshop } from '../../../store/WorkshopContext.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { AddLine } from '../../fields/AddLine.tsx'
import { NamedRow } from '../../fields/NamedRow.tsx'
import { useCommit } from '../../fields/useCommit.ts'
import styles from './PeopleEditor.module.css'

/** Option of an owner who belongs to no department. Ids of departments start with "department:". */
const NONE = ''

/** The departments and the people in them: the columns of the matrix. */
export function PeopleEditor() {
  const t = useTranslate()
  const workshop = useWorkshop()
  const commit = useCommit()
  const canWrite = useCanWrite()
  const departments = [...useRecords((s) => s.departments).values()].sort((a, b) =>
    compareText(a.name, b.name),
  )
  const owners = [...useRecords((s) => s.owners).values()].sort((a, b) => compareText(a.name, b.name))
  if (!canWrite) return null
  return (
    <div className={styles.editor}>
      <section className={styles.part} aria-labelledby="departments-heading">
        <h3 className={styles.heading} id="departments-heading">
          {t('roles.departments')}
        </h3>
        <p className={styles.hint}>{t('roles.departments.hint')}</p>
        <ul className={styles.list}>
          {departments.map((department) => (
            <DepartmentRow key={department.id} department={department} />
          ))}
        </ul>
        <AddLine
          label={t('roles.addDepartment')}
          placeholder={t('roles.addDepartment')}
          maxLength={NAME_MAX}
          onAdd={(name) =>
            commit(() => addDepartment({ id: workshop.newId('department'), name, acquisition: false }))
          }
        />
      </section>
      <section className={styles.part} aria-labelledby="owners-heading">
        <h3 className={styles.heading} id="owners-heading">
          {t('roles.owners')}
        </h3>
        <p className={styles.hint}>{t('roles.owners.hint')}</p>
        <ul className={styles.list}>
          {owners.map((owner) => (
            <OwnerRow key={owner.id} owner={owner} departments={departments} />
          ))}
        </ul>
        <AddLine
          label={t('roles.addOwner')}
          placeholder={t('roles.addOwner')}
          maxLength={NAME_MAX}
          onAdd={(name) =>
            commit((r) => addOwner(r, { id: workshop.newId('owner'), name, departmentId: null, role: '' }))
          }
        />
      </section>
    </div>
  )
}

function DepartmentRow({ department }: { readonly department: Department }) {
  const t = useTranslate()
  const workshop = useWorkshop()
  return (
    <NamedRow
      className={styles.row}
      label={t('roles.department.name')}
      name={department.name}
      rename={(name) => (r) => changeDepartment(r, department.id, { name })}
      removeLabel={t('roles.delete', { name: department.name })}
      remove={(r) => removeDepartment(r, department.id)}
    >
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={department.acquisition}
          onChange={(e) => {
            const acquisition = e.target.checked
            workshop.run((r) => changeDepartment(r, department.id, { acquisition }))
          }}
        />
        {t('roles.acquisition')}
      </label>
    </NamedRow>
  )
}

interface OwnerRowProps {
  readonly owner: Owner
  readonly departments: readonly Department[]
}

function OwnerRow({ owner, departments }: OwnerRowProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  return (
    <NamedRow
      className={styles.row}
      label={t('roles.owner.name')}
      name={owner.name}
      rename={(name) => (r) => renameOwner(r, owner.id, name)}
      removeLabel={t('roles.delete', { name: owner.name })}
      remove={(r) => removeOwner(r, owner.id)}
    >
      <select
        className={styles.select}
        aria-label={t('roles.owner.department', { name: owner.name })}
        value={departments.some((d) => d.id === owner.departmentId) ? (owner.departmentId ?? NONE) : NONE}
        onChange={(e) => {
          const departmentId = departments.find((d) => d.id === e.target.value)?.id ?? null
          workshop.run((r) => setOwnerDepartment(r, owner.id, departmentId))
        }}
      >
        <option value={NONE}>{t('roles.noDepartment')}</option>
        {departments.map((d) => (
          <option key={d.id} value={d.id}>
            {d.name}
          </option>
        ))}
      </select>
    </NamedRow>
  )
}
