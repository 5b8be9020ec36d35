// All records, for what reads the whole journey and nobody waits for.
import { useEffect, useState } from 'react'
import type { RecordsState } from './recordsStore.ts'
import { useWorkshop } from './WorkshopContext.ts'

/** At least so long after a change. */
const DELAY_MIN_MS = 1000
/** Per mark: the more there are, the longer it takes, and the rarer it is done. */
const DELAY_PER_MARK_MS = 5

/**
 * The records of now at first, and some time after a change those of then. Nothing renders in between, so a workshop in
 * which somebody is always typing costs next to nothing.
 */
export function useSettledRecords(): RecordsState {
  const { records } = useWorkshop()
  const [settled, setSettled] = useState(() => records.getState())
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    const settle = () => {
      timer = null
      setSettled(records.getState())
    }
    const wait = () => {
      timer ??= setTimeout(settle, Math.max(DELAY_MIN_MS, DELAY_PER_MARK_MS * records.getState().marks.size))
    }
    const stop = records.subscribe(wait)
    settle()
    return () => {
      stop()
      if (timer !== null) clearTimeout(timer)
    }
  }, [records])
  return settled
}
