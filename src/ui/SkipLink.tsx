import { Link } from 'react-aria-components'
import styles from './SkipLink.module.css'
import { useTranslate } from './TranslateContext.ts'

/**
 * For the keyboard, first on every page: past the bar, to what the page is about. Shown when it has the focus. It has no
 * address, because the fragment of an address is an invitation on the join page.
 */
export function SkipLink() {
  const t = useTranslate()
  return (
    <nav aria-label={t('common.quickAccess')}>
      <Link className={styles.skip ?? ''} onPress={goToContent}>
        {t('common.skipToContent')}
      </Link>
    </nav>
  )
}

function goToContent(): void {
  const main = document.querySelector('main')
  if (main === null) return
  if (!main.hasAttribute('tabindex')) main.tabIndex = -1
  main.focus()
}
