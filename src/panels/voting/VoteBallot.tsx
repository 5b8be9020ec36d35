import { Minus, Plus } from 'lucide-react'
import { useId } from 'react'
import type { DotRound } from '../../model/facilitation/round.ts'
import type { ActionId, FrictionId } from '../../model/schema/ids.ts'
import { choiceOf, type KeptBallots } from '../../store/ballotBox.ts'
import { useBallotBox } from '../../store/useBallotBox.ts'
import { useRecords } from '../../store/WorkshopContext.ts'
import { IconButton } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { BallotState } from '../rating/BallotState.tsx'
import { useItemNames } from '../rating/roundNames.ts'
import { Secrecy } from '../rating/Secrecy.tsx'
import styles from './VoteBallot.module.css'

export interface VoteBallotProps {
  readonly round: DotRound
  readonly keptBallots: (roundId: string) => KeptBallots
}

/** One's own dots: a step less and a step more on each thing, and how many are left. */
export function VoteBallot({ round, keptBallots }: VoteBallotProps) {
  const t = useTranslate()
  const box = useBallotBox(round, keptBallots)
  const nameOf = useItemNames(round.itemKind)
  const frictions = useRecords((s) => s.frictions)
  const actions = useRecords((s) => s.actions)
  const dotsOn = (itemId: string): number => {
    const choice = choiceOf(box.answers, itemId)
    return choice === 'none' || choice === null ? 0 : choice
  }
  const left = round.budget - round.itemIds.reduce((sum, itemId) => sum + dotsOn(itemId), 0)
  const most = Math.min(round.maxPerItem, round.budget)
  return (
    <div className={styles.ballot}>
      <div className={styles.left}>
        <p role="status" className={styles.words}>
          {t('votes.left', { left: Math.max(0, left), budget: round.budget })}
        </p>
        <Dots given={round.budget - Math.max(0, left)} all={round.budget} />
        <p className={styles.hint}>{t('votes.most', { most })}</p>
      </div>
      <div className={styles.content}>
        <Secrecy anonymity={round.anonymity} minGroup={1} isVote />
        <ul className={styles.list}>
          {round.itemIds.map((itemId) => {
            const friction = frictions.get(itemId as FrictionId)
            const action = friction === undefined ? undefined : actions.get(friction.actionId as ActionId)
            return (
              <li key={itemId}>
                <VoteItem
                  name={nameOf(itemId)}
                  place={action?.title ?? ''}
                  dots={dotsOn(itemId)}
                  most={most}
                  left={left}
                  onChange={(dots) => box.choose(itemId, dots === 0 ? 'none' : dots)}
                />
              </li>
            )
          })}
        </ul>
        <BallotState box={box} itemId={null} />
      </div>
    </div>
  )
}

interface VoteItemProps {
  readonly name: string
  /** Where on the map; empty when that says nothing more. */
  readonly place: string
  readonly dots: number
  readonly most: number
  readonly left: number
  readonly onChange: (dots: number) => void
}

function VoteItem({ name, place, dots, most, left, onChange }: VoteItemProps) {
  const t = useTranslate()
  const id = useId()
  return (
    <fieldset className={styles.item} aria-labelledby={id} data-some={dots > 0}>
      <div className={styles.names}>
        <p id={id}>{name}</p>
        {place === '' ? null : <p className={styles.hint}>{place}</p>}
        <Dots given={dots} all={dots} />
      </div>
      <div className={styles.stepper}>
        <IconButton
          look="plain"
          label={t('votes.less', { name })}
          icon={<Minus />}
          isDisabled={dots === 0}
          onPress={() => onChange(dots - 1)}
        />
        <output className={styles.number} aria-label={t('votes.given', { count: dots, name })}>
          {dots}
        </output>
        <IconButton
          look="plain"
          label={t('votes.more', { name })}
          icon={<Plus />}
          isDisabled={dots >= most || left <= 0}
          onPress={() => onChange(dots + 1)}
        />
      </div>
    </fieldset>
  )
}

/** From so many dots on the number says it better. */
const DRAWN_MAX = 20

function Dots({ given, all }: { readonly given: number; readonly all: number }) {
  if (all === 0 || all > DRAWN_MAX) return null
  return (
    <div className={styles.dots} aria-hidden="true">
      {Array.from({ length: all }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: dots are alike
        <span key={i} data-given={i < given} />
      ))}
    </div>
  )
}
