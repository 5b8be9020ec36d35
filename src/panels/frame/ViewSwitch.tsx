import { ChartSpline, ClipboardList, type LucideIcon, TableProperties } from 'lucide-react'
import { Link } from '../../ui/Link.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './ViewSwitch.module.css'

/** The ways to look at a workshop. */
export type WorkshopView = 'map' | 'table' | 'plan'

const VIEWS: readonly { readonly view: WorkshopView; readonly Icon: LucideIcon }[] = [
  { view: 'map', Icon: ChartSpline },
  { view: 'table', Icon: TableProperties },
  { view: 'plan', Icon: ClipboardList },
]

export interface ViewSwitchProps {
  readonly view: WorkshopView
  readonly links: Readonly<Record<WorkshopView, string>>
}

export function ViewSwitch({ view: current, links }: ViewSwitchProps) {
  const t = useTranslate()
  return (
    <nav className={styles.views} aria-label={t('workshop.views')}>
      {VIEWS.map(({ view, Icon }) => (
        <Link
          key={view}
          look="bare"
          href={links[view]}
          {...(view === current ? { 'aria-current': 'page' } : {})}
        >
          <Icon aria-hidden="true" />
          {t(`workshop.${view}`)}
        </Link>
      ))}
    </nav>
  )
}
