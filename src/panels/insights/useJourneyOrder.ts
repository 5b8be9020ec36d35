import { useState } from 'react'
import type { Journey } from '../../model/journey.ts'
import { useJourney } from '../../store/WorkshopContext.ts'

/**
 * The journey for what reads only its ids: the same object while people type in titles, notes and situations, so that
 * nothing about marks is worked out again. Its texts may be older than the records.
 */
export function useJourneyOrder(): Journey {
  const journey = useJourney()
  const [held, setHeld] = useState(journey)
  if (journey === held || sameOrder(journey, held)) return held
  setHeld(journey)
  return journey
}

function sameOrder(one: Journey, other: Journey): boolean {
  return (
    one.sequences.length === other.sequences.length &&
    one.sequences.every(({ sequence, actions }, i) => {
      const there = other.sequences[i]
      return (
        sequence.id === there?.sequence.id &&
        actions.length === there.actions.length &&
        actions.every((action, k) => action.id === there.actions[k]?.id)
      )
    })
  )
}
