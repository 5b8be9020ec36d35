import { NO_PARTS } from '../../src/model/facilitation/parts.ts'
import type { Phase } from '../../src/model/facilitation/phase.ts'

/** A phase of ten minutes in which everything may be edited, unless said otherwise. */
export function phaseOf(id: string, fields: Partial<Phase> = {}): Phase {
  return {
    id,
    kind: 'free',
    title: id,
    instructions: '',
    minutes: 10,
    access: 'edit',
    parts: NO_PARTS,
    inGroups: false,
    orderKey: 'a0' as Phase['orderKey'],
    spentMs: 0,
    ...fields,
  }
}
