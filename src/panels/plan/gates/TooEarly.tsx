import { measuresPastGates, unpassedStates } from '../../../model/plan/gates.ts'
import { useRecords } from '../../../store/WorkshopContext.ts'
import { Link } from '../../../ui/Link.tsx'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import cards from '../Cards.module.css'
import { usePlanPlaces } from '../PlanContext.ts'

/**
 * Measures decided or run before the gates are passed (T9, T10): a "no", a "partly" and no answer at all each say so in their own
 * words. Shown where the gates are, and where the measures are.
 */
export function TooEarly({ place }: { readonly place: 'gates' | 'measures' }) {
  const t = useTranslate()
  const places = usePlanPlaces()
  const checks = useRecords((s) => s.checks)
  const measures = useRecords((s) => s.measures)
  const early = measuresPastGates({ checks, measures })
  if (early.length === 0) return null
  const other = place === 'gates' ? 'measures' : 'gates'
  return (
    <div className={cards.gaps} role="status">
      <p>{t('early.count', { count: early.length })}</p>
      <ul>
        {unpassedStates(checks).map((state) => (
          <li key={state}>{t(`early.${state}`)}</li>
        ))}
      </ul>
      <p>
        <Link href={places.hrefOf(other)}>{t(`early.to.${other}`)}</Link>
      </p>
    </div>
  )
}
