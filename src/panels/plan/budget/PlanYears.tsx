import { setFigure } from '../../../model/commands/check.ts'
import { figureId } from '../../../model/schema/figure.ts'
import { YEAR_MAX, YEAR_MIN } from '../../../model/schema/objective.ts'
import { useCanWrite, useRecords, useWorkshop } from '../../../store/WorkshopContext.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { SelectCell } from '../fields/SelectCell.tsx'
import { usePlanPlaces } from '../PlanContext.ts'
import styles from './Budget.module.css'

/** Which years of the calendar are years 1 to 3. While nobody says it, the first year that has an objective begins. */
export function PlanYears() {
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const said = useRecords((s) => s.figures.get(figureId('firstYear'))?.value ?? null)
  const objectives = useRecords((s) => s.objectives)
  const thisYear = Number(usePlanPlaces().today().slice(0, 4))
  const objectiveYears = [...objectives.values()].map(({ year }) => year)
  const offered = [-1, 0, 1, 2, 3].map((more) => thisYear + more)
  const years = [...new Set([...offered, ...objectiveYears, ...(said === null ? [] : [said])])]
    .filter((year) => year >= YEAR_MIN && year <= YEAR_MAX)
    .sort((a, b) => a - b)
  return (
    <div className={styles.currency}>
      <SelectCell
        label={t('budget.firstYear')}
        value={said === null ? '' : String(said)}
        none={
          objectiveYears.length === 0
            ? t('budget.firstYear.unsaid')
            : t('budget.firstYear.byObjective', { year: String(Math.min(...objectiveYears)) })
        }
        isDisabled={!canWrite}
        options={years.map((year) => ({ value: String(year), text: String(year) }))}
        onChange={(year) =>
          workshop.run((r) => setFigure(r, 'firstYear', year === null ? null : Number(year)))
        }
      />
      <p className={styles.note}>{t('budget.firstYear.hint')}</p>
    </div>
  )
}
