import { useMemo } from 'react'
import { raciChecks } from '../../../model/plan/raciChecks.ts'
import { useRecords } from '../../../store/WorkshopContext.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { ownerGroups } from '../../fields/ownerGroups.ts'
import { HandoverOwners } from './HandoverOwners.tsx'
import { PeopleEditor } from './PeopleEditor.tsx'
import { RaciGrid } from './RaciGrid.tsx'
import { RaciSummary } from './RaciSummary.tsx'
import styles from './RolesSection.module.css'
import { subjectGroups } from './subjectGroups.ts'

/** Everyone has a role in keeping customers, those who win them included (T4). */
export function RolesSection() {
  const t = useTranslate()
  const owners = useRecords((s) => s.owners)
  const departments = useRecords((s) => s.departments)
  const people = useMemo(() => ownerGroups(owners, departments), [owners, departments])
  const sequences = useRecords((s) => s.sequences)
  const actions = useRecords((s) => s.actions)
  const frictions = useRecords((s) => s.frictions)
  const measures = useRecords((s) => s.measures)
  const objectives = useRecords((s) => s.objectives)
  const groups = useMemo(
    () => subjectGroups({ sequences, actions, frictions, measures, objectives }),
    [sequences, actions, frictions, measures, objectives],
  )
  const responsibilities = useRecords((s) => s.responsibilities)
  const checks = useMemo(
    () => raciChecks({ frictions, measures, objectives, owners, departments, responsibilities }),
    [frictions, measures, objectives, owners, departments, responsibilities],
  )
  return (
    <div className={styles.section}>
      <p className={styles.intro}>{t('roles.intro')}</p>
      {owners.size === 0 ? (
        <p className={styles.empty}>{t('roles.empty')}</p>
      ) : (
        <>
          <RaciSummary checks={checks} />
          <RaciGrid {...{ groups, people, checks }} />
        </>
      )}
      <PeopleEditor />
      <HandoverOwners people={people} />
    </div>
  )
}
