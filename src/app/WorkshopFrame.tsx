import { lazy, Suspense, useEffect } from 'react'
import { useLocation } from 'wouter'
import { loadPatiently } from '../i18n/loadPatiently.ts'
import type { ShownPage } from '../store/viewState.ts'
import { useRecords, useStatus, useView, useWorkshop } from '../store/WorkshopContext.ts'
import { keptBallots, rememberWorkshop } from './deviceStorage.ts'
import { Loading } from './Loading.tsx'
import type { OpenWorkshopProps } from './OpenWorkshop.tsx'
import { planPath, summaryPath, tablePath, workshopPath } from './paths.ts'
import { useArrival } from './useArrival.ts'
import { useHandInBeforeLeaving } from './useHandInBeforeLeaving.ts'
import { useLoadTheRest } from './useLoadTheRest.ts'
import { useMedia } from './useMedia.ts'
import { usePageTitle } from './usePageTitle.ts'
import { useRoundCalls } from './useRoundCalls.ts'
import { useSelf } from './useSelf.ts'

// Each is loaded when it is shown: whoever rates on a phone needs neither the map nor the bars around it.
const WorkshopLayout = lazy(async () => ({
  default: (await loadPatiently(() => import('./WorkshopLayout.tsx'))).WorkshopLayout,
}))
const RoundPage = lazy(async () => ({
  default: (await loadPatiently(() => import('./RoundPage.tsx'))).RoundPage,
}))

/** Views that whoever leads can bring others to. */
const PATHS: Partial<Readonly<Record<ShownPage, (id: string) => string>>> = {
  map: workshopPath,
  table: tablePath,
  plan: (id) => planPath(id),
  summary: summaryPath,
}

/** Below it a round has the page to itself. */
const NARROW = '(max-width: 719px)'

/** The open workshop as a page, or on a phone the round that is to be answered. */
export function WorkshopFrame(props: OpenWorkshopProps) {
  const { info, view, arrival, onMaybeAnother } = props
  const workshop = useWorkshop()
  const id = info.workshopId
  const title = useRecords((s) => s.meta?.title) || info.title
  const loaded = useStatus((s) => s.loaded)
  const narrow = useMedia(NARROW)
  const isRoundKnown = useRoundCalls()
  const aside = useView((v) => v.aside)
  const [, navigate] = useLocation()
  const isRoundPage = narrow && aside?.kind === 'rounds'
  usePageTitle(title)
  useEffect(() => {
    workshop.view.setState({
      page: view,
      showPage: (page) => {
        const path = PATHS[page]
        if (path !== undefined) navigate(path(id))
        if (page !== 'round') return
        const { summons } = workshop.session.getState().state
        workshop.view.setState({ aside: { kind: 'rounds', roundId: summons?.targetId ?? null } })
        if (view !== 'map' && view !== 'table') navigate(workshopPath(id))
      },
    })
  }, [workshop, view, navigate, id])
  useArrival(arrival, loaded)
  useSelf({ onRenamed: (ownName) => workshop.view.setState({ ownName }), onGone: onMaybeAnother })
  useHandInBeforeLeaving()
  // On the page of a round these are its own parts only.
  useLoadTheRest(loaded && isRoundKnown)
  useEffect(() => {
    if (loaded) rememberWorkshop({ id, title, role: info.role, openedAtMs: Date.now() })
  }, [loaded, id, title, info.role])

  if (narrow && !isRoundKnown) return <Loading />
  return (
    <Suspense fallback={<Loading />}>
      {isRoundPage ? (
        <RoundPage
          title={title}
          roundId={aside.roundId}
          keptBallots={keptBallots}
          onShowOnMap={() => navigate(workshopPath(id))}
        />
      ) : (
        <WorkshopLayout {...props} />
      )}
    </Suspense>
  )
}
