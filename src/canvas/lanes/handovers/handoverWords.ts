import type { Translate } from '../../../i18n/translate.ts'
import { type Handover, type HandoverGap, handoverGaps } from '../../../model/insight/handovers.ts'
import type { Records } from '../../../model/records.ts'
import type { HandoverStatus } from '../../../model/schema/handover.ts'

/** "Website to shop". */
export function handoverName(handover: Handover, channels: Records['channels'], t: Translate): string {
  return t('lanes.handovers.name', {
    from: channels.get(handover.fromChannelId)?.name ?? '',
    to: channels.get(handover.toChannelId)?.name ?? '',
  })
}

/** What is open, or that nothing is. */
export function handoverState(handover: Handover, t: Translate): string {
  const gaps = handoverGaps(handover)
  return gaps.length === 0
    ? t('lanes.handovers.status.continuous')
    : gaps.map((gap) => t(`lanes.handovers.gap.${gap}`)).join(', ')
}

/** The one thing to show of several hand-overs at one action: the worst. */
export function worstOf(handovers: readonly Handover[]): HandoverStatus | 'open' {
  const order: readonly HandoverStatus[] = ['broken', 'partial', 'unchecked']
  const found = order.find((status) => handovers.some((h) => h.status === status))
  if (found !== undefined) return found
  return handovers.some((h) => handoverGaps(h).length > 0) ? 'open' : 'continuous'
}

/** That one thing in a word or two, as it stands in the state of one of them. */
export function worstWords(handovers: readonly Handover[], t: Translate): string {
  const worst = worstOf(handovers)
  switch (worst) {
    case 'open': {
      const [gap] = handovers.flatMap(handoverGaps)
      return gap === undefined ? '' : t(`lanes.handovers.gap.${gap}`)
    }
    default:
      return t(`lanes.handovers.status.${worst}`)
  }
}

export type { HandoverGap }
