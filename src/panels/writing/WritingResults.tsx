import { MapPinPlus } from 'lucide-react'
import { groupCards, isPlaced, placeCards, placedCards } from '../../model/commands/card.ts'
import type { WritingRound } from '../../model/facilitation/round.ts'
import type { KeptBallots } from '../../store/ballotBox.ts'
import { useCards } from '../../store/rounds.ts'
import { useLeads } from '../../store/useSession.ts'
import { useCanWrite, useRecords, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { AgainButtons } from '../rating/AgainButtons.tsx'
import { useItemNames } from '../rating/roundNames.ts'
import { SeriesSwitch } from '../rating/SeriesSwitch.tsx'
import { CardGroupItem } from './CardGroupItem.tsx'
import { HiddenCards } from './HiddenCards.tsx'
import { LateCards } from './LateCards.tsx'
import { UnsentCards } from './UnsentCards.tsx'
import styles from './WritingResults.module.css'

export interface WritingResultsProps {
  readonly round: WritingRound
  readonly keptBallots: (roundId: string) => KeptBallots
  readonly onShow: (itemId: string) => void
  readonly onOpen: (roundId: string) => void
}

/** What was written, all at once: the same words together, and the way onto the map. */
export function WritingResults({ round, keptBallots, onShow, onOpen }: WritingResultsProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const leads = useLeads()
  const canWrite = useCanWrite()
  const nameOf = useItemNames(round.itemKind)
  const frictions = useRecords((s) => s.frictions)
  const notes = useRecords((s) => s.notes)
  const cards = useCards(round)
  const groups = groupCards(cards)
  const placed = placedCards({ frictions, notes })
  const open = groups.filter((group) => !isPlaced(placed, group))
  const hidden = cards.filter((card) => card.hidden).length
  return (
    <div className={styles.results}>
      <SeriesSwitch round={round} onOpen={onOpen} />
      <UnsentCards round={round} keptBallots={keptBallots} />
      <LateCards round={round} keptBallots={keptBallots} />
      {round.question.trim() === '' ? null : (
        <p className={styles.question} dir="auto">
          {round.question}
        </p>
      )}
      <p className={styles.hint}>
        {t('writing.revealed', { count: cards.length })}
        {' · '}
        {t(`rounds.anonymity.${round.anonymity}`)}
        {hidden > 0 && !leads ? ` · ${t('writing.hidden.some', { count: hidden })}` : null}
      </p>
      {canWrite && open.length > 1 ? (
        <div className={styles.all}>
          <Button look="primary" onPress={() => workshop.run((all) => placeCards(all, round, open))}>
            <MapPinPlus aria-hidden="true" />
            {t(`writing.place.all.${round.target}`, { count: open.length })}
          </Button>
        </div>
      ) : null}
      {groups.length > 0 && open.length === 0 ? (
        <p role="status" className={styles.hint}>
          {t('writing.placed.all')}
        </p>
      ) : null}
      {round.itemIds.map((itemId) => {
        const here = groups.filter(([card]) => card.itemId === itemId)
        if (here.length === 0) return null
        return (
          <section key={itemId} className={styles.part} aria-label={nameOf(itemId)}>
            {round.itemIds.length === 1 && round.itemKind === 'parking' ? null : (
              <h3 className={styles.title}>{nameOf(itemId)}</h3>
            )}
            <ul className={styles.cards}>
              {here.map((group) => (
                <li key={group[0].id}>
                  <CardGroupItem
                    round={round}
                    group={group}
                    isPlaced={isPlaced(placed, group)}
                    keptBallots={keptBallots}
                    onShow={onShow}
                  />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      {leads ? <HiddenCards key={hidden} round={round} count={hidden} nameOf={nameOf} /> : null}
      {leads ? <AgainButtons round={round} all={t('writing.again')} some={null} onOpen={onOpen} /> : null}
    </div>
  )
}
