import { useSession } from './useSession.ts'

/** Who wrote something, with the name they had then: and without one with the role they have now. */
export function useAuthor({
  authorId,
  authorName,
}: {
  readonly authorId: string
  readonly authorName: string
}) {
  const role = useSession((s) => s.people.get(authorId)?.role ?? null)
  return { name: authorName, role }
}
