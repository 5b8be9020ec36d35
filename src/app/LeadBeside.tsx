import { type ReactNode, Suspense, useEffect, useState } from 'react'
import { useLeads } from '../store/useSession.ts'
import { useView, useWorkshop } from '../store/WorkshopContext.ts'
import { lazyPart } from '../ui/lazyPart.tsx'
import { useTranslate } from '../ui/TranslateContext.ts'
import styles from './LeadBeside.module.css'

const SessionPanel = lazyPart(
  ['leading', 'phases', 'sessionBar', 'crowd', 'room', 'rounds', 'groups', 'places'],
  async () => (await import('../panels/session/SessionPanel.tsx')).SessionPanel,
)

/** As in LeadBeside.module.css: below this the panel is a page of its own. */
const NARROW = '(max-width: 719px)'

/** The map, the table or the plan, and beside it the panel of who runs the workshop: there whatever is looked at. */
export function LeadBeside({ children }: { readonly children: ReactNode }) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const leads = useLeads()
  const open = useView((v) => v.leading) && leads
  const [narrow, setNarrow] = useState(() => window.matchMedia(NARROW).matches)
  useEffect(() => {
    const media = window.matchMedia(NARROW)
    const follow = () => setNarrow(media.matches)
    media.addEventListener('change', follow)
    return () => media.removeEventListener('change', follow)
  }, [])
  return (
    <div className={styles.both}>
      <div className={styles.view} inert={open && narrow}>
        {children}
      </div>
      {open ? (
        <aside className={styles.lead} aria-label={t('workshop.lead')}>
          <Suspense>
            <SessionPanel
              onClose={() => workshop.view.setState({ leading: false })}
              onOpenRound={(roundId) => {
                const { page, showPage } = workshop.view.getState()
                if (page !== 'map' && page !== 'table') showPage?.('map')
                // Where there is no room for both, the round comes in the place of this.
                workshop.view.setState({ aside: { kind: 'rounds', roundId }, leading: !narrow })
              }}
            />
          </Suspense>
        </aside>
      ) : null}
    </div>
  )
}
