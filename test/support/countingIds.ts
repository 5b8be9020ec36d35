import { type NewId, newIdFrom } from '../../src/model/schema/ids.ts'

/** Ids that count: `action:1`, `action:2`… The same calls give the same ids in every run. */
export function countingIds(): NewId {
  let count = 0
  return newIdFrom(() => `${++count}`)
}
