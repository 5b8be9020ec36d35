import { useState } from 'react'
import { chairFreeAt } from '../../model/facilitation/succession.ts'
import { useAsk } from '../../store/useAsk.ts'
import { useServerTime } from '../../store/useServerTime.ts'
import { useRole, useSession } from '../../store/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { clockText } from './clockWords.ts'
import styles from './Strip.module.css'

/** Nobody leads: when one may take over, and the way to do it. */
export function ChairStrip() {
  const t = useTranslate()
  const ask = useAsk()
  const role = useRole()
  const state = useSession((s) => s.state)
  const freeAt = state.closedAt === null ? chairFreeAt({ state }, role) : null
  const waits = useServerTime(
    (now) => (freeAt === null ? '' : now >= freeAt ? 'free' : clockText(freeAt - now)),
    freeAt !== null,
  )
  const [taken, setTaken] = useState(false)
  async function take(): Promise<void> {
    if (await ask((api) => api.takeChair())) setTaken(true)
  }
  return (
    <>
      <div role="status">
        {freeAt !== null && waits === 'free' ? (
          <p className={styles.strip}>{t('bar.chair')}</p>
        ) : taken && freeAt === null ? (
          <p className={styles.strip}>{t('bar.chair.taken')}</p>
        ) : null}
      </div>
      {freeAt === null ? null : (
        <section aria-label={t('bar.chair.label')}>
          {waits === 'free' ? (
            <div className={styles.strip}>
              <Button look="primary" onPress={() => void take()}>
                {t('bar.chair.take')}
              </Button>
            </div>
          ) : (
            <p className={styles.strip}>{t('bar.chair.soon', { time: waits })}</p>
          )}
        </section>
      )}
    </>
  )
}
