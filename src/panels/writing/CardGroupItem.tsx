import { Check, EyeOff, MapPin, MapPinPlus } from 'lucide-react'
import { type CardGroup, placeCards } from '../../model/commands/card.ts'
import type { WritingRound } from '../../model/facilitation/round.ts'
import { answersIn } from '../../model/facilitation/rounds.ts'
import type { ErrorCode } from '../../protocol/errors.ts'
import type { KeptBallots } from '../../store/ballotBox.ts'
import { useBallotBox } from '../../store/useBallotBox.ts'
import { useLeads, useRole } from '../../store/useSession.ts'
import { useCanWrite, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useSubmit } from '../../ui/useSubmit.ts'
import { cut } from '../places/cut.ts'
import { CardWords } from './CardWords.tsx'
import styles from './WritingResults.module.css'

export interface CardGroupItemProps {
  readonly round: WritingRound
  readonly group: CardGroup
  readonly isPlaced: boolean
  readonly keptBallots: (roundId: string) => KeptBallots
  /** Goes to what it is about on the map. */
  readonly onShow: (itemId: string) => void
}

/** A card, or several with the same words: who wrote them as far as that is known, and whether it is on the map. */
export function CardGroupItem({ round, group, isPlaced, keptBallots, onShow }: CardGroupItemProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const { api } = workshop
  const leads = useLeads()
  const canWrite = useCanWrite()
  const { busy, problem, submit } = useSubmit<ErrorCode>()
  const [card] = group
  const names = [...new Set(group.map(({ authorName }) => authorName).filter((name) => name !== ''))]
  const short = cut(card.text)
  async function hide(): Promise<ErrorCode | null> {
    for (const { cardId } of group) {
      const code = await api.hideCard(round.id, cardId, true)
      if (code !== null) return code
    }
    return null
  }
  return (
    <article className={styles.card}>
      <CardWords text={card.text} />
      <p className={styles.by}>
        {group.length > 1 ? <strong>{t('writing.times', { count: group.length })}</strong> : null}
        <span>
          {names.length === 0 ? t('writing.by.nobody') : t('writing.by', { author: names.join(', ') })}
        </span>
        <Yours round={round} group={group} keptBallots={keptBallots} />
      </p>
      <div className={styles.buttons}>
        {isPlaced ? (
          <span className={styles.placed}>
            <Check aria-hidden="true" />
            {t('writing.placed')}
          </span>
        ) : canWrite ? (
          <Button
            size="small"
            aria-label={`${t(`writing.place.${round.target}`)} ${short}`}
            onPress={() => workshop.run((all) => placeCards(all, round, [group]))}
          >
            <MapPinPlus aria-hidden="true" />
            {t(`writing.place.${round.target}`)}
          </Button>
        ) : null}
        {round.itemKind === 'actions' ? (
          <IconButton
            size="small"
            label={t('writing.show', { text: short })}
            icon={<MapPin />}
            onPress={() => onShow(card.itemId)}
          />
        ) : null}
        {leads ? (
          <Button
            size="small"
            look="quiet"
            aria-label={`${t('writing.hide')} ${short}`}
            isPending={busy}
            onPress={() => void submit(hide)}
          >
            <EyeOff aria-hidden="true" />
            {t('writing.hide')}
          </Button>
        ) : null}
      </div>
      {problem === null ? null : <Notice kind="problem">{t(`error.${problem}`)}</Notice>}
    </article>
  )
}

type YoursProps = Pick<CardGroupItemProps, 'round' | 'group' | 'keptBallots'>

/** One’s own card is marked on one’s own device, and nowhere else. */
function Yours(props: YoursProps) {
  return answersIn(props.round, useRole()) ? <Own {...props} /> : null
}

function Own({ round, group, keptBallots }: YoursProps) {
  const t = useTranslate()
  const { answers } = useBallotBox(round, keptBallots)
  return group.some(({ cardId }) => answers.get(cardId)?.state === 'saved') ? (
    <span className={styles.yours}>{t('writing.yours')}</span>
  ) : null
}
