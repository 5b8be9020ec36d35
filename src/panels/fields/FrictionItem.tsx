import { SlidersHorizontal, Trash2 } from 'lucide-react'
import { Suspense, useRef, useState } from 'react'
import { dateLocale } from '../../i18n/dateLocale.ts'
import type { Locale } from '../../i18n/locales.ts'
import { removeFriction, rewordFriction } from '../../model/commands/friction.ts'
import type { Action } from '../../model/schema/action.ts'
import type { Friction } from '../../model/schema/friction.ts'
import { TEXT_MAX } from '../../model/schema/limits.ts'
import type { Owner } from '../../model/schema/owner.ts'
import { useCanWrite, useRecord } from '../../store/WorkshopContext.ts'
import { IconButton } from '../../ui/Button.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { useTranslate, useWords } from '../../ui/TranslateContext.ts'
import { CommentButton } from './CommentButton.tsx'
import styles from './FrictionList.module.css'
import { GroupTagLine } from './GroupTagLine.tsx'
import { NameField } from './NameField.tsx'
import { OwnerPicker } from './OwnerPicker.tsx'
import { useCommit } from './useCommit.ts'
import { useRemoval } from './useRemoval.ts'

const FrictionDetails = lazyPart(
  ['fields'],
  async () => (await import('./FrictionDetails.tsx')).FrictionDetails,
)

export interface FrictionItemProps {
  readonly friction: Friction
  readonly action: Action
  /** Its number on the map; null while it is on none. */
  readonly number: number | null
  readonly accountable: readonly Owner[]
}

/** One friction: its number on the map, its words, who answers for it. */
export function FrictionItem({ friction, action, number, accountable }: FrictionItemProps) {
  const t = useTranslate()
  const { locale } = useWords()
  const canWrite = useCanWrite()
  const commit = useCommit()
  const item = useRef<HTMLLIElement>(null)
  const [open, setOpen] = useState(false)
  const driver = useRecord('drivers', friction.driverId ?? '')

  const remove = useRemoval(item)
  const badge = (
    <span className={styles.number} aria-hidden="true" data-owned={accountable.length > 0 || undefined}>
      {number}
    </span>
  )
  const dueOn =
    friction.dueDate === null ? null : (
      <p className={styles.owner}>{t('friction.dueOn', { date: dayWords(friction.dueDate, locale) })}</p>
    )
  if (!canWrite)
    return (
      <li className={styles.item}>
        {badge}
        <div className={styles.words}>
          <p className={styles.text} dir="auto">
            {friction.text}
          </p>
          <p className={styles.owner} data-nobody={accountable.length === 0 || undefined}>
            {accountable.length === 0 ? t('owner.nobody') : accountable.map((o) => o.name).join(', ')}
          </p>
          <p className={styles.owner}>
            {t('friction.summary', {
              weight: friction.weight,
              driver: driver?.label ?? t('friction.driver.none'),
              status: t(`friction.status.${friction.status}`),
            })}
          </p>
          {dueOn}
          <GroupTagLine id={friction.id} />
        </div>
      </li>
    )
  return (
    <li className={styles.item} ref={item}>
      {badge}
      <div className={styles.words}>
        <NameField
          look="text"
          labelHidden
          label={t('friction.text.of', { number: number ?? '', action: action.title })}
          value={friction.text}
          place={`${friction.id}/text`}
          maxLength={TEXT_MAX}
          onCommit={(text) => commit((r) => rewordFriction(r, friction.id, text))}
        />
        <OwnerPicker subject={friction} accountable={accountable} />
        {dueOn}
      </div>
      <div className={styles.tools}>
        <CommentButton subjectId={friction.id} name={friction.text} />
        <IconButton
          size="small"
          label={t('friction.more', { friction: friction.text })}
          icon={<SlidersHorizontal />}
          aria-expanded={open}
          onPress={() => setOpen(!open)}
        />
        <IconButton
          size="small"
          label={t('friction.delete', { friction: friction.text })}
          icon={<Trash2 />}
          onPress={() => remove((r) => removeFriction(r, friction.id))}
        />
      </div>
      {open ? (
        <Suspense>
          <FrictionDetails friction={friction} />
        </Suspense>
      ) : null}
    </li>
  )
}

function dayWords(date: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(dateLocale(locale), { dateStyle: 'medium', timeZone: 'UTC' })
  return format.format(new Date(`${date}T00:00:00Z`))
}
