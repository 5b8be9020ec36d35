import { useAsk } from '../../store/useAsk.ts'
import { useSession } from '../../store/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Crowd.module.css'
import { useNameOf } from './useNameOf.ts'

/** Raised hands, first raised first. */
export function HandQueue() {
  const t = useTranslate()
  const ask = useAsk()
  const nameOf = useNameOf()
  const hands = useSession((s) => s.hands)
  const queue = [...hands.values()].sort((a, b) => a.raisedAt - b.raisedAt || (a.id < b.id ? -1 : 1))
  return (
    <section className={styles.section} aria-labelledby="hands">
      <h3 className={styles.heading} id="hands">
        {t('crowd.hands')}
      </h3>
      {queue.length === 0 ? (
        <p className={styles.quiet}>{t('crowd.hands.none')}</p>
      ) : (
        <ol className={styles.list}>
          {queue.map(({ id }) => (
            <li key={id} className={styles.row}>
              <p className={styles.who} dir="auto">
                {nameOf(id)}
              </p>
              <Button
                size="small"
                aria-label={t('crowd.hands.lower.who', { name: nameOf(id) })}
                onPress={() => void ask((api) => api.lowerHand(id))}
              >
                {t('crowd.hands.lower')}
              </Button>
            </li>
          ))}
        </ol>
      )}
      {queue.length < 2 ? null : (
        <div className={styles.ways}>
          <Button size="small" onPress={() => void ask((api) => api.lowerHand(null))}>
            {t('crowd.hands.all')}
          </Button>
        </div>
      )}
    </section>
  )
}
