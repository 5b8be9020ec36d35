// Comments as the threads people read. Pure views of the records.
import { compareText } from './order.ts'
import type { Records } from './records.ts'
import type { Comment } from './schema/comment.ts'
import type { CommentId } from './schema/ids.ts'

export interface Thread {
  /** Of the comment that opened it, which may be gone. */
  readonly id: CommentId
  /** The comment that stands for the thread: the one that opened it or, when that is gone, the first answer. */
  readonly head: Comment
  /** Oldest first. */
  readonly answers: readonly Comment[]
  readonly resolved: boolean
  /** When the last of its comments was written, by its author's clock. */
  readonly lastAtMs: number
}

/** All threads, the one with the latest comment first. */
export function readThreads(comments: Records['comments']): readonly Thread[] {
  const byThread = new Map<CommentId, Comment[]>()
  for (const comment of comments.values()) {
    const id = comment.replyToId ?? comment.id
    const list = byThread.get(id)
    if (list === undefined) byThread.set(id, [comment])
    else list.push(comment)
  }
  return [...byThread]
    .map(([id, list]) => toThread(id, list))
    .sort((a, b) => b.lastAtMs - a.lastAtMs || compareText(a.id, b.id))
}

function toThread(id: CommentId, list: readonly Comment[]): Thread {
  // The clocks of two people differ: an answer may bear an earlier time than what it answers.
  const [head, ...answers] = [...list].sort(
    (a, b) =>
      Number(b.id === id) - Number(a.id === id) || a.createdAtMs - b.createdAtMs || compareText(a.id, b.id),
  ) as [Comment, ...Comment[]]
  const lastAtMs = Math.max(...list.map((c) => c.createdAtMs))
  return { id, head, answers, resolved: head.resolved, lastAtMs }
}

/** How many open threads each record has. Records without any are left out. */
export function openThreadsBySubject(threads: readonly Thread[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { head, resolved } of threads)
    if (!resolved) counts.set(head.subjectId, (counts.get(head.subjectId) ?? 0) + 1)
  return counts
}

export function threadMentions(thread: Thread, who: ReadonlySet<string>): boolean {
  return [thread.head, ...thread.answers].some((c) => c.mentions.some((m) => who.has(m)))
}
