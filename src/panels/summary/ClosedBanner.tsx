import { Link } from '../../ui/Link.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './ClosedBanner.module.css'

export interface ClosedBannerProps {
  readonly summaryHref: string
  /** To what to do next; null where that is shown. */
  readonly nextHref: string | null
}

/** At the map of a workshop that is over: the ways to what it came to, and to what comes first now. */
export function ClosedBanner({ summaryHref, nextHref }: ClosedBannerProps) {
  const t = useTranslate()
  return (
    <div className={styles.banner} role="status">
      <span>{t('summary.closed')}</span>
      {nextHref === null ? null : (
        <Link look="button" href={nextHref}>
          {t('summary.next')}
        </Link>
      )}
      <Link look="button" href={summaryHref}>
        {t('summary.closed.see')}
      </Link>
    </div>
  )
}
