import { useEffect } from 'react'
import type { WorkshopView } from '../panels/frame/ViewSwitch.tsx'
import type { PlanSection } from '../panels/plan/planSections.ts'
import type { WorkshopInfo } from '../protocol/http.ts'
import { WorkshopProvider } from '../store/WorkshopContext.ts'
import type { Workshop } from '../store/workshop.ts'
import { usePreferences } from '../ui/PreferencesContext.ts'
import { loadLanes, saveLanes } from './deviceStorage.ts'
import { Loading } from './Loading.tsx'
import { useOpenedWorkshop } from './useOpenedWorkshop.ts'
import { WorkshopFrame } from './WorkshopFrame.tsx'
import type { Arrival } from './WorkshopGate.tsx'

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

export interface OpenWorkshopProps {
  readonly info: WorkshopInfo
  readonly view: WorkshopView
  /** The part of the plan that is shown; null is its first. */
  readonly section: PlanSection | null
  /** What of that part is shown by itself, such as one owner's list. */
  readonly item?: string | undefined
  readonly arrival: Arrival
  /** This device may have turned out to be somebody else's, who is a member already. */
  readonly onMaybeAnother: () => void
}

/** Opens the workshop while this is on the page. */
export function OpenWorkshop(props: OpenWorkshopProps) {
  const { info } = props
  const { preferences } = usePreferences()
  const workshop = useOpenedWorkshop(info, KEPT)
  useEffect(() => {
    workshop?.view.setState({ cursors: preferences.cursors })
  }, [workshop, preferences.cursors])
  useEffect(() => {
    workshop?.view.setState({ ownName: info.name })
  }, [workshop, info.name])

  if (workshop === null) return <Loading />
  return (
    <WorkshopProvider value={workshop}>
      <WorkshopFrame {...props} />
    </WorkshopProvider>
  )
}
