import type { RaciChecks } from '../../../model/plan/raciChecks.ts'
import type { DepartmentId } from '../../../model/schema/ids.ts'
import { useRecords } from '../../../store/WorkshopContext.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import cards from '../Cards.module.css'
import { useShare } from '../fields/useQuantities.ts'

/** How much of the plan somebody answers for, and which departments win customers without keeping any (T4). */
export function RaciSummary({ checks }: { readonly checks: RaciChecks }) {
  const t = useTranslate()
  const share = useShare()
  const departments = useRecords((s) => s.departments)
  const { subjects, coveredShare, acquisitionGaps, noAcquisitionDepartment } = checks
  const others = checks.departments.filter((d) => d.people === 0 || (!d.answers && !d.acquisition))
  const nameOf = (id: DepartmentId) => departments.get(id)?.name ?? ''
  const of = (problem: (typeof subjects)[number]['problem']) =>
    subjects.filter((subject) => subject.problem === problem).length
  return (
    <>
      <p className={cards.figure}>
        <span className={cards.number}>{share(coveredShare)}</span>
        <span className={cards.about}>
          {t('roles.covered', {
            count: of(null),
            all: subjects.length,
            none: of('noA'),
            several: of('severalA'),
          })}
        </span>
      </p>
      {acquisitionGaps.length + others.length === 0 && !noAcquisitionDepartment ? null : (
        <ul className={cards.gaps}>
          {noAcquisitionDepartment ? <li>{t('roles.noAcquisition')}</li> : null}
          {acquisitionGaps.map((id) => (
            <li key={id}>{t('roles.acquisitionGap', { department: nameOf(id) })}</li>
          ))}
          {others.map(({ departmentId: id, people }) => (
            <li key={`${id} role`}>
              {t(people === 0 ? 'roles.departmentEmpty' : 'roles.departmentIdle', { department: nameOf(id) })}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
