import { Suspense, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { ClosedScreen } from '../panels/frame/ClosedScreen.tsx'
import { DamagedBanner } from '../panels/frame/DamagedBanner.tsx'
import { Notices } from '../panels/frame/Notices.tsx'
import { SessionSlot } from '../panels/frame/SessionSlot.tsx'
import type { WorkshopView } from '../panels/frame/ViewSwitch.tsx'
import { WorkshopHeader } from '../panels/frame/WorkshopHeader.tsx'
import type { PlanSection } from '../panels/plan/planSections.ts'
import type { ErrorCode } from '../protocol/errors.ts'
import type { WorkshopInfo } from '../protocol/http.ts'
import type { LinkRole } from '../protocol/roles.ts'
import { useSession } from '../store/useSession.ts'
import type { ShownPage } from '../store/viewState.ts'
import { useRecords, useStatus, useWorkshop, WorkshopProvider } from '../store/WorkshopContext.ts'
import type { Workshop } from '../store/workshop.ts'
import { AfterFirstSight } from '../ui/AfterFirstSight.tsx'
import { lazyPart } from '../ui/lazyPart.tsx'
import { usePreferences } from '../ui/PreferencesContext.ts'
import { exportUrl, getWorkshop, renameMe, rotateLink } from './api.ts'
import { loadLanes, rememberWorkshop, saveKnownName, saveLanes } from './deviceStorage.ts'
import { LeadBeside } from './LeadBeside.tsx'
import { Loading } from './Loading.tsx'
import styles from './OpenWorkshop.module.css'
import { planPath, summaryPath, tablePath, workshopPath } from './paths.ts'
import { today } from './today.ts'
import { useHandInBeforeLeaving } from './useHandInBeforeLeaving.ts'
import { useLoadTheRest } from './useLoadTheRest.ts'
import { useOpenedWorkshop } from './useOpenedWorkshop.ts'
import { usePageTitle } from './usePageTitle.ts'
import { WorkshopBody } from './WorkshopBody.tsx'

const Announcer = lazyPart(
  ['announce', 'places', 'fields'],
  async () => (await import('../panels/announce/Announcer.tsx')).Announcer,
)
const PlanView = lazyPart(['plan'], async () => (await import('../panels/plan/PlanView.tsx')).PlanView)

const ClosedBanner = lazyPart(
  ['summary'],
  async () => (await import('../panels/summary/ClosedBanner.tsx')).ClosedBanner,
)

const PICTURE = {
  today,
  loadFontCss: async (text: string) => (await import('./pictureFonts.ts')).pictureFontCss(text),
}

/** What this device remembers of how a workshop is looked at. */
const KEPT = {
  keepOnDevice: true,
  prepare(workshop: Workshop) {
    workshop.view.setState({ lanes: loadLanes() })
    workshop.view.subscribe(({ lanes }, before) => {
      if (lanes !== before.lanes) saveLanes(lanes)
    })
  },
}

/** Views that whoever leads can bring others to. */
const PATHS: Partial<Readonly<Record<ShownPage, (id: string) => string>>> = {
  map: workshopPath,
  table: tablePath,
  plan: (id) => planPath(id),
  summary: summaryPath,
}

export interface OpenWorkshopProps {
  readonly info: WorkshopInfo
  readonly view: WorkshopView
  /** The part of the plan that is shown; null is its first. */
  readonly section: PlanSection | null
}

/** Opens the workshop while this is on the page. */
export function OpenWorkshop({ info, view, section }: OpenWorkshopProps) {
  const { preferences } = usePreferences()
  const workshop = useOpenedWorkshop(info, KEPT)
  useEffect(() => {
    workshop?.view.setState({ cursors: preferences.cursors })
  }, [workshop, preferences.cursors])

  if (workshop === null) return <Loading />
  return (
    <WorkshopProvider value={workshop}>
      <WorkshopLayout info={info} view={view} section={section} />
    </WorkshopProvider>
  )
}

function WorkshopLayout({ info, view, section }: OpenWorkshopProps) {
  const id = info.workshopId
  const title = useRecords((s) => s.meta?.title) || info.title
  const loaded = useStatus((s) => s.loaded)
  const isClosed = useSession((s) => s.state.closedAt !== null)
  usePageTitle(title)
  const workshop = useWorkshop()
  const [, navigate] = useLocation()
  useEffect(() => {
    workshop.view.setState({
      page: view,
      showPage: (page) => {
        const path = PATHS[page]
        if (path !== undefined) navigate(path(id))
      },
    })
  }, [workshop, view, navigate, id])
  useHandInBeforeLeaving()
  useLoadTheRest(loaded)
  useEffect(() => {
    if (loaded) rememberWorkshop({ id, title, role: info.role, openedAtMs: Date.now() })
  }, [loaded, id, title, info.role])

  // Apart from `info`, whose change would open the workshop again.
  const [invitations, setInvitations] = useState({ code: info.code, links: info.links })
  const refresh = async () => {
    const now = await getWorkshop(id)
    if (now.ok) setInvitations({ code: now.value.code, links: now.value.links })
  }
  const [name, setName] = useState(info.name)
  useEffect(() => {
    workshop.view.setState({ ownName: name })
  }, [workshop, name])
  const rename = async (typed: string): Promise<ErrorCode | null> => {
    const answer = await renameMe(id, { name: typed })
    if (!answer.ok) return answer.code
    setName(answer.value.name)
    // The next door asks for this one.
    saveKnownName(answer.value.name)
    return null
  }
  const replaceLink = async (role: LinkRole): Promise<ErrorCode | null> => {
    const answer = await rotateLink(id, role)
    if (!answer.ok) return answer.code
    const { code, link } = answer.value
    setInvitations((before) => ({ code, links: { ...before.links, [role]: link } }))
    return null
  }

  return (
    <div className={styles.page}>
      <WorkshopHeader
        info={{ ...info, ...invitations, name }}
        view={view}
        links={{
          home: '/',
          map: workshopPath(id),
          table: tablePath(id),
          plan: planPath(id),
          summary: summaryPath(id),
        }}
        exportHref={exportUrl(id)}
        picture={PICTURE}
        onShare={() => void refresh()}
        onReplaceLink={replaceLink}
        onRename={rename}
      />
      <SessionSlot />
      <div className={styles.banners}>
        <ClosedScreen homeHref="/" joinHref="/join" onReload={() => location.reload()} />
        <DamagedBanner />
        {isClosed ? (
          <Suspense>
            <ClosedBanner summaryHref={summaryPath(id)} />
          </Suspense>
        ) : null}
      </div>
      <LeadBeside>
        {!loaded ? (
          <Loading />
        ) : view === 'plan' ? (
          <Suspense fallback={<Loading />}>
            <PlanView
              section={section ?? 'next'}
              hrefOf={(other) => planPath(id, other)}
              today={today}
              nowMs={Date.now}
              onShow={(selection) => {
                workshop.view.setState({ selection })
                navigate(workshopPath(id))
              }}
            />
          </Suspense>
        ) : (
          <WorkshopBody view={view} />
        )}
      </LeadBeside>
      <Notices />
      {loaded ? (
        <AfterFirstSight>
          <Announcer />
        </AfterFirstSight>
      ) : null}
    </div>
  )
}
