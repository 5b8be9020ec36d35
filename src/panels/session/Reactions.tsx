import { useEffect, useState } from 'react'
import { type Reacted, watchReactions } from '../../store/reactions.ts'
import { useSession } from '../../store/useSession.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { usePreferences } from '../../ui/PreferencesContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Reactions.module.css'
import { REACTION_ICONS } from './reactionIcons.ts'

const SHOWN_MS = 4000
/** More than fit: the oldest go first. */
const SHOWN_MAX = 6

/** What people react, by name, for a moment. Read out only where everything of the others is; never in quiet mode. */
export function Reactions() {
  const t = useTranslate()
  const workshop = useWorkshop()
  const { quiet, announce } = usePreferences().preferences
  const wanted = useSession(({ state }) => state.reactions && !state.quiet) && !quiet
  const [shown, setShown] = useState<readonly (Reacted & { readonly serial: number })[]>([])
  useEffect(() => {
    if (!wanted) return
    const timers = new Set<ReturnType<typeof setTimeout>>()
    let serial = 0
    const stop = watchReactions(workshop, (reacted) => {
      serial++
      const own = serial
      setShown((before) => [...before, { ...reacted, serial: own }].slice(-SHOWN_MAX))
      const timer = setTimeout(() => {
        timers.delete(timer)
        setShown((before) => before.filter((each) => each.serial !== own))
      }, SHOWN_MS)
      timers.add(timer)
    })
    return () => {
      stop()
      for (const timer of timers) clearTimeout(timer)
      setShown([])
    }
  }, [workshop, wanted])
  return (
    <ul className={styles.shown} aria-live={announce === 'all' ? 'polite' : 'off'}>
      {shown.map(({ serial, name, kind }) => {
        const Icon = REACTION_ICONS[kind]
        return (
          <li key={serial} className={styles.reaction}>
            <Icon aria-hidden="true" />
            {t('bar.reacted', { name: name || t('workshop.people.anonymous'), what: t(`bar.react.${kind}`) })}
          </li>
        )
      })}
    </ul>
  )
}
