import type { Journey } from '../../model/journey.ts'
import type { Action } from '../../model/schema/action.ts'
import type { SequenceId } from '../../model/schema/ids.ts'

const NONE: readonly Action[] = []

/** The actions of a sequence in order; none when it is gone. */
export function actionsIn({ sequences }: Journey, id: SequenceId): readonly Action[] {
  return sequences.find((s) => s.sequence.id === id)?.actions ?? NONE
}
