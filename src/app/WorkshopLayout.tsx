import { Suspense, useState } from 'react'
import { useLocation } from 'wouter'
import { ClosedScreen } from '../panels/frame/ClosedScreen.tsx'
import { DamagedBanner } from '../panels/frame/DamagedBanner.tsx'
import { Notices } from '../panels/frame/Notices.tsx'
import { SessionSlot } from '../panels/frame/SessionSlot.tsx'
import { WorkshopHeader } from '../panels/frame/WorkshopHeader.tsx'
import type { ErrorCode } from '../protocol/errors.ts'
import type { LinkTermsChange } from '../protocol/http.ts'
import type { LinkRole } from '../protocol/roles.ts'
import { useSession } from '../store/useSession.ts'
import { useStatus, useView, useWorkshop } from '../store/WorkshopContext.ts'
import { AfterFirstSight } from '../ui/AfterFirstSight.tsx'
import { lazyPart } from '../ui/lazyPart.tsx'
import { changeLinkTerms, exportUrl, getWorkshop, renameMe, rotateLink } from './api.ts'
import { saveKnownName } from './deviceStorage.ts'
import { LeadBeside } from './LeadBeside.tsx'
import { Loading } from './Loading.tsx'
import styles from './OpenWorkshop.module.css'
import type { OpenWorkshopProps } from './OpenWorkshop.tsx'
import { mapPath, planPath, summaryPath, tablePath, workshopPath } from './paths.ts'
import { RoundReminder } from './RoundReminder.tsx'
import { showOnMap } from './showOnMap.ts'
import { today } from './today.ts'
import { useLanding } from './useLanding.ts'
import { useSelf } from './useSelf.ts'
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

/** The page around the map, the table and the plan. */
export function WorkshopLayout({ info, view, section, item }: OpenWorkshopProps) {
  const id = info.workshopId
  const loaded = useStatus((s) => s.loaded)
  const isClosed = useSession((s) => s.state.closedAt !== null)
  const workshop = useWorkshop()
  const [, navigate] = useLocation()

  // Apart from `info`, whose change would open the workshop again.
  const [invitations, setInvitations] = useState({ code: info.code, links: info.links, terms: info.terms })
  const refresh = async () => {
    const now = await getWorkshop(id)
    if (now.ok) setInvitations({ code: now.value.code, links: now.value.links, terms: now.value.terms })
  }
  useSelf({ onRole: () => void refresh() })
  useLanding(loaded)
  const name = useView((v) => v.ownName)
  const rename = async (typed: string): Promise<ErrorCode | null> => {
    const answer = await renameMe(id, { name: typed })
    if (!answer.ok) return answer.code
    workshop.view.setState({ ownName: answer.value.name })
    // The next door asks for this one.
    saveKnownName(answer.value.name)
    return null
  }
  const replaceLink = async (role: LinkRole): Promise<ErrorCode | null> => {
    const answer = await rotateLink(id, role)
    if (!answer.ok) return answer.code
    const { code, link } = answer.value
    setInvitations((before) => ({ ...before, code, links: { ...before.links, [role]: link } }))
    // A past end went with the old link.
    void refresh()
    return null
  }
  const changeTerms = async (role: LinkRole, change: LinkTermsChange): Promise<ErrorCode | null> => {
    const answer = await changeLinkTerms(id, role, change)
    if (!answer.ok) return answer.code
    setInvitations((before) => ({ ...before, terms: { ...before.terms, [role]: answer.value } }))
    return null
  }

  return (
    <div className={styles.page}>
      <WorkshopHeader
        info={{ ...info, ...invitations, name }}
        view={view}
        links={{
          home: '/',
          map: isClosed ? mapPath(id) : workshopPath(id),
          table: tablePath(id),
          plan: planPath(id),
          summary: summaryPath(id),
        }}
        exportHref={exportUrl(id)}
        picture={PICTURE}
        onShare={() => void refresh()}
        onReplaceLink={replaceLink}
        onLinkTerms={changeTerms}
        onRename={rename}
      />
      <SessionSlot />
      <div className={styles.banners}>
        <ClosedScreen homeHref="/" joinHref="/join" onReload={() => location.reload()} />
        <DamagedBanner />
        {isClosed ? (
          <Suspense>
            <ClosedBanner
              summaryHref={summaryPath(id)}
              nextHref={view === 'plan' && (section ?? 'next') === 'next' ? null : planPath(id)}
            />
          </Suspense>
        ) : null}
        <RoundReminder view={view} onAnswer={() => (view === 'plan' ? navigate(workshopPath(id)) : null)} />
      </div>
      <LeadBeside>
        {!loaded ? (
          <Loading />
        ) : view === 'plan' ? (
          <Suspense fallback={<Loading />}>
            <PlanView
              section={section ?? 'next'}
              item={item ?? null}
              hrefOf={(other, of) => planPath(id, other, of)}
              today={today}
              nowMs={Date.now}
              onShow={(selection) => {
                showOnMap(workshop, selection)
                navigate(isClosed ? mapPath(id) : workshopPath(id))
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
