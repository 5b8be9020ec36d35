// A storage whose appends are timed.
import type { Metrics } from '../metrics.ts'
import type { Storage } from './storage.ts'

export function measuredStorage(storage: Storage, metrics: Metrics, now: () => number): Storage {
  return {
    ...storage,
    async append(room, updates) {
      const before = now()
      try {
        const seq = await storage.append(room, updates)
        metrics.committed(now() - before)
        return seq
      } catch (error) {
        metrics.failedCommits++
        throw error
      }
    },
  }
}
