import { groupTagId } from '../../model/schema/groupTag.ts'
import { useRecord } from '../../store/WorkshopContext.ts'
import { lazyPart } from '../../ui/lazyPart.tsx'

const MadeInGroup = lazyPart(['groups'], async () => (await import('./MadeInGroup.tsx')).MadeInGroup)

/** In which group something was made, at its details; nothing where nobody said. */
export function GroupTagLine({ id }: { readonly id: string }) {
  return useRecord('groupTags', groupTagId(id)) === undefined ? null : <MadeInGroup id={id} />
}
