import { Suspense } from 'react'
import { ClosedScreen } from '../panels/frame/ClosedScreen.tsx'
import { Notices } from '../panels/frame/Notices.tsx'
import { SessionSlot } from '../panels/frame/SessionSlot.tsx'
import type { RoundsPanelProps } from '../panels/rating/RoundsPanel.tsx'
import { lazyPart } from '../ui/lazyPart.tsx'
import { Loading } from './Loading.tsx'
import styles from './RoundPage.module.css'

const RoundsPanel = lazyPart(
  ['rounds'],
  async () => (await import('../panels/rating/RoundsPanel.tsx')).RoundsPanel,
)

export interface RoundPageProps extends Pick<RoundsPanelProps, 'roundId' | 'keptBallots'> {
  readonly title: string
  readonly onShowOnMap: () => void
}

/** A rating or a vote as the whole page, on a phone: without the map and what it needs. */
export function RoundPage({ title, ...panel }: RoundPageProps) {
  return (
    <div className={styles.page}>
      <ClosedScreen homeHref="/" joinHref="/join" onReload={() => location.reload()} />
      <SessionSlot />
      <main className={styles.main} id="main">
        <Suspense fallback={<Loading />}>
          <RoundsPanel {...panel} workshopTitle={title} />
        </Suspense>
      </main>
      <Notices />
    </div>
  )
}
