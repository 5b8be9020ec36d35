// Journeys of any size for tests of the layout.
import type { SequenceWithActions } from '../../src/model/journey.ts'
import { firstOrderKeys } from '../../src/model/order.ts'
import { NO_DETAILS } from '../../src/model/schema/action.ts'
import { newIdFrom } from '../../src/model/schema/ids.ts'

/** A journey with these numbers of actions, sequence by sequence. */
export function journeyOfSizes(counts: readonly number[]): SequenceWithActions[] {
  let serial = 0
  const newId = newIdFrom(() => String(serial++))
  const keys = firstOrderKeys(counts.length)
  return counts.map((count, i) => {
    const sequence = {
      id: newId('sequence'),
      name: `Sequence ${i}`,
      situation: '',
      moment: 'before' as const,
      orderKey: keys[i]!,
    }
    const actions = firstOrderKeys(count).map((orderKey) => ({
      ...NO_DETAILS,
      id: newId('action'),
      place: { sequenceId: sequence.id, orderKey },
      title: 'x',
    }))
    return { sequence, actions }
  })
}
