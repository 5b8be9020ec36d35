// Arranging by hand the records that have an order.
import type { Change } from '../change.ts'
import { type Ordered, orderKeyAfter } from '../order.ts'
import type { RecordKind } from '../records.ts'
import { ok, type Result } from '../result.ts'

/** Puts the record behind another one of `all`, or first (null). Null when one of the two is not there. */
export function moveAmong(
  kind: RecordKind,
  all: ReadonlyMap<string, Ordered>,
  id: string,
  afterId: string | null,
): Result<readonly Change[], never> | null {
  if (!all.has(id)) return null
  const orderKey = orderKeyAfter(
    [...all.values()].filter((each) => each.id !== id),
    afterId,
  )
  return orderKey === null ? null : ok([{ op: 'patch', kind, id, fields: { orderKey } }])
}
