import { useInGroups } from '../../store/useGroups.ts'
import { lazyPart } from '../../ui/lazyPart.tsx'

const GroupSigns = lazyPart(['groups'], async () => (await import('./GroupSigns.tsx')).GroupSigns)

export interface GroupSignProps {
  readonly sequenceId: string
  /** Where there is only one line of this many pixels: several groups are numbers there. */
  readonly width?: number | undefined
}

/** Whose part a sequence is while the room works in groups. */
export function GroupSign({ sequenceId, width }: GroupSignProps) {
  return useInGroups() ? <GroupSigns sequenceId={sequenceId} width={width} /> : null
}
