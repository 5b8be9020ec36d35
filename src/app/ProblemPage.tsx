import type { ReactNode } from 'react'
import type { ErrorCode } from '../protocol/errors.ts'
import { Link } from '../ui/Link.tsx'
import { Logo } from '../ui/Logo.tsx'
import { useTranslate } from '../ui/TranslateContext.ts'
import styles from './Page.module.css'

/** A page that cannot be shown: why, and the ways on. */
export function ProblemPage({ code, children }: { readonly code: ErrorCode; readonly children?: ReactNode }) {
  const t = useTranslate()
  return (
    <main className={styles.centre}>
      <Logo />
      <h1 className={styles.sentence}>{t(`error.${code}`)}</h1>
      {children}
      <Link href="/">{t('common.home')}</Link>
    </main>
  )
}
