// Where the words of a record come from, when somebody else wrote them: a card of a round of blind writing.
import { z } from 'zod/mini'
import { NAME_MAX } from './limits.ts'

const id = z.string().check(z.maxLength(60))
/** Several people may have written the same words. */
export const AUTHORS_MAX = 400

export const originSchema = z.object({
  roundId: id,
  cardId: id,
  /** What the round was called then; empty when it had no title. */
  round: z.string().check(z.maxLength(NAME_MAX)),
  /** Who wrote it; empty when nobody is to know. */
  author: z.string().check(z.maxLength(AUTHORS_MAX)),
})
export type Origin = Readonly<z.infer<typeof originSchema>>

/** Null: whoever added the record wrote it. */
export const originField = z._default(z.catch(z.nullable(originSchema), null), null)
