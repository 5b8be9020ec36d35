import { MapPinPlus } from 'lucide-react'
import { useState } from 'react'
import type { WritingRound } from '../../model/facilitation/round.ts'
import { answersIn } from '../../model/facilitation/rounds.ts'
import { cardsOf, type KeptBallots } from '../../store/ballotBox.ts'
import { useBallotBox } from '../../store/useBallotBox.ts'
import { useRole } from '../../store/useSession.ts'
import { useCanWrite, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { CardWords } from './CardWords.tsx'
import { placeOwn } from './placeOwn.ts'
import styles from './WritingResults.module.css'

export interface LateCardsProps {
  readonly round: WritingRound
  readonly keptBallots: (roundId: string) => KeptBallots
}

/** One’s own cards that did not come in time: nobody else has seen them, and they can go onto the map as one’s own. */
export function LateCards(props: LateCardsProps) {
  return answersIn(props.round, useRole()) ? <Own {...props} /> : null
}

function Own({ round, keptBallots }: LateCardsProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const { answers } = useBallotBox(round, keptBallots)
  const [placed, setPlaced] = useState<ReadonlySet<string>>(new Set())
  const late = cardsOf(answers).filter(({ state, cardId }) => state !== 'saved' && !placed.has(cardId))
  if (late.length === 0) return null
  return (
    <section className={styles.unsent} aria-label={t('writing.late', { count: late.length })}>
      <h3 className={styles.title}>{t('writing.late', { count: late.length })}</h3>
      <ul className={styles.cards}>
        {late.map(({ cardId, choice, state, code }) => (
          <li key={cardId} className={styles.card}>
            <CardWords text={choice.text} />
            <p className={styles.by}>{code === null ? t(`writing.state.${state}`) : t(`error.${code}`)}</p>
            {canWrite && state !== 'sending' ? (
              <div>
                <Button
                  size="small"
                  onPress={() => {
                    const refused = workshop.run((all) =>
                      placeOwn(all, workshop, round, choice.itemId, choice.text),
                    )
                    if (refused === null) setPlaced((before) => new Set(before).add(cardId))
                  }}
                >
                  <MapPinPlus aria-hidden="true" />
                  {t('writing.unsent.place')}
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
