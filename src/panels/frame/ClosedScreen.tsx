import { useStatus } from '../../store/WorkshopContext.ts'
import { isPutOut } from '../../store/workshop.ts'
import { Button } from '../../ui/Button.tsx'
import { Link } from '../../ui/Link.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './ClosedScreen.module.css'

export interface ClosedScreenProps {
  readonly homeHref: string
  /** Where a code is typed. */
  readonly joinHref: string
  readonly onReload: () => void
}

/**
 * Shown when the server has refused this window for good: why, and what to do. Above the map while there is one to
 * read; instead of it when nothing has arrived.
 */
export function ClosedScreen({ homeHref, joinHref, onReload }: ClosedScreenProps) {
  const t = useTranslate()
  const closed = useStatus((s) => (s.line === 'closed' ? (s.closed ?? 'server-error') : null))
  const putOut = useStatus(isPutOut)
  const loaded = useStatus((s) => s.loaded)
  const kept = useStatus((s) => s.keptOnDevice)
  if (closed === null) return null
  return (
    <section className={loaded ? styles.banner : styles.screen} role="alert">
      <div className={styles.words}>
        <h2 className={styles.title}>{t('workshop.closed')}</h2>
        <p>{t(`error.${closed}`)}</p>
        {loaded ? <p>{t(kept ? 'workshop.closed.kept' : 'workshop.closed.unkept')}</p> : null}
      </div>
      <div className={styles.ways}>
        {putOut ? (
          <Link look="primary" href={joinHref}>
            {t('workshop.enterCode')}
          </Link>
        ) : (
          <Button look="primary" onPress={onReload}>
            {t('fatal.reload')}
          </Button>
        )}
        <Link look="button" href={homeHref}>
          {t('common.home')}
        </Link>
      </div>
    </section>
  )
}
