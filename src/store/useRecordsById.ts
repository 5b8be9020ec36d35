// Records by their ids, for what is drawn: an edit of another record costs nothing here.
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { RecordKind, RecordOf } from '../model/records.ts'
import { useWorkshop } from './WorkshopContext.ts'

/** The records in the order of `ids`, undefined where there is none. Keep `ids` the same list between renders. */
export function useRecordsById<Kind extends RecordKind>(
  kind: Kind,
  ids: readonly string[],
): readonly (RecordOf<Kind> | undefined)[] {
  const { records, listeners } = useWorkshop()
  const subscribe = useCallback(
    (changed: () => void) => listeners.listen(kind, ids, changed),
    [listeners, kind, ids],
  )
  const read = useMemo(() => {
    let list: readonly (RecordOf<Kind> | undefined)[] | null = null
    let map: unknown = null
    return () => {
      const byId = records.getState()[kind] as ReadonlyMap<string, RecordOf<Kind>>
      if (list !== null && map === byId) return list
      map = byId
      const next = ids.map((id) => byId.get(id))
      if (list === null || next.some((record, i) => record !== list?.[i])) list = next
      return list
    }
  }, [records, kind, ids])
  return useSyncExternalStore(subscribe, read)
}
