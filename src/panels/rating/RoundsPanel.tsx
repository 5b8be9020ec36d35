import { ArrowLeft, X } from 'lucide-react'
import { type KeyboardEvent, Suspense, useEffect, useRef } from 'react'
import { answersIn } from '../../model/facilitation/rounds.ts'
import type { KeptBallots } from '../../store/ballotBox.ts'
import { useRound, useRounds } from '../../store/rounds.ts'
import { useWaitingRounds } from '../../store/turnout.ts'
import { useLeads, useRole } from '../../store/useSession.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useKeptFocus } from '../../ui/useKeptFocus.ts'
import { RoundBanner } from './RoundBanner.tsx'
import { RoundStatus } from './RoundStatus.tsx'
import styles from './RoundsPanel.module.css'
import { useRoundName } from './roundNames.ts'
import { TurnoutLine } from './TurnoutLine.tsx'
import { useShowItem } from './useShowItem.ts'

const RoundsSection = lazyPart(
  ['rounds', 'fields'],
  async () => (await import('./RoundsSection.tsx')).RoundsSection,
)
const RoundControl = lazyPart(['rounds'], async () => (await import('./RoundControl.tsx')).RoundControl)
const RatingBallot = lazyPart(
  ['rounds', 'ballot'],
  async () => (await import('./RatingBallot.tsx')).RatingBallot,
)
const RoundResults = lazyPart(
  ['rounds', 'results', 'ratingWords'],
  async () => (await import('./RoundResults.tsx')).RoundResults,
)
const VoteBallot = lazyPart(
  ['rounds', 'ballot', 'votes'],
  async () => (await import('../voting/VoteBallot.tsx')).VoteBallot,
)
const VoteResults = lazyPart(
  ['rounds', 'votes'],
  async () => (await import('../voting/VoteResults.tsx')).VoteResults,
)
const WritingBallot = lazyPart(
  ['rounds', 'ballot', 'writing', 'fields'],
  async () => (await import('../writing/WritingBallot.tsx')).WritingBallot,
)
const WritingResults = lazyPart(
  ['rounds', 'writing'],
  async () => (await import('../writing/WritingResults.tsx')).WritingResults,
)

export interface RoundsPanelProps {
  /** Null: all of them. */
  readonly roundId: string | null
  /** Where answers that have not reached the server are kept on this device. */
  readonly keptBallots: (roundId: string) => KeptBallots
  /** Brings the map onto the page; null where it is on it. */
  readonly onShowOnMap: (() => void) | null
  /** On a page of its own: what the workshop is called. */
  readonly workshopTitle?: string
}

/** Ratings, votes and writing: one's own answers, the running of a round, what it found. Beside the map, or a page of its own. */
export function RoundsPanel({ roundId, keptBallots, onShowOnMap, workshopTitle }: RoundsPanelProps) {
  const t = useTranslate()
  const { view } = useWorkshop()
  const leads = useLeads()
  const round = useRound(roundId ?? '')
  const several = useRounds().length > 1
  const nameOf = useRoundName()
  // Several may be open at once: none pushes another away, and none is forgotten.
  const waiting = useWaitingRounds()
  const other = leads || round === null ? undefined : waiting.find(({ id }) => id !== round.id)
  const heading = useRef<HTMLHeadingElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  useKeptFocus(panel, heading)
  const isPage = workshopTitle !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown has changed, so the keyboard begins there
  useEffect(() => {
    // A round that comes by itself does not take the keyboard from the map.
    if (isPage || document.activeElement === document.body) heading.current?.focus()
  }, [roundId, isPage])
  function go(next: string | null): void {
    view.setState({ aside: { kind: 'rounds', roundId: next } })
  }
  function close(): void {
    view.setState({ aside: null })
  }
  function handleKey(event: KeyboardEvent): void {
    if (isPage || event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.stopPropagation()
    close()
  }
  const title = round === null ? t('rounds.title') : nameOf(round)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the focusable parts inside bubble up to here
    <div className={styles.panel} data-page={isPage} ref={panel} onKeyDown={handleKey}>
      <div className={styles.head}>
        {round !== null && (leads || several) ? (
          <IconButton label={t('rounds.back')} icon={<ArrowLeft />} onPress={() => go(null)} />
        ) : null}
        <div className={styles.names}>
          {isPage ? <h1 className={styles.workshop}>{workshopTitle}</h1> : null}
          <h2 className={styles.heading} tabIndex={-1} ref={heading}>
            {title}
          </h2>
        </div>
        {isPage ? (
          <Button look="quiet" onPress={close}>
            {t('rounds.toMap')}
          </Button>
        ) : (
          <IconButton label={t('rounds.close')} icon={<X />} onPress={close} />
        )}
      </div>
      {round === null ? null : <RoundStatus key={round.id} round={round} />}
      {other === undefined ? null : <RoundBanner round={other} onAnswer={() => go(other.id)} />}
      <Suspense>
        {round === null ? (
          <div className={styles.content}>
            <RoundsSection onOpen={go} />
          </div>
        ) : (
          <RoundBody
            key={round.id}
            roundId={round.id}
            keptBallots={keptBallots}
            onShowOnMap={onShowOnMap}
            onOpen={go}
          />
        )}
      </Suspense>
    </div>
  )
}

interface RoundBodyProps extends Pick<RoundsPanelProps, 'keptBallots' | 'onShowOnMap'> {
  readonly roundId: string
  readonly onOpen: (roundId: string | null) => void
}

function RoundBody({ roundId, keptBallots, onShowOnMap, onOpen }: RoundBodyProps) {
  const t = useTranslate()
  const round = useRound(roundId)
  const leads = useLeads()
  const role = useRole()
  const show = useShowItem(round, onShowOnMap)
  if (round === null) return null
  if (round.status === 'dropped')
    return (
      <div className={styles.content}>
        <p role="status">{t('rounds.dropped')}</p>
      </div>
    )
  if (round.status === 'revealed') {
    return (
      <div className={styles.content}>
        {round.kind === 'rating' ? (
          <RoundResults round={round} keptBallots={keptBallots} onShow={show} onOpen={onOpen} />
        ) : round.kind === 'writing' ? (
          <WritingResults round={round} keptBallots={keptBallots} onShow={show} onOpen={onOpen} />
        ) : (
          <VoteResults round={round} keptBallots={keptBallots} onShow={show} onOpen={onOpen} />
        )}
      </div>
    )
  }
  const asked = answersIn(round, role)
  const ballot =
    round.kind === 'rating' ? (
      <RatingBallot round={round} keptBallots={keptBallots} />
    ) : round.kind === 'writing' ? (
      <WritingBallot round={round} keptBallots={keptBallots} />
    ) : (
      <VoteBallot round={round} keptBallots={keptBallots} />
    )
  if (leads)
    return (
      <div className={styles.content}>
        <RoundControl round={round} ballot={asked ? ballot : null} />
      </div>
    )
  if (asked) return ballot
  return (
    <div className={styles.content}>
      <TurnoutLine round={round} />
      <p>{t('rounds.watching')}</p>
    </div>
  )
}
