import styles from './Logo.module.css'
import { useTranslate } from './TranslateContext.ts'

/** The mark and the name: a journey whose crosses rise. */
export function Logo({ nameHidden = false }: { readonly nameHidden?: boolean }) {
  const t = useTranslate()
  return (
    <span className={styles.logo}>
      <LogoMark />
      {nameHidden ? null : t('app.name')}
    </span>
  )
}

function LogoMark() {
  return (
    <svg className={styles.mark} viewBox="0 0 28 28" aria-hidden="true">
      <rect width="28" height="28" rx="8" fill="currentColor" />
      <g fill="none" stroke="var(--on-accent)" strokeLinecap="round" strokeWidth="2.2">
        <path d="M5 18.5C8 13 10 13 13 16.5S19 16 22 9.5" />
        <path d="M19.4 6.9l5.2 5.2M24.6 6.9l-5.2 5.2" />
      </g>
    </svg>
  )
}
