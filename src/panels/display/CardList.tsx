import { groupCards } from '../../model/commands/card.ts'
import type { WritingRound } from '../../model/facilitation/round.ts'
import { useCards } from '../../store/rounds.ts'
import { useRecords } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Scene.module.css'

/** Rows that are legible at the back of the room. */
const ROWS = 5

/** What was written, what most people wrote first. What is hidden is not here at all. */
export function CardList({ round }: { readonly round: WritingRound }) {
  const t = useTranslate()
  const actions = useRecords((s) => s.actions)
  const sequences = useRecords((s) => s.sequences)
  const cards = useCards(round)
  const groups = groupCards(cards).toSorted((a, b) => b.length - a.length)
  const placeOf = (id: string) => actions.get(id as never)?.title ?? sequences.get(id as never)?.name ?? ''
  return (
    <section className={styles.result}>
      <h2 className={styles.sceneTitle} dir="auto">
        {round.title.trim() === '' ? t('display.kind.writing') : round.title}
        {round.number > 1 ? ` · ${t('display.round.again', { number: round.number })}` : null}
      </h2>
      <p className={styles.lead}>{t('display.cards', { count: cards.length })}</p>
      <ul className={styles.rows}>
        {groups.slice(0, ROWS).map((group) => (
          <li key={group[0].id} className={styles.vote}>
            <span className={styles.rowTitle} dir="auto">
              {group[0].text}
            </span>
            <span className={styles.rowFigure}>
              {[
                round.itemIds.length > 1 ? placeOf(group[0].itemId) : '',
                group.length > 1 ? t('display.cards.times', { count: group.length }) : '',
              ]
                .filter((words) => words !== '')
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {groups.length <= ROWS ? null : (
        <p className={styles.lead}>{t('display.result.more', { count: groups.length - ROWS })}</p>
      )}
    </section>
  )
}
