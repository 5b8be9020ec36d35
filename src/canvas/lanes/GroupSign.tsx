import { useInGroups } from '../../store/useGroups.ts'
import { lazyPart } from '../../ui/lazyPart.tsx'

const GroupSigns = lazyPart(['groups'], async () => (await import('./GroupSigns.tsx')).GroupSigns)

/** Whose part a sequence is while the room works in groups. */
export function GroupSign({ sequenceId }: { readonly sequenceId: string }) {
  return useInGroups() ? <GroupSigns sequenceId={sequenceId} /> : null
}
