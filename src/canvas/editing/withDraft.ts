import type { JourneyShape } from '../../model/journey.ts'
import type { ActionDraft } from '../../store/viewState.ts'

/** The journey with room for the card that is being typed. Where its neighbour is gone it stands last. */
export function withDraft(
  sequences: JourneyShape['sequences'],
  draft: ActionDraft | null,
): JourneyShape['sequences'] {
  if (draft === null) return sequences
  return sequences.map((entry) => {
    const { sequence, actions } = entry
    if (sequence.id !== draft.sequenceId || actions.some((a) => a.id === draft.id)) return entry
    const behind = actions.findIndex((a) => a.id === draft.afterId)
    const at = draft.afterId === null ? 0 : behind === -1 ? actions.length : behind + 1
    return { sequence, actions: actions.toSpliced(at, 0, { id: draft.id }) }
  })
}
