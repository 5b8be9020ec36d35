// Comments in this window: the threads, and how many are open at each place.
import { findActionOf } from '../model/subject.ts'
import { openThreadsBySubject, readThreads, type Thread } from '../model/threads.ts'
import { derived } from './derived.ts'
import type { Workshop } from './workshop.ts'

export const threadsOf = derived(
  (s) => [s.comments],
  ([comments]): readonly Thread[] => readThreads(comments),
)

/** Open threads of each record. */
export const openThreadsOf = derived(
  (s) => [threadsOf(s)],
  ([threads]) => openThreadsBySubject(threads),
)

/** Open threads of each place of the sheet: an action counts those of its marks and its frictions too. */
export const openThreadsAtOf = derived(
  (s) => [openThreadsOf(s), s.frictions],
  ([bySubject, frictions]): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>()
    for (const [subject, count] of bySubject) {
      const place = findActionOf({ frictions }, subject) ?? subject
      counts.set(place, (counts.get(place) ?? 0) + count)
    }
    return counts
  },
)

/** The comments on one record, or all, with the keyboard in them. */
export function openComments(workshop: Workshop, subjectId: string | null): void {
  workshop.view.setState({ aside: { kind: 'comments', subjectId, take: true } })
}
