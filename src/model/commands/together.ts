// Several commands as one: each sees what those before it have left, and they are one step to undo.
import type { Change, StoredRecord } from '../change.ts'
import type { RecordKind, Records } from '../records.ts'
import { ok, type Result } from '../result.ts'

type Command = (records: Records) => Result<readonly Change[], string>
/** The reasons for which a command may refuse. */
export type CodeOf<Each extends (...args: never[]) => unknown> =
  Extract<ReturnType<Each>, { readonly ok: false }> extends { readonly code: infer Code extends string }
    ? Code
    : never

/** The changes of all commands in their order. The first refusal refuses everything. */
export function together<Each extends Command>(
  records: Records,
  commands: readonly Each[],
): Result<readonly Change[], CodeOf<Each>> {
  const changes: Change[] = []
  const copies = new Map<RecordKind, Map<string, StoredRecord>>()
  let seen = records
  for (const command of commands) {
    const outcome = command(seen)
    if (!outcome.ok) return outcome as { readonly ok: false; readonly code: CodeOf<Each> }
    changes.push(...outcome.value)
    for (const change of outcome.value) seen = applied(seen, change, copies)
  }
  return ok(changes)
}

/** `copies` are the kinds that were copied already: a hundred lines copy their kind once. */
function applied(
  records: Records,
  change: Change,
  copies: Map<RecordKind, Map<string, StoredRecord>>,
): Records {
  if (change.op === 'meta' || change.op === 'text') throw new Error(`${change.op} cannot be done together`)
  const { kind } = change
  const known = copies.get(kind)
  const copy = known ?? new Map(records[kind] as ReadonlyMap<string, StoredRecord>)
  copies.set(kind, copy)
  if (change.op === 'put') copy.set(change.record.id, change.record)
  else if (change.op === 'remove') copy.delete(change.id)
  else {
    const record = copy.get(change.id)
    if (record !== undefined) copy.set(change.id, { ...record, ...change.fields })
  }
  return known === undefined ? { ...records, [kind]: copy } : records
}
