// Where a record was made: in which of the groups that a workshop was split into. It stays when the groups are gone.
//
// Invariants
// - One tag a record, with an id derived from the record's: an atomic value. A tag whose record is gone is ignored.
// - It says what the group was called then; whoever has the session at hand shows what it is called now.
import { z } from 'zod/mini'
import { NAME_MAX } from './limits.ts'

export const groupTagSchema = z
  .object({
    id: z.string(),
    recordId: z.string().check(z.maxLength(300)),
    groupId: z.string().check(z.maxLength(60)),
    /** As it was called; empty for a group that had its number only. */
    name: z.string().check(z.maxLength(NAME_MAX)),
    number: z.int().check(z.minimum(1), z.maximum(99)),
    /** By the server's clock, as far as the page knew it: of several names of a group that is gone the last one is shown. */
    madeAtMs: z._default(z.int().check(z.minimum(0)), 0),
  })
  .check(z.refine((tag) => tag.id === groupTagId(tag.recordId)))
export type GroupTag = Readonly<z.infer<typeof groupTagSchema>>

export function groupTagId(recordId: string): string {
  return `madeIn:${recordId}`
}
