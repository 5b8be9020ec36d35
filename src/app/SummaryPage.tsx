import { Suspense, useEffect } from 'react'
import { ClosedScreen } from '../panels/frame/ClosedScreen.tsx'
import { Notices } from '../panels/frame/Notices.tsx'
import type { WorkshopInfo } from '../protocol/http.ts'
import { useSession } from '../store/useSession.ts'
import { useRecords, useStatus, useWorkshop, WorkshopProvider } from '../store/WorkshopContext.ts'
import { lazyPart } from '../ui/lazyPart.tsx'
import { exportUrl, ratingsUrl } from './api.ts'
import { rememberWorkshop } from './deviceStorage.ts'
import { Loading } from './Loading.tsx'
import { mapPath, placePath, planPath } from './paths.ts'
import { today } from './today.ts'
import { useOpenedWorkshop } from './useOpenedWorkshop.ts'
import { usePageTitle } from './usePageTitle.ts'
import { WorkshopGate } from './WorkshopGate.tsx'

const SummaryView = lazyPart(
  ['summary', 'next', 'exporting', 'plot', 'fields', 'phases', 'ratingWords', 'groups', 'places'],
  async () => (await import('../panels/summary/SummaryView.tsx')).SummaryView,
)
const SummaryBar = lazyPart(
  ['summary'],
  async () => (await import('../panels/summary/SummaryBar.tsx')).SummaryBar,
)

const loadFontCss = async (text: string) => (await import('./pictureFonts.ts')).pictureFontCss(text)

/** What a workshop came to. Loads nothing that changes the map. */
export function SummaryPage({ id }: { readonly id: string }) {
  return <WorkshopGate id={id}>{(info) => <OpenSummary info={info} />}</WorkshopGate>
}

function OpenSummary({ info }: { readonly info: WorkshopInfo }) {
  const workshop = useOpenedWorkshop(info)
  if (workshop === null) return <Loading />
  return (
    <WorkshopProvider value={workshop}>
      <SummaryLayout info={info} />
    </WorkshopProvider>
  )
}

function SummaryLayout({ info }: { readonly info: WorkshopInfo }) {
  const id = info.workshopId
  const workshop = useWorkshop()
  const title = useRecords((s) => s.meta?.title) || info.title
  const loaded = useStatus((s) => s.loaded)
  const told = useSession((s) => s.loaded)
  usePageTitle(title)
  useEffect(() => {
    workshop.view.setState({ ownName: info.name })
  }, [workshop, info.name])
  useEffect(() => {
    if (loaded) rememberWorkshop({ id, title, role: info.role, openedAtMs: Date.now() })
  }, [loaded, id, title, info.role])
  return (
    <Suspense fallback={<Loading />}>
      <SummaryBar homeHref="/" mapHref={mapPath(id)} />
      <ClosedScreen homeHref="/" joinHref="/join" onReload={() => location.reload()} />
      {loaded && told ? (
        <SummaryView
          today={today()}
          loadFontCss={loadFontCss}
          placeHref={(actionId) => placePath(id, actionId)}
          nextHref={planPath(id, 'next')}
          files={{
            csv: ratingsUrl(id, 'csv'),
            json: ratingsUrl(id, 'json'),
            csvNamed: ratingsUrl(id, 'csv', { authors: true }),
            workshop: exportUrl(id),
          }}
        />
      ) : (
        <Loading />
      )}
      <Notices />
    </Suspense>
  )
}
