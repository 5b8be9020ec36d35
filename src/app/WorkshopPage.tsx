import { Redirect } from 'wouter'
import type { WorkshopView } from '../panels/frame/ViewSwitch.tsx'
import type { PlanSection } from '../panels/plan/planSections.ts'
import { OpenWorkshop } from './OpenWorkshop.tsx'
import { displayPath } from './paths.ts'
import { WorkshopGate } from './WorkshopGate.tsx'

export interface WorkshopPageProps {
  readonly id: string
  readonly view: WorkshopView
  /** The part of the plan that is shown; null is its first. */
  readonly section: PlanSection | null
  /** What of that part is shown by itself, such as one owner's list. */
  readonly item?: string | undefined
}

/** A workshop by its address. The screen on the wall has a page of its own. */
export function WorkshopPage({ id, view, section, item }: WorkshopPageProps) {
  return (
    <WorkshopGate id={id}>
      {(info, arrival, again) =>
        info.role === 'display' ? (
          <Redirect to={displayPath(id)} replace />
        ) : (
          <OpenWorkshop
            // Another person is another workshop: one's own things are theirs.
            key={info.participantId}
            info={info}
            view={view}
            section={section}
            item={item}
            arrival={arrival}
            onMaybeAnother={again}
          />
        )
      }
    </WorkshopGate>
  )
}
