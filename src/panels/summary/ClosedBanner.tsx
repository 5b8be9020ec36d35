import { Link } from '../../ui/Link.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './ClosedBanner.module.css'

/** At the map of a workshop that is over: the way to what it came to. */
export function ClosedBanner({ summaryHref }: { readonly summaryHref: string }) {
  const t = useTranslate()
  return (
    <div className={styles.banner} role="status">
      <span>{t('summary.closed')}</span>
      <Link look="button" href={summaryHref}>
        {t('summary.closed.see')}
      </Link>
    </div>
  )
}
