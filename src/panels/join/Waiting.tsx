import { Link } from '../../ui/Link.tsx'
import { PageBar } from '../../ui/PageBar.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Join.module.css'

export interface WaitingProps {
  /** A facilitator said no. */
  readonly turnedAway: boolean
  /** Where the code is typed. */
  readonly joinHref: string
}

/** At the door of a workshop, until a facilitator lets one in: the page goes on by itself. */
export function Waiting({ turnedAway, joinHref }: WaitingProps) {
  const t = useTranslate()
  return (
    <>
      <PageBar homeHref="/" />
      <main className={styles.join}>
        <div className={styles.door}>
          <h1 className={styles.title}>{t('door.title')}</h1>
          <p className={styles.role} role="status">
            {t(turnedAway ? 'door.away' : 'door.wait')}
          </p>
          {turnedAway ? (
            <Link look="primary" href={joinHref}>
              {t('door.again')}
            </Link>
          ) : null}
        </div>
      </main>
    </>
  )
}
