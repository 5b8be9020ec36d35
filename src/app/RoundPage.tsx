import { Suspense } from 'react'
import { ClosedScreen } from '../panels/frame/ClosedScreen.tsx'
import type { RoundsPanelProps } from '../panels/rating/RoundsPanel.tsx'
import { AfterFirstSight } from '../ui/AfterFirstSight.tsx'
import { lazyPart } from '../ui/lazyPart.tsx'
import { Loading } from './Loading.tsx'
import styles from './RoundPage.module.css'

const RoundsPanel = lazyPart(
  ['rounds'],
  async () => (await import('../panels/rating/RoundsPanel.tsx')).RoundsPanel,
)

// Not in the way of the first answer.
const SessionSlot = lazyPart([], async () => (await import('../panels/frame/SessionSlot.tsx')).SessionSlot)
const Notices = lazyPart([], async () => (await import('../panels/frame/Notices.tsx')).Notices)

export interface RoundPageProps extends Pick<RoundsPanelProps, 'roundId' | 'keptBallots'> {
  readonly title: string
  readonly onShowOnMap: () => void
}

/** A rating or a vote as the whole page, on a phone: without the map and what it needs. */
export function RoundPage({ title, ...panel }: RoundPageProps) {
  return (
    <div className={styles.page}>
      <ClosedScreen homeHref="/" joinHref="/join" onReload={() => location.reload()} />
      <AfterFirstSight>
        <SessionSlot />
      </AfterFirstSight>
      <main className={styles.main} id="main">
        <Suspense fallback={<Loading />}>
          <RoundsPanel {...panel} workshopTitle={title} />
        </Suspense>
      </main>
      <AfterFirstSight>
        <Notices />
      </AfterFirstSight>
    </div>
  )
}
