// A storage whose appends are timed, and that counts what is set aside.
import type { Metrics } from '../metrics.ts'
import type { Storage } from './storage.ts'

export function measuredStorage(storage: Storage, metrics: Metrics, now: () => number): Storage {
  return {
    ...storage,
    async setAside(room, pieces) {
      await storage.setAside(room, pieces)
      metrics.setAside += pieces.length
    },
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
