import { Qr } from '../../ui/Qr.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Display.module.css'

export interface WayIn {
  readonly code: string
  /** Of the participants. */
  readonly link: string
  readonly asksPassphrase?: boolean
}

export interface JoinCardProps extends WayIn {
  /** The whole screen is for it. */
  readonly isLarge?: boolean
}

/** How to come in: a camera, or a code to type. Late comers find it at any time. */
export function JoinCard({ code, link, asksPassphrase = false, isLarge = false }: JoinCardProps) {
  const t = useTranslate()
  return (
    <section className={isLarge ? styles.joinLarge : styles.join} aria-label={t('display.join')}>
      <div className={styles.qr}>
        <Qr text={link} label={t('display.join.qr')} />
      </div>
      <div className={styles.joinWords}>
        <p>{t('display.join.at', { host: new URL(link).host })}</p>
        <p className={styles.code}>
          <span aria-hidden="true">{code}</span>
          {/* Letter by letter: read as a word it cannot be typed. */}
          <span className={styles.unseen}>{t('display.join.code', { letters: [...code].join(' ') })}</span>
        </p>
        {asksPassphrase ? <p>{t('display.join.passphrase')}</p> : null}
      </div>
    </section>
  )
}
