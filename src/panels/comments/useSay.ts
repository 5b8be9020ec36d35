import { addComment } from '../../model/commands/comment.ts'
import type { Comment } from '../../model/schema/comment.ts'
import type { ErrorCode } from '../../protocol/errors.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { useCommit } from '../fields/useCommit.ts'

type Said = Pick<Comment, 'subjectId' | 'replyToId' | 'text' | 'mentions'>

/** Says something, signed by the person at this window. */
export function useSay(): (said: Said) => ErrorCode | null {
  const workshop = useWorkshop()
  const commit = useCommit()
  return (said) => {
    const author = { authorId: workshop.participantId, authorName: workshop.view.getState().ownName }
    const comment = {
      ...said,
      ...author,
      id: workshop.newId('comment'),
      createdAtMs: Math.round(workshop.clock.now()),
    }
    return commit((r) => addComment(r, comment))
  }
}
