import { useMemo } from 'react'
import { BLOCKING, type PlanGap, type PlanGapKind, planGaps } from '../../../model/plan/planGaps.ts'
import { useRecords } from '../../../store/WorkshopContext.ts'
import { Link } from '../../../ui/Link.tsx'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import cards from '../Cards.module.css'
import { usePlanPlaces } from '../PlanContext.ts'
import type { PlanSection } from '../planSections.ts'

/** Where each gap is closed. */
const WHERE: Readonly<Record<PlanGapKind, PlanSection>> = {
  noObjective: 'objectives',
  noUpSell: 'objectives',
  gateClosed: 'gates',
  gatePartly: 'gates',
  gateUnanswered: 'gates',
  objectiveWithoutOwner: 'roles',
  objectiveTwice: 'objectives',
  incentiveWithoutCap: 'objectives',
  incentiveWithoutAmount: 'objectives',
  frictionWithoutOwner: 'roles',
  leverWithoutOwner: 'roles',
  measureWithoutOwner: 'roles',
  severalAccountable: 'roles',
  acquisitionWithoutRetention: 'roles',
  noAcquisitionDepartment: 'roles',
  departmentWithoutRole: 'roles',
  departmentWithoutPeople: 'roles',
  frictionWithoutDriver: 'drivers',
  driverWithoutCountermeasure: 'drivers',
  measureWithoutStance: 'measures',
  measureWithoutTrigger: 'measures',
  measureWithoutCost: 'measures',
  tiersUnanswered: 'measures',
  overdue: 'owners',
  winBackTooLate: 'winBack',
}

/** What the plan lacks: what blocks it first, then one line a kind with how many, each leading to where it is closed. */
export function GapList() {
  const t = useTranslate()
  const places = usePlanPlaces()
  const records = useRecords((s) => s)
  const today = places.today()
  const gaps = useMemo(() => planGaps(records, today), [records, today])
  const kinds = [...new Set(gaps.map((gap) => gap.kind))]
  const blocking = kinds.filter((kind) => BLOCKING.includes(kind))
  const others = kinds.filter((kind) => !BLOCKING.includes(kind))
  const countOf = (kind: PlanGap['kind']) => gaps.filter((gap) => gap.kind === kind).length
  const line = (kind: PlanGapKind) => (
    <li key={kind} className={cards.gap}>
      <span className={cards.gapWords}>{t(`next.gap.${kind}`, { count: countOf(kind) })}</span>
      <Link href={places.hrefOf(WHERE[kind])}>{t(`plan.${WHERE[kind]}`)}</Link>
    </li>
  )
  if (gaps.length === 0) return <p className={cards.about}>{t('next.noGaps')}</p>
  return (
    <>
      {blocking.length === 0 ? null : (
        <section className={cards.gaps} aria-labelledby="blocking-heading">
          <h3 className={cards.gapsTitle} id="blocking-heading">
            {t('next.blocking')}
          </h3>
          <ul className={cards.gapList}>{blocking.map(line)}</ul>
        </section>
      )}
      {others.length === 0 ? null : (
        <section className={cards.card} aria-labelledby="gaps-heading">
          <h3 className={cards.gapsTitle} id="gaps-heading">
            {t('next.gaps')}
          </h3>
          <ul className={cards.gapList}>{others.map(line)}</ul>
        </section>
      )}
    </>
  )
}
