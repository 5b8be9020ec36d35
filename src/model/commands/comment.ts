// Commands on what people say about a record.
//
// Invariant: who says so is an argument. The document cannot check it (docs/security.md): `by` keeps the interface honest.
import type { Change } from '../change.ts'
import type { Records } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Comment, MENTIONS_MAX } from '../schema/comment.ts'
import type { CommentId } from '../schema/ids.ts'
import { parseText } from './text.ts'

type Changes<Code extends string> = Result<readonly Change[], Code>

export type AddComment = Omit<Comment, 'resolved'>

/** An answer to an answer belongs to the same thread; one to a resolved thread opens it again. */
export function addComment(
  { comments }: Records,
  comment: AddComment,
): Changes<'comment-missing' | 'text-missing' | 'text-too-long'> {
  const parsed = parseText(comment.text)
  if (!parsed.ok) return parsed
  const answered = comment.replyToId === null ? null : comments.get(comment.replyToId)
  if (answered === undefined) return fail('comment-missing')
  const replyToId = answered === null ? null : (answered.replyToId ?? answered.id)
  const opener = replyToId === null ? undefined : comments.get(replyToId)
  const record: Comment = {
    ...comment,
    ...(answered === null ? {} : { subjectId: answered.subjectId }),
    text: parsed.value,
    mentions: comment.mentions.slice(0, MENTIONS_MAX),
    replyToId,
    resolved: false,
  }
  const reopened: Change[] =
    opener?.resolved === true
      ? [{ op: 'patch', kind: 'comments', id: opener.id, fields: { resolved: false } }]
      : []
  return ok([{ op: 'put', kind: 'comments', record }, ...reopened])
}

/** Words and mentions are chosen together. Only who wrote it. */
export function rewordComment(
  { comments }: Records,
  id: CommentId,
  by: string,
  { text, mentions }: Pick<Comment, 'text' | 'mentions'>,
): Changes<'comment-missing' | 'not-yours' | 'text-missing' | 'text-too-long'> {
  const comment = comments.get(id)
  if (comment === undefined) return fail('comment-missing')
  if (comment.authorId !== by) return fail('not-yours')
  const parsed = parseText(text)
  if (!parsed.ok) return parsed
  const fields = { text: parsed.value, mentions: mentions.slice(0, MENTIONS_MAX) }
  return ok([{ op: 'patch', kind: 'comments', id, fields }])
}

/** Only who wrote it. What others answered stays. */
export function removeComment(
  { comments }: Records,
  id: CommentId,
  by: string,
): Changes<'comment-missing' | 'not-yours'> {
  const comment = comments.get(id)
  if (comment === undefined) return fail('comment-missing')
  return comment.authorId === by ? ok([{ op: 'remove', kind: 'comments', id }]) : fail('not-yours')
}

/** Closes a thread or opens it again, by the comment that stands for it (see readThreads). */
export function resolveThread(
  { comments }: Records,
  headId: CommentId,
  resolved: boolean,
): Changes<'comment-missing'> {
  if (!comments.has(headId)) return fail('comment-missing')
  return ok([{ op: 'patch', kind: 'comments', id: headId, fields: { resolved } }])
}
