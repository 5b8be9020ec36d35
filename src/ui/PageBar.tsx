import { Link } from './Link.tsx'
import { Logo } from './Logo.tsx'
import styles from './PageBar.module.css'
import { PreferencesFields } from './PreferencesFields.tsx'

/** The bar of the pages outside a workshop: home, join, errors. `homeHref` is null on the home page itself. */
export function PageBar({ homeHref }: { readonly homeHref: string | null }) {
  return (
    <header className={styles.bar}>
      {homeHref === null ? (
        <Logo />
      ) : (
        <Link look="bare" href={homeHref}>
          <Logo />
        </Link>
      )}
      <PreferencesFields inline />
    </header>
  )
}
