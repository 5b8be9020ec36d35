import { type ComponentType, Suspense, useMemo } from 'react'
import type { Selection } from '../../store/viewState.ts'
import { Link } from '../../ui/Link.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { Strip } from '../../ui/Strip.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { PhaseNote } from '../fields/PhaseNote.tsx'
import { type PlanPlaces, PlanPlacesProvider } from './PlanContext.ts'
import styles from './PlanView.module.css'
import { PLAN_SECTIONS, type PlanSection } from './planSections.ts'

const SECTIONS: Readonly<Record<PlanSection, ComponentType>> = {
  drivers: lazyPart(
    ['drivers', 'plan', 'planWords', 'fields'],
    async () => (await import('./drivers/DriversSection.tsx')).DriversSection,
  ),
  gates: lazyPart(
    ['gates', 'planWords', 'fields'],
    async () => (await import('./gates/GatesSection.tsx')).GatesSection,
  ),
  budget: lazyPart(
    ['budget', 'planWords'],
    async () => (await import('./budget/BudgetSection.tsx')).BudgetSection,
  ),
  measures: lazyPart(
    ['measures', 'referral', 'plan', 'planWords', 'fields'],
    async () => (await import('./measures/MeasuresSection.tsx')).MeasuresSection,
  ),
  objectives: lazyPart(
    ['objectives', 'season', 'planWords', 'fields'],
    async () => (await import('./objectives/ObjectivesSection.tsx')).ObjectivesSection,
  ),
  value: lazyPart(
    ['value', 'winBack', 'planWords', 'fields'],
    async () => (await import('./value/ValueSection.tsx')).ValueSection,
  ),
  winBack: lazyPart(
    ['winBack', 'planWords', 'fields'],
    async () => (await import('./winBack/WinBackSection.tsx')).WinBackSection,
  ),
  next: lazyPart(['next', 'plan'], async () => (await import('./next/NextSection.tsx')).NextSection),
  owners: lazyPart(
    ['owners', 'planWords'],
    async () => (await import('./owners/OwnersSection.tsx')).OwnersSection,
  ),
  roles: lazyPart(
    ['roles', 'planWords', 'fields'],
    async () => (await import('./roles/RolesSection.tsx')).RolesSection,
  ),
}

export interface PlanViewProps {
  readonly section: PlanSection
  /** What of it is shown by itself; null when all. */
  readonly item: string | null
  readonly hrefOf: (section: PlanSection, item?: string) => string
  /** Shows a place of the journey on the map. */
  readonly onShow: (selection: Selection) => void
  /** The day where the person is, ISO 8601. */
  readonly today: () => string
  readonly nowMs: () => number
}

/** The plan that the map leads to: the four levers, their owners, their costs and the objective (T1). */
export function PlanView({ section, item, hrefOf, onShow, today, nowMs }: PlanViewProps) {
  const t = useTranslate()
  const places = useMemo(
    (): PlanPlaces => ({ hrefOf, item, show: onShow, today, nowMs }),
    [hrefOf, item, onShow, today, nowMs],
  )
  const Section = SECTIONS[section]
  return (
    <PlanPlacesProvider value={places}>
      <div className={styles.plan}>
        <nav className={styles.parts} aria-label={t('plan.parts')}>
          <Strip>
            <ul>
              {PLAN_SECTIONS.map((part) => (
                <li key={part}>
                  <Link
                    look="bare"
                    href={hrefOf(part)}
                    {...(part === section ? { 'aria-current': 'page' } : {})}
                  >
                    {t(`plan.${part}`)}
                  </Link>
                </li>
              ))}
            </ul>
          </Strip>
        </nav>
        <main className={styles.main} id="content" tabIndex={-1}>
          <h2 className={styles.title}>{t(`plan.${section}`)}</h2>
          <PhaseNote part="plan" isHead />
          <Suspense>
            <Section />
          </Suspense>
        </main>
      </div>
    </PlanPlacesProvider>
  )
}
