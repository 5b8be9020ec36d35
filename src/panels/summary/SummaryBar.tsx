import { Link } from '../../ui/Link.tsx'
import { Logo } from '../../ui/Logo.tsx'
import { PreferencesFields } from '../../ui/PreferencesFields.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Summary.module.css'

export interface SummaryBarProps {
  readonly homeHref: string
  readonly mapHref: string
}

/** Above the summary: the ways out of it, and language and appearance for who only came to read. */
export function SummaryBar({ homeHref, mapHref }: SummaryBarProps) {
  const t = useTranslate()
  return (
    <header className={`${styles.bar} ${styles.screenOnly}`}>
      <div className={styles.ways}>
        <Link look="bare" href={homeHref} aria-label={t('common.home')}>
          <Logo nameHidden />
        </Link>
        <Link look="button" href={mapHref}>
          {t('summary.toMap')}
        </Link>
      </div>
      <PreferencesFields inline />
    </header>
  )
}
