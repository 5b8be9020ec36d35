// What a comment is about, seen from the sheet.
import type { Records } from './records.ts'
import type { ActionId } from './schema/ids.ts'
import { markSubjectOf } from './schema/mark.ts'

/** The action that a mark or a friction belongs to; null for everything else. */
export function findActionOf({ frictions }: Pick<Records, 'frictions'>, id: string): ActionId | null {
  return markSubjectOf(id)?.actionId ?? frictions.get(id)?.actionId ?? null
}
