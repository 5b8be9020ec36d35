import { setTolerance } from '../../model/commands/workshop.ts'
import { useCanWrite, useRecords, useWorkshop } from '../../store/WorkshopContext.ts'
import { SelectField } from '../../ui/Field.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Insights.module.css'
import { useInsights } from './InsightsContext.ts'

/** What is offered; a workshop may hold any other. In levels. */
const OFFERED = [0.5, 1, 1.5, 2]
const NONE = ''

/** How far a guess may be from what customers say and still count as right. To be chosen before one looks. */
export function ToleranceField({ measured }: { readonly measured: number }) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const { numbers } = useInsights()
  const tolerance = useRecords((s) => s.meta?.tolerance ?? null)
  const words = (levels: number) =>
    t('insights.checks.tolerance.levels', { levels: numbers.mark(levels), exact: levels })
  if (!canWrite)
    return (
      <p className={styles.faint}>
        {tolerance === null
          ? t('insights.checks.tolerance.notChosen')
          : t('insights.checks.tolerance.is', { levels: words(tolerance) })}
      </p>
    )
  const choices =
    tolerance === null || OFFERED.includes(tolerance)
      ? OFFERED
      : [...OFFERED, tolerance].toSorted((a, b) => a - b)
  return (
    <SelectField
      label={t('insights.checks.tolerance')}
      hint={t(
        measured > 0 && tolerance === null
          ? 'insights.checks.tolerance.late'
          : 'insights.checks.tolerance.before',
      )}
      value={tolerance ?? NONE}
      onChange={({ target: { value } }) =>
        workshop.run(() => setTolerance(value === NONE ? null : Number(value)))
      }
    >
      <option value={NONE}>{t('insights.checks.tolerance.none')}</option>
      {choices.map((levels) => (
        <option key={levels} value={levels}>
          {words(levels)}
        </option>
      ))}
    </SelectField>
  )
}
