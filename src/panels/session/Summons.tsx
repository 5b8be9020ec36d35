import { X } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Group } from '../../model/facilitation/group.ts'
import { groupOf } from '../../model/facilitation/groups.ts'
import type { Summons as SummonsCall } from '../../model/facilitation/sessionState.ts'
import { mayLead } from '../../protocol/roles.ts'
import { useSession } from '../../store/useSession.ts'
import { useRecords, useView, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { usePreferences } from '../../ui/PreferencesContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { findRecord } from '../places/findRecord.ts'
import { goToPlace } from '../places/goToPlace.ts'
import { placeWords } from '../places/placeWords.ts'
import { isTyping } from './isTyping.ts'
import styles from './Strip.module.css'
import { showTarget } from './showTarget.ts'
import { useNameOf } from './useNameOf.ts'

/** The call, if it is to this person: to everybody, to their group, or their own. */
function isCalled(summons: SummonsCall | null, group: Group | null, me: string): SummonsCall | null {
  if (summons === null || summons.groupId === null || summons.by === me) return summons
  return summons.groupId === group?.id ? summons : null
}

/** After the hand has moved a view that is held, how long until it is brought back. */
const BACK_MS = 900

/**
 * "Bring to me", at the window of those who are brought: says where, offers the way, and moves the view where that was asked and
 * this person wants it. The keyboard stays where it is, and nothing moves while somebody types.
 */
export function Summons() {
  const t = useTranslate()
  const workshop = useWorkshop()
  const nameOf = useNameOf()
  const { preferences, change } = usePreferences()
  // One to another group is nothing to this window.
  const summons = useSession((s) =>
    isCalled(s.state.summons, groupOf(s, workshop.participantId), workshop.participantId),
  )
  const roomQuiet = useSession((s) => s.state.quiet)
  const page = useView((v) => v.page)
  const records = useRecords((s) => s)
  const [dismissed, setDismissed] = useState<string | null>(null)
  const own = summons?.by === workshop.participantId
  // Who leads too is asked, never moved: two who lead would pull one another about.
  const moved =
    summons !== null &&
    !own &&
    summons.mode !== 'invite' &&
    !preferences.quiet &&
    !roomQuiet &&
    !mayLead(workshop.roleNow())
  const isHeld = moved && summons.mode === 'hold'

  /** False while somebody types here. */
  const bring = useEffectEvent((): boolean => {
    if (summons === null) return true
    const { pendingDrafts, showPage, page: here } = workshop.view.getState()
    if (isTyping(document.activeElement, pendingDrafts.size > 0)) return false
    if (here !== summons.view) showPage?.(summons.view)
    if (summons.targetId !== null) showTarget(workshop, summons.targetId)
    return true
  })
  const summonsId = summons?.id ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each call
  useEffect(() => {
    if (moved) bring()
  }, [summonsId, moved])
  useEffect(() => {
    if (!isHeld) return
    let timer: ReturnType<typeof setTimeout> | null = null
    const back = () => {
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(() => {
        // Whoever types is brought when they have finished.
        if (!bring()) back()
      }, BACK_MS)
    }
    const events = ['pointerup', 'wheel', 'keyup', 'focusout'] as const
    for (const event of events) document.addEventListener(event, back, { passive: true })
    return () => {
      if (timer !== null) clearTimeout(timer)
      for (const event of events) document.removeEventListener(event, back)
    }
  }, [isHeld])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view was opened
  useEffect(() => {
    if (isHeld) bring()
  }, [isHeld, page])

  if (summons === null || own || dismissed === summons.id) return <div role="status" />
  const found = summons.targetId === null ? null : findRecord(records, summons.targetId)
  const what = found === null ? t(`summons.view.${summons.view}`) : placeWords(found, records, t)
  const mode = moved ? summons.mode : 'invite'
  function handleGo(): void {
    if (summons === null) return
    workshop.view.getState().showPage?.(summons.view)
    if (summons.targetId !== null) goToPlace(workshop, summons.targetId)
    if (mode !== 'hold') setDismissed(summons.id)
  }
  return (
    <div className={styles.strip}>
      <p role="status" className={styles.words}>
        {t(`summons.${mode}`, { name: nameOf(summons.by), what })}
      </p>
      <div className={styles.ways}>
        <Button size="small" look="primary" onPress={handleGo}>
          {t('summons.go')}
        </Button>
        {mode === 'invite' ? null : (
          <Button size="small" onPress={() => change({ quiet: true })}>
            {t('summons.quiet')}
          </Button>
        )}
        {mode === 'hold' ? null : (
          <IconButton
            size="small"
            label={t('common.close')}
            icon={<X />}
            onPress={() => setDismissed(summons.id)}
          />
        )}
      </div>
    </div>
  )
}
