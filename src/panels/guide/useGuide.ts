import { useEffect, useMemo, useState } from 'react'
import { type GuidePlace, type GuideStep, guideSteps, stepAt } from '../../model/guide/guideSteps.ts'
import { progressReader, type StepProgress } from '../../model/guide/stepProgress.ts'
import type { Journey } from '../../model/journey.ts'
import { must } from '../../model/must.ts'
import { useActivePersona, useJourney, useRecords, useWorkshop } from '../../store/WorkshopContext.ts'

export interface Guide {
  readonly steps: readonly GuideStep[]
  readonly index: number
  readonly step: GuideStep
  readonly journey: Journey
  readonly progressOf: (step: GuideStep) => StepProgress
  /** The step one was at went away with its sequence, and nobody has moved on since. */
  readonly displaced: boolean
  /** Another object each time one goes to a step, be it the one where one is. */
  readonly arrival: object
  goTo(index: number): void
}

export interface GuideStart {
  readonly place: GuidePlace
  /** Called whenever the place changes, so that it can be kept. */
  readonly onMove: (place: GuidePlace) => void
}

/** The steps of the guide over the live journey, and where this window is in them. Others see the step. */
export function useGuide({ place: start, onMove }: GuideStart): Guide {
  const workshop = useWorkshop()
  const journey = useJourney()
  const persona = useActivePersona()
  const [place, setPlace] = useState(start)
  const steps = useMemo(() => guideSteps(journey), [journey])
  const index = stepAt(steps, place)
  const step = must(steps[index])
  const progressOf = useProgress(journey, persona?.id ?? null)

  useEffect(() => {
    workshop.showPresence({ guide: step.key })
    return () => workshop.showPresence({ guide: null })
  }, [workshop, step.key])
  function goTo(next: number): void {
    const there = must(steps[next])
    const nextPlace = { key: there.key, index: next }
    setPlace(nextPlace)
    onMove(nextPlace)
  }
  return { steps, index, step, journey, progressOf, displaced: step.key !== place.key, arrival: place, goTo }
}

function useProgress(journey: Journey, personaId: Parameters<typeof progressReader>[2]) {
  const personas = useRecords((s) => s.personas)
  const offers = useRecords((s) => s.offers)
  const sequences = useRecords((s) => s.sequences)
  const actions = useRecords((s) => s.actions)
  const marks = useRecords((s) => s.marks)
  const frictions = useRecords((s) => s.frictions)
  const responsibilities = useRecords((s) => s.responsibilities)
  const owners = useRecords((s) => s.owners)
  const customerGroups = useRecords((s) => s.customerGroups)
  return useMemo(
    () =>
      progressReader(
        { personas, offers, sequences, actions, marks, frictions, responsibilities, owners, customerGroups },
        journey,
        personaId,
      ),
    [
      personas,
      offers,
      sequences,
      actions,
      marks,
      frictions,
      responsibilities,
      owners,
      customerGroups,
      journey,
      personaId,
    ],
  )
}
