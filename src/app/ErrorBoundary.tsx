import { Component, type ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { useTranslate } from '../ui/TranslateContext.ts'
import styles from './Page.module.css'

/** When a component fails, a person reads what to do instead of looking at an empty page. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override readonly state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? <Failure /> : this.props.children
  }
}

function Failure() {
  const t = useTranslate()
  return (
    <main className={styles.centre}>
      <h1>{t('fatal.title')}</h1>
      <p>{t('fatal.body')}</p>
      <Button look="primary" onPress={() => location.reload()}>
        {t('fatal.reload')}
      </Button>
    </main>
  )
}
