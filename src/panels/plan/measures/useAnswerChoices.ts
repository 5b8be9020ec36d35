import { useMemo } from 'react'
import { readJourney } from '../../../model/journey.ts'
import { compareOrdered } from '../../../model/order.ts'
import type { AnsweredId } from '../../../model/schema/measure.ts'
import { useRecords } from '../../../store/WorkshopContext.ts'

export interface AnswerChoice {
  readonly id: AnsweredId
  readonly text: string
}

/** All that a measure can answer, by kind: frictions, loss drivers, and actions in the order of the journey (J9). */
export function useAnswerChoices() {
  const frictions = useRecords((s) => s.frictions)
  const drivers = useRecords((s) => s.drivers)
  const sequences = useRecords((s) => s.sequences)
  const actions = useRecords((s) => s.actions)
  return useMemo(() => {
    const placed = readJourney({ sequences, actions }).sequences.flatMap((s) => s.actions)
    return [
      {
        kind: 'frictions' as const,
        choices: [...frictions.values()]
          .sort(compareOrdered)
          .map((f): AnswerChoice => ({ id: f.id, text: f.text })),
      },
      {
        kind: 'drivers' as const,
        choices: [...drivers.values()]
          .sort(compareOrdered)
          .map((d): AnswerChoice => ({ id: d.id, text: d.label })),
      },
      { kind: 'actions' as const, choices: placed.map((a): AnswerChoice => ({ id: a.id, text: a.title })) },
    ].filter((group) => group.choices.length > 0)
  }, [frictions, drivers, sequences, actions])
}
