import { useActivePersona } from '../../store/WorkshopContext.ts'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { PersonaChoice } from './PersonaChoice.tsx'

const SegmentQuestion = lazyPart(
  ['worth', 'fields'],
  async () => (await import('../plan/value/SegmentQuestion.tsx')).SegmentQuestion,
)

/** What the segment of the persona is worth: without it the ranking of the frictions takes all personas for equals. */
export function WorthStep() {
  const persona = useActivePersona()
  if (persona === null) return null
  return (
    <>
      <PersonaChoice persona={persona} />
      <SegmentQuestion key={persona.id} persona={persona} />
    </>
  )
}
