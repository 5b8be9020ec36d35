import { useStatus } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { Link } from '../../ui/Link.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './ClosedScreen.module.css'

export interface ClosedScreenProps {
  readonly homeHref: string
  readonly onReload: () => void
}

/**
 * Shown when the server has refused this window for good: why, and what to do. Above the map while there is one to
 * read; instead of it when nothing has arrived.
 */
export function ClosedScreen({ homeHref, onReload }: ClosedScreenProps) {
  const t = useTranslate()
  const closed = useStatus((s) => (s.line === 'closed' ? (s.closed ?? 'server-error') : null))
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
        <Button look="primary" onPress={onReload}>
          {t('fatal.reload')}
        </Button>
        <Link look="button" href={homeHref}>
          {t('common.home')}
        </Link>
      </div>
    </section>
  )
}
