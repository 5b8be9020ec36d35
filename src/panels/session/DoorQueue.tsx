import { useAsk } from '../../store/useAsk.ts'
import { useSession } from '../../store/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Crowd.module.css'
import { useNameOf } from './useNameOf.ts'

/** Who waits at the door, in the order they came, and who says to be somebody who is in already. */
export function DoorQueue() {
  const t = useTranslate()
  const ask = useAsk()
  const nameOf = useNameOf()
  const waiting = useSession((s) => s.waiting)
  if (waiting.size === 0) return null
  const queue = [...waiting.values()].sort((a, b) => a.askedAt - b.askedAt)
  const newcomers = queue.filter(({ claims }) => claims === null)
  return (
    <section className={styles.door} aria-labelledby="door">
      <h3 className={styles.heading} id="door">
        {t('crowd.door')}
      </h3>
      <ul className={styles.list}>
        {queue.map(({ id, name: given, claims }) => {
          const name = given === '' ? t('workshop.people.anonymous') : given
          const known = claims === null ? '' : nameOf(claims)
          return (
            <li key={id} className={styles.row}>
              <p className={styles.who}>
                <strong dir="auto">{name}</strong>{' '}
                {claims === null ? t('crowd.door.asks') : t('crowd.door.claims', { name: known })}
              </p>
              <div className={styles.ways}>
                <Button
                  size="small"
                  look="primary"
                  aria-label={
                    claims === null
                      ? t('crowd.door.admit.who', { name })
                      : t('crowd.door.same.who', { name, known })
                  }
                  onPress={() => void ask((api) => api.admit([id]))}
                >
                  {t(claims === null ? 'crowd.door.admit' : 'crowd.door.same')}
                </Button>
                <Button
                  size="small"
                  aria-label={t('crowd.door.away.who', { name })}
                  onPress={() => void ask((api) => api.turnAway(id))}
                >
                  {t('crowd.door.away')}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
      {newcomers.length < 2 ? null : (
        <div className={styles.ways}>
          <Button onPress={() => void ask((api) => api.admit(newcomers.map(({ id }) => id)))}>
            {t('crowd.door.all', { count: newcomers.length })}
          </Button>
        </div>
      )}
    </section>
  )
}
