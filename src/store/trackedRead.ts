// Which parts of the read model a reading looks at, so that an edit of another part does not even ask it again.
import type { Part } from './recordListeners.ts'
import type { RecordsState } from './recordsStore.ts'

/**
 * What `select` gives for the state. The parts it looked at are added to `parts`; they are all it depends on, so it must
 * read the records it was given and no others.
 */
export function trackedRead<T>(state: RecordsState, select: (state: RecordsState) => T, parts: Set<Part>): T {
  const watched = new Proxy(state, {
    get(target, name) {
      parts.add(name as Part)
      return target[name as Part]
    },
  })
  const value = select(watched)
  // The whole of it was asked for.
  if ((value as unknown) !== watched) return value
  for (const part of Object.keys(state)) parts.add(part as Part)
  return state as T
}
