import { CloudOff } from 'lucide-react'
import type { BallotBox, BallotBoxState } from '../../store/ballotBox.ts'
import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './WritingBallot.module.css'

/** Whether one’s cards are safe with the server; what waits on the device can be sent again at once. */
export function CardsState({ box }: { readonly box: BallotBox & BallotBoxState }) {
  const t = useTranslate()
  const all = [...box.answers.values()]
  const waiting = all.filter(({ state }) => state === 'waiting').length
  const isSending = all.some(({ state }) => state === 'sending')
  const saved = all.filter(({ state, choice }) => state === 'saved' && choice !== 'none').length
  return (
    <div role="status">
      {waiting > 0 ? (
        <div className={styles.waiting}>
          <CloudOff aria-hidden="true" />
          <p>{t('writing.waiting', { count: waiting })}</p>
          <Button size="small" onPress={() => box.retry()}>
            {t('common.retry')}
          </Button>
        </div>
      ) : isSending || saved === 0 ? null : (
        <VisuallyHidden>{t('writing.saved', { count: saved })}</VisuallyHidden>
      )}
    </div>
  )
}
