import { Check, CircleAlert, CloudOff, LoaderCircle } from 'lucide-react'
import type { BallotBox, BallotBoxState } from '../../store/ballotBox.ts'
import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './BallotState.module.css'

export interface BallotStateProps {
  readonly box: BallotBox & BallotBoxState
  /** The thing that is in front of the person; null for the list of all. */
  readonly itemId: string | null
}

/** Whether the answers are safe with the server, in words. What waits is told wherever one is. */
export function BallotState({ box, itemId }: BallotStateProps) {
  const t = useTranslate()
  const all = [...box.answers.values()]
  const waiting = all.filter(({ state }) => state === 'waiting').length
  const refused = all.find(({ state }) => state === 'refused')
  const isLate = all.some(({ state }) => state === 'late')
  const own = itemId === null ? undefined : box.answers.get(itemId)
  return (
    <div className={styles.states} role="status">
      {waiting === 0 ? null : (
        <div className={styles.state} data-kind="waiting">
          <CloudOff aria-hidden="true" />
          <p>{t('ballot.waiting', { count: waiting })}</p>
          <Button size="small" onPress={() => box.retry()}>
            {t('common.retry')}
          </Button>
        </div>
      )}
      {isLate ? (
        <div className={styles.state} data-kind="refused">
          <CircleAlert aria-hidden="true" />
          <p>{t('ballot.late')}</p>
        </div>
      ) : null}
      {refused?.code == null ? null : (
        <div className={styles.state} data-kind="refused">
          <CircleAlert aria-hidden="true" />
          <p>{t(`error.${refused.code}`)}</p>
        </div>
      )}
      {own?.state === 'sending' ? (
        <div className={styles.state}>
          <LoaderCircle aria-hidden="true" />
          <p>{t('ballot.sending')}</p>
        </div>
      ) : own?.state === 'saved' ? (
        <div className={styles.state} data-kind="saved">
          <Check aria-hidden="true" />
          <p>{t(own.choice === 'none' ? 'ballot.takenBack' : 'ballot.saved')}</p>
        </div>
      ) : null}
    </div>
  )
}
