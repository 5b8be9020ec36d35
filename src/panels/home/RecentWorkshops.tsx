import { X } from 'lucide-react'
import { useState } from 'react'
import type { Role } from '../../protocol/roles.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Link } from '../../ui/Link.tsx'
import { usePreferences } from '../../ui/PreferencesContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { formatWhen } from './formatWhen.ts'
import styles from './RecentWorkshops.module.css'

export interface RecentWorkshop {
  readonly id: string
  readonly title: string
  readonly role: Role
  readonly openedAtMs: number
}

export interface RecentWorkshopsProps {
  /** The last opened first. */
  readonly recent: readonly RecentWorkshop[]
  readonly now: number
  readonly hrefOf: (id: string) => string
  readonly onForget: (id: string) => void
}

/** Shown at first; the rest comes on demand. */
const FIRST = 5

export function RecentWorkshops({ recent, now, hrefOf, onForget }: RecentWorkshopsProps) {
  const t = useTranslate()
  const { locale } = usePreferences().preferences
  const [all, setAll] = useState(false)
  const shown = all ? recent : recent.slice(0, FIRST)
  return (
    <section className={styles.recent} aria-labelledby="home-recent">
      <div className={styles.head}>
        <h2 className={styles.title} id="home-recent">
          {t('home.recent')}
        </h2>
        <span className={styles.hint}>{t('home.recent.hint')}</span>
      </div>
      <ul className={styles.list}>
        {shown.map(({ id, title, role, openedAtMs }) => (
          <li key={id} className={styles.item}>
            <Link look="bare" href={hrefOf(id)}>
              <span className={styles.words}>
                <span className={styles.name} dir="auto">
                  {title}
                </span>
                <span className={styles.facts}>
                  <span>{t(`role.${role}`)}</span>
                  <time dateTime={new Date(openedAtMs).toISOString()}>
                    {formatWhen(openedAtMs, now, locale)}
                  </time>
                </span>
              </span>
            </Link>
            <IconButton
              size="small"
              label={t('home.recent.forget', { title })}
              icon={<X />}
              onPress={() => onForget(id)}
            />
          </li>
        ))}
      </ul>
      {shown.length < recent.length ? (
        <Button look="quiet" size="small" onPress={() => setAll(true)}>
          {t('home.recent.all', { count: recent.length })}
        </Button>
      ) : null}
    </section>
  )
}
