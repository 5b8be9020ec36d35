import type { Part } from '../../model/facilitation/parts.ts'
import { useRight } from '../../store/useRight.ts'
import { lazyPart } from '../../ui/lazyPart.tsx'

const PhaseNoteWords = lazyPart(['phases'], async () => (await import('./PhaseNoteWords.tsx')).PhaseNoteWords)

export interface PhaseNoteProps {
  readonly part: Part
  /** At the head of what one has opened: says also what one may do with one's own, and that nothing at all may be changed. */
  readonly isHead?: boolean
  /** For what it describes. */
  readonly id?: string
}

/** What the phase lets a participant do with what follows, before they try it. Nothing where they may change it all. */
export function PhaseNote({ part, isHead = false, id }: PhaseNoteProps) {
  const right = useRight(part)
  if (right === null || right.access === 'edit') return null
  if (!isHead && (right.all || right.access === 'own')) return null
  return <PhaseNoteWords part={part} access={right.access} all={right.all} id={id} />
}
