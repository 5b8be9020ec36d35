import { ChartSpline, ClipboardList, type LucideIcon, ScrollText, TableProperties } from 'lucide-react'
import { hasBegun } from '../../model/facilitation/succession.ts'
import { useLeads, useSession } from '../../store/useSession.ts'
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
  readonly links: Readonly<Record<WorkshopView | 'summary', string>>
}

export function ViewSwitch({ view: current, links }: ViewSwitchProps) {
  const t = useTranslate()
  const leads = useLeads()
  // A map that nobody led a session on has nothing to sum up yet.
  const hasSummary = useSession((session) => hasBegun(session) || session.state.closedAt !== null)
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
      {leads || hasSummary ? (
        <Link look="bare" href={links.summary}>
          <ScrollText aria-hidden="true" />
          {t('workshop.summary')}
        </Link>
      ) : null}
    </nav>
  )
}
