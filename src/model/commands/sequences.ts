// Commands on several sequences at once: one step to undo. Those that somebody removed meanwhile are passed over.
import type { Change } from '../change.ts'
import { sortedSequences } from '../journey.ts'
import { must } from '../must.ts'
import { orderKeysAfter } from '../order.ts'
import type { Records } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import type { SequenceId } from '../schema/ids.ts'

type Changes = Result<readonly Change[], 'sequence-missing'>

export interface MoveSequences {
  readonly ids: Iterable<SequenceId>
  /** The sequence to land behind; null lands first. One of those that move stands for what it stands behind. */
  readonly afterId: SequenceId | null
}

/** Moves the sequences side by side, in the order of the journey. Their actions go with them. */
export function moveSequences({ sequences }: Records, { ids, afterId }: MoveSequences): Changes {
  const wanted = new Set(ids)
  const all = sortedSequences(sequences)
  const moving = all.filter((s) => wanted.has(s.id))
  const staying = all.filter((s) => !wanted.has(s.id))
  if (moving.length === 0) return fail('sequence-missing')
  const before = all.slice(0, all.findIndex((s) => s.id === afterId) + 1)
  if (afterId !== null && before.length === 0) return fail('sequence-missing')
  const behind = before.findLast((s) => !wanted.has(s.id))?.id ?? null
  const keys = must(orderKeysAfter(staying, behind, moving.length))
  return ok(
    moving.map(
      ({ id }, i): Change => ({ op: 'patch', kind: 'sequences', id, fields: { orderKey: must(keys[i]) } }),
    ),
  )
}

/** Removes the sequences alone, as `removeSequence` does each: their actions wait in the unplaced tray. */
export function removeSequences({ sequences }: Records, ids: Iterable<SequenceId>): Changes {
  const going = [...new Set(ids)].filter((id) => sequences.has(id))
  if (going.length === 0) return fail('sequence-missing')
  return ok(going.map((id): Change => ({ op: 'remove', kind: 'sequences', id })))
}
