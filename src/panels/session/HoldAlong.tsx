import { useEffect, useEffectEvent } from 'react'
import { useAsk } from '../../store/useAsk.ts'
import { useLeads, useSession } from '../../store/useSession.ts'
import { useView, useWorkshop } from '../../store/WorkshopContext.ts'
import { useWhereILook } from './useWhereILook.ts'

/** Whoever leads may pass over several things on the way to the one they mean. */
const SETTLE_MS = 400

/** While others are kept with whoever leads, their views follow what is looked at here. */
export function HoldAlong() {
  const ask = useAsk()
  const leads = useLeads()
  const { participantId } = useWorkshop()
  const where = useWhereILook()
  const summons = useSession((s) => s.state.summons)
  const page = useView((v) => v.page)
  const selection = useView((v) => v.selection?.id ?? null)
  const holds = leads && summons?.mode === 'hold' && summons.by === participantId
  const follow = useEffectEvent(() => {
    const now = where()
    if (summons === null || (now.view === summons.view && now.targetId === summons.targetId)) return
    void ask((api) => api.summon({ mode: 'hold', ...now, groupId: summons.groupId }))
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is looked at has changed
  useEffect(() => {
    if (!holds) return
    const timer = setTimeout(() => follow(), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [holds, page, selection])
  return null
}
