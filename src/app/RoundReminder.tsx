import { Suspense } from 'react'
import type { WorkshopView } from '../panels/frame/ViewSwitch.tsx'
import { useAskedRounds } from '../store/rounds.ts'
import { useLeads } from '../store/useSession.ts'
import { useView, useWorkshop } from '../store/WorkshopContext.ts'
import { lazyPart } from '../ui/lazyPart.tsx'

const RoundBanner = lazyPart(
  ['rounds'],
  async () => (await import('../panels/rating/RoundBanner.tsx')).RoundBanner,
)

export interface RoundReminderProps {
  readonly view: WorkshopView
  /** The round is going to be shown beside the map or the table. */
  readonly onAnswer: () => void
}

/** Says that a round waits for this person's answer while it is not in front of them. */
export function RoundReminder({ view, onAnswer }: RoundReminderProps) {
  const workshop = useWorkshop()
  const leads = useLeads()
  const [round] = useAskedRounds()
  const isShown = useView((v) => v.aside?.kind === 'rounds') && view !== 'plan'
  if (round === undefined || isShown || leads) return null
  return (
    <Suspense>
      <RoundBanner
        round={round}
        onAnswer={() => {
          workshop.view.setState({ aside: { kind: 'rounds', roundId: round.id } })
          onAnswer()
        }}
      />
    </Suspense>
  )
}
