import { Eye } from 'lucide-react'
import { type ReactNode, Suspense, useState } from 'react'
import type { Round } from '../../model/facilitation/round.ts'
import { tooFewWrote } from '../../model/facilitation/writing.ts'
import type { ErrorCode } from '../../protocol/errors.ts'
import { goalOf, useTurnout } from '../../store/turnout.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useSubmit } from '../../ui/useSubmit.ts'
import styles from './RoundControl.module.css'
import { useItemNames } from './roundNames.ts'
import { TurnoutLine } from './TurnoutLine.tsx'

const ModerationList = lazyPart(
  ['writing'],
  async () => (await import('../writing/ModerationList.tsx')).ModerationList,
)

export interface RoundControlProps {
  readonly round: Round
  /** Where who leads answers too; null when they do not. */
  readonly ballot: ReactNode
}

/** For who leads, while a round is open: who has answered, the reveal, the calling off. Never what anybody answered. */
export function RoundControl({ round, ballot }: RoundControlProps) {
  const t = useTranslate()
  const { api } = useWorkshop()
  const { voters, done, expected } = useTurnout(round)
  const [sure, setSure] = useState(false)
  const { busy, problem, submit } = useSubmit<ErrorCode>()
  const goal = goalOf(round)
  // Who has written is told to nobody.
  const missing = (round.kind === 'writing' ? [] : voters).filter(
    ({ answered, isHere }) => answered < goal && isHere,
  )
  const isVote = round.kind === 'dots'
  const isWriting = round.kind === 'writing'
  const nameOf = useItemNames(round.itemKind)
  return (
    <div className={styles.control}>
      <TurnoutLine round={round} big />
      {isWriting && round.question !== '' ? (
        <p className={styles.question} dir="auto">
          {round.question}
        </p>
      ) : null}
      <p className={styles.hint}>
        {t(`rounds.things.${round.itemKind}`, { count: round.itemIds.length })}
        {isVote ? ` · ${t('rounds.dotsEach', { count: round.budget })}` : ''}
        {' · '}
        {t(`rounds.anonymity.${round.anonymity}`)}
        {' · '}
        {t(round.revealWithTimer ? 'rounds.reveal.withTimer' : 'rounds.reveal.byHand')}
      </p>
      <div className={styles.buttons}>
        <Button look="primary" isPending={busy} onPress={() => void submit(() => api.reveal(round.id))}>
          <Eye aria-hidden="true" />
          {t(isVote ? 'rounds.endVote' : 'rounds.reveal')}
        </Button>
        {sure ? null : (
          <Button look="quiet" onPress={() => setSure(true)}>
            {t('rounds.callOff')}
          </Button>
        )}
      </div>
      {isWriting && tooFewWrote(round, done) ? (
        <p className={styles.hint}>{t('rounds.reveal.few', { count: round.minGroup })}</p>
      ) : done < expected ? (
        <p className={styles.hint}>{t(isWriting ? 'rounds.reveal.early.writing' : 'rounds.reveal.early')}</p>
      ) : null}
      {problem === null ? null : <Notice kind="problem">{t(`error.${problem}`)}</Notice>}
      {sure ? (
        <section className={styles.sure} aria-label={t('rounds.callOff')}>
          <p>{t(isWriting ? 'rounds.callOff.sure.writing' : 'rounds.callOff.sure')}</p>
          <div className={styles.buttons}>
            <Button look="danger" onPress={() => void submit(() => api.dropRound(round.id))}>
              {t('rounds.callOff.yes')}
            </Button>
            <Button look="quiet" onPress={() => setSure(false)}>
              {t('rounds.callOff.no')}
            </Button>
          </div>
        </section>
      ) : null}
      {missing.length === 0 ? null : (
        <section>
          <h3 className={styles.title}>{t('rounds.waitingFor')}</h3>
          <ul className={styles.people}>
            {missing.map(({ id, name, answered }) => (
              <li key={id}>
                <span>{name === '' ? t('workshop.people.anonymous') : name}</span>
                <span className={styles.count}>
                  {isVote && round.anonymity !== 'named'
                    ? t(answered === 0 ? 'rounds.progress.none' : 'rounds.progress.begun')
                    : t('rounds.progress', { answered, goal })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {isWriting && round.moderated ? (
        <Disclosure title={t('rounds.moderation')}>
          <Suspense>
            <ModerationList round={round} nameOf={nameOf} />
          </Suspense>
        </Disclosure>
      ) : null}
      {ballot === null ? null : (
        <Disclosure title={t(isWriting ? 'rounds.ownCards' : 'rounds.ownAnswer')} openAtFirst>
          {ballot}
        </Disclosure>
      )}
    </div>
  )
}
