import { MapPin } from 'lucide-react'
import type { DotRound } from '../../model/facilitation/round.ts'
import { answersIn } from '../../model/facilitation/rounds.ts'
import { isWithheldVote, rankVotes } from '../../model/rating/rankVotes.ts'
import type { KeptBallots } from '../../store/ballotBox.ts'
import { useResults } from '../../store/rounds.ts'
import { useBallotBox } from '../../store/useBallotBox.ts'
import { useLeads, useRole } from '../../store/useSession.ts'
import { IconButton } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useItemNames } from '../rating/roundNames.ts'
import { SeriesSwitch } from '../rating/SeriesSwitch.tsx'
import { VoteAgain } from './VoteAgain.tsx'
import styles from './VoteResults.module.css'
import { WeighFrictions } from './WeighFrictions.tsx'

export interface VoteResultsProps {
  readonly round: DotRound
  /** Null where no one person looks: on the wall, in the summary. */
  readonly keptBallots: ((roundId: string) => KeptBallots) | null
  /** Goes to a thing on the map; null where there is no way there. */
  readonly onShow: ((itemId: string) => void) | null
  /** Shows another round; null where only this one is shown, and nothing is run. */
  readonly onOpen: ((roundId: string) => void) | null
}

/** The tally of a vote, the most dots first, ties as ties. */
export function VoteResults({ round, keptBallots, onShow, onOpen }: VoteResultsProps) {
  const t = useTranslate()
  const leads = useLeads() && onOpen !== null
  const asked = answersIn(round, useRole())
  const nameOf = useItemNames(round.itemKind)
  const results = useResults(round)
  const ranked = rankVotes(results)
  const withheld = isWithheldVote(results)
  const most = Math.max(1, ...ranked.map(({ dots }) => dots))
  return (
    <div className={styles.results}>
      {onOpen === null ? null : <SeriesSwitch round={round} onOpen={onOpen} />}
      {withheld ? <p>{t('votes.withheld', { count: results[0]?.n ?? 0 })}</p> : null}
      <ol className={styles.list}>
        {(withheld ? [] : ranked).map(({ itemId, dots, voters, rank, tied }) => (
          <li key={itemId} className={styles.item} data-none={dots === 0}>
            <span className={styles.rank}>{dots === 0 ? '–' : tied ? t('votes.tied', { rank }) : rank}</span>
            <div className={styles.names}>
              <p className={styles.name}>{nameOf(itemId)}</p>
              <div className={styles.bar} aria-hidden="true">
                <div style={{ inlineSize: `${(100 * dots) / most}%` }} />
              </div>
              <p className={styles.hint}>{t('votes.tally', { dots, voters })}</p>
              {keptBallots === null || !asked ? null : (
                <OwnDots round={round} itemId={itemId} keptBallots={keptBallots} />
              )}
            </div>
            {onShow === null || round.itemKind === 'measures' ? null : (
              <IconButton
                size="small"
                label={t('votes.show', { name: nameOf(itemId) })}
                icon={<MapPin />}
                onPress={() => onShow(itemId)}
              />
            )}
          </li>
        ))}
      </ol>
      {leads ? (
        <>
          <VoteAgain round={round} ranked={ranked} onOpen={onOpen} />
          {round.itemKind === 'frictions' && !withheld ? (
            <WeighFrictions round={round} nameOf={nameOf} />
          ) : null}
        </>
      ) : null}
    </div>
  )
}

interface OwnDotsProps {
  readonly round: DotRound
  readonly itemId: string
  readonly keptBallots: (roundId: string) => KeptBallots
}

function OwnDots({ round, itemId, keptBallots }: OwnDotsProps) {
  const t = useTranslate()
  const own = useBallotBox(round, keptBallots).answers.get(itemId)
  if (own?.state !== 'saved' || typeof own.choice !== 'number' || own.choice === 0) return null
  return <p className={styles.hint}>{t('votes.own', { count: own.choice })}</p>
}
