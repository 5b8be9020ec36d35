import { useState } from 'react'
import { CARDS_MAX, type WritingRound } from '../../model/facilitation/round.ts'
import type { CardText } from '../../model/facilitation/writing.ts'
import { cardsOf, type KeptBallots, NEW_CARD } from '../../store/ballotBox.ts'
import { useBallotBox } from '../../store/useBallotBox.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useItemNames } from '../rating/roundNames.ts'
import { CardField } from './CardField.tsx'
import { CardsState } from './CardsState.tsx'
import { OwnCard } from './OwnCard.tsx'
import styles from './WritingBallot.module.css'
import { WritingSecrecy } from './WritingSecrecy.tsx'

export interface WritingBallotProps {
  readonly round: WritingRound
  readonly keptBallots: (roundId: string) => KeptBallots
}

/** One's own cards: a field, a button that sends, and below it what one has written. */
export function WritingBallot({ round, keptBallots }: WritingBallotProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const box = useBallotBox(round, keptBallots)
  const nameOf = useItemNames(round.itemKind)
  const [kept] = useState(() => keptBallots(round.id))
  const [drafts] = useState(() => kept.loadDrafts())
  const [last, setLast] = useState<Pick<CardText, 'itemId' | 'signed'>>(() => ({
    itemId: round.itemIds.find((id) => id === drafts.get(NEW_CARD)?.itemId) ?? round.itemIds[0] ?? '',
    signed: false,
  }))
  const cards = cardsOf(box.answers)
  const left = round.cardsEach - cards.filter(({ state }) => state !== 'late').length
  const question = round.question.trim()
  function send(card: CardText): void {
    // The note is not made: its id is the word that is needed.
    const word = workshop.newId('note').slice('note:'.length)
    box.choose(`card:${word}`, card)
    setLast(card)
  }
  return (
    <div className={styles.ballot}>
      <div className={styles.content}>
        <p className={styles.question} dir="auto">
          {question === ''
            ? t(`writing.ask.${round.itemKind === 'parking' ? 'parking' : round.target}`)
            : question}
        </p>
        <WritingSecrecy round={round} />
        {left > 0 ? (
          <CardField
            round={round}
            nameOf={nameOf}
            first={last}
            firstText={kept.loadDrafts().get(NEW_CARD)?.text ?? ''}
            onDraft={(draft) => kept.saveDraft(NEW_CARD, draft.text === '' ? null : draft)}
            onSend={send}
          />
        ) : (
          <p role="status">{t('writing.full', { count: round.cardsEach })}</p>
        )}
        <CardsState box={box} />
        <section className={styles.own}>
          <h3 className={styles.title}>
            {round.cardsEach === CARDS_MAX
              ? t('writing.own', { count: cards.length })
              : t('writing.own.of', { count: cards.length, most: round.cardsEach })}
          </h3>
          {cards.length === 0 ? <p className={styles.hint}>{t('writing.own.none')}</p> : null}
          <ul className={styles.cards}>
            {cards.toReversed().map((card) => (
              <li key={card.cardId}>
                <OwnCard
                  round={round}
                  card={card}
                  nameOf={nameOf}
                  draft={kept.loadDrafts().get(card.cardId) ?? null}
                  onDraft={(draft) => kept.saveDraft(card.cardId, draft)}
                  onChange={(next) => box.choose(card.cardId, next)}
                  onRemove={() => box.choose(card.cardId, 'none')}
                />
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  )
}
