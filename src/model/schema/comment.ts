import { z } from 'zod/mini'
import { lineField } from './commonFields.ts'
import { commentIdSchema } from './ids.ts'
import { TEXT_MAX } from './limits.ts'

export const MENTIONS_MAX = 20

/**
 * What somebody says about a record of any kind. The record may be gone: the comment stays, for people's words go
 * only when they remove them, and it is there again when the record comes back.
 */
export const commentSchema = z.object({
  id: commentIdSchema,
  subjectId: z.string().check(z.maxLength(300)),
  authorId: lineField,
  authorName: lineField,
  text: z.string().check(z.maxLength(TEXT_MAX)),
  /** By the author's clock: for display and order only. */
  createdAtMs: z.int().check(z.minimum(0)),
  /** The comment that opened the thread; null opens one. It may be gone. */
  replyToId: z._default(z.nullable(commentIdSchema), null),
  /** Ids of owners, and roles as `role:facilitator`: chosen with the text, so one value. */
  mentions: z._default(
    z.readonly(z.array(z.string().check(z.maxLength(60))).check(z.maxLength(MENTIONS_MAX))),
    [],
  ),
  /** Of the thread: counts on the comment that opened it. */
  resolved: z._default(z.boolean(), false),
})
export type Comment = Readonly<z.infer<typeof commentSchema>>
