import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { personName } from '../../i18n/personName.ts'
import type { RemoteChange } from '../../store/remoteChanges.ts'
import { type Peer, useWorkshop } from '../../store/WorkshopContext.ts'
import { usePreferences } from '../../ui/PreferencesContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { authorOf } from './authorOf.ts'
import { concerns, mergeChanges, type Pending, withoutConsequences } from './mergeChanges.ts'
import { sentenceOf } from './sentences.ts'
import { summaryOf } from './summary.ts'
import { whereIAm } from './whereIAm.ts'

/** Between two messages, and before the first one: what comes together is told together. */
const PAUSE_MS = 6_000
const GATHER_MS = 1_500
/** What can be read again in the list of who is here. */
const HEARD_MAX = 20

/**
 * Reads out what others do, in words and by name. Polite, at most one message every few seconds, and it never moves the
 * keyboard. How much is told is the person's choice, on this device.
 */
export function Announcer() {
  const t = useTranslate()
  const workshop = useWorkshop()
  const { announce, locale } = usePreferences().preferences
  const [said, setSaid] = useState('')

  // Whoever leaves before their work is told is still called by name.
  const known = useRef(new Map<number, Peer>())
  const meet = () => {
    for (const peer of workshop.peers.getState().peers) known.current.set(peer.clientId, peer)
    return [...known.current.values()]
  }
  const isMeant = useEffectEvent((change: RemoteChange) => {
    if (announce === 'none') return false
    // Written by the server at a reveal, which the session has told.
    if (change.kind === 'rounds' && change.before === null) return false
    const author = authorOf(change, meet())
    if (author?.id === workshop.participantId) return false
    return announce === 'all' || concerns(change, whereIAm(workshop.view.getState(), document.activeElement))
  })
  const tell = useEffectEvent((pending: Pending) => {
    const peers = meet()
    const records = workshop.records.getState()
    const mine = new Set([`role:${workshop.roleNow()}`])
    const told = withoutConsequences([...pending.values()]).map((change) => {
      const author = authorOf(change, peers)
      const who = author === null ? null : personName(t, author)
      return { change, who, sentence: sentenceOf(change, { records, t, who, mine }) }
    })
    const words = summaryOf(told, locale, t)
    // The same sentence again is a new one: the region is read when its text changes.
    setSaid((before) => (before === words ? `${words}\u00a0` : words))
    workshop.view.setState(({ heard }) => {
      const next = (heard.at(-1)?.serial ?? 0) + 1
      const more = told.map(({ sentence }, i) => ({ serial: next + i, text: sentence }))
      return { heard: [...heard, ...more].slice(-HEARD_MAX) }
    })
  })

  useEffect(() => {
    let pending: Pending = new Map()
    let timer: ReturnType<typeof setTimeout> | null = null
    let resting = false
    function speak(): void {
      timer = null
      resting = false
      // Nobody listens to a hidden window: what happens meanwhile is told on coming back.
      if (pending.size === 0 || document.hidden) return
      const told = pending
      pending = new Map()
      tell(told)
      resting = true
      timer = setTimeout(speak, PAUSE_MS)
    }
    function gather(): void {
      if (timer === null) timer = setTimeout(speak, GATHER_MS)
    }
    const stop = workshop.onRemoteChanges((changes) => {
      pending = mergeChanges(pending, changes.filter(isMeant))
      if (pending.size > 0 && !resting) gather()
    })
    const comeBack = () => (document.hidden || pending.size === 0 ? null : gather())
    document.addEventListener('visibilitychange', comeBack)
    return () => {
      stop()
      document.removeEventListener('visibilitychange', comeBack)
      if (timer !== null) clearTimeout(timer)
    }
  }, [workshop])

  return (
    <VisuallyHidden>
      <p role="status" data-react-aria-top-layer="true">
        {said}
      </p>
    </VisuallyHidden>
  )
}
