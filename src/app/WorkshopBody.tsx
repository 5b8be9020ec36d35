import { UserRound } from 'lucide-react'
import { useEffect, useState } from 'react'
import { JourneyMap } from '../canvas/JourneyMap.tsx'
import { Inspector } from '../panels/inspector/Inspector.tsx'
import { OffersBar } from '../panels/offers/OffersBar.tsx'
import { TableView } from '../panels/table/TableView.tsx'
import { UnplacedTray } from '../panels/tray/UnplacedTray.tsx'
import { useActivePersona, useView, useWorkshop } from '../store/WorkshopContext.ts'
import { Button } from '../ui/Button.tsx'
import { useTranslate } from '../ui/TranslateContext.ts'
import styles from './WorkshopBody.module.css'

/** Width of the details beside the map, as in WorkshopBody.module.css, and from which window width on they are there. */
const DETAILS_WIDTH = 348
const DETAILS_BESIDE = '(min-width: 720px)'

/** The map or the table, with the details of what is selected. */
export function WorkshopBody({ view }: { readonly view: 'map' | 'table' }) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const selection = useView((v) => v.selection)
  const persona = useActivePersona()
  const [personaOpen, setPersonaOpen] = useState(false)
  const [focusRequest, setFocusRequest] = useState(0)
  const beside = useMedia(DETAILS_BESIDE)
  const open = selection !== null || personaOpen
  const openDetails = () => setFocusRequest((n) => n + 1)
  useEffect(() => {
    // Next time a press opens it, the keyboard stays where it is.
    if (!open) setFocusRequest(0)
  }, [open])
  useEffect(() => {
    workshop.showPresence({ selection: selection?.id ?? null })
  }, [workshop, selection])

  return (
    <>
      <div className={styles.bar}>
        <OffersBar />
        {persona === null ? null : (
          <Button
            look="quiet"
            aria-pressed={open && selection === null}
            onPress={() => {
              workshop.view.setState({ selection: null })
              setPersonaOpen(!personaOpen || selection !== null)
            }}
          >
            <UserRound aria-hidden="true" />
            <span className={styles.persona}>{t('workshop.persona', { name: persona.name })}</span>
          </Button>
        )}
      </div>
      <div className={styles.body}>
        <main className={styles.main} data-view={view}>
          {view === 'map' ? (
            <JourneyMap onOpenDetails={openDetails} covered={open && beside ? DETAILS_WIDTH : 0} />
          ) : (
            <TableView onOpenDetails={openDetails} />
          )}
        </main>
        {open ? (
          <aside className={styles.details} aria-label={t('workshop.details')}>
            <Inspector
              focusRequest={focusRequest}
              onClose={() => {
                setPersonaOpen(false)
                workshop.view.setState({ selection: null })
              }}
            />
          </aside>
        ) : null}
      </div>
      <UnplacedTray />
    </>
  )
}

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => window.matchMedia(query).matches)
  useEffect(() => {
    const media = window.matchMedia(query)
    const follow = () => setMatches(media.matches)
    media.addEventListener('change', follow)
    return () => media.removeEventListener('change', follow)
  }, [query])
  return matches
}
