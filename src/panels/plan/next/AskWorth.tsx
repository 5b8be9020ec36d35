import { useState } from 'react'
import type { PersonaId } from '../../../model/schema/ids.ts'
import type { Persona } from '../../../model/schema/persona.ts'
import { useCanWrite, useRecords } from '../../../store/WorkshopContext.ts'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { lazyPart } from '../../../ui/lazyPart.tsx'
import { useTranslate } from '../../../ui/TranslateContext.ts'

const SegmentQuestion = lazyPart(
  ['worth', 'fields'],
  async () => (await import('../value/SegmentQuestion.tsx')).SegmentQuestion,
)

/**
 * Asks what the segments are worth that the ranking misses. Those that were asked for stay until one leaves the page: a field
 * must not go away under the hands of who fills it.
 */
export function AskWorth({ withoutValue }: { readonly withoutValue: readonly Persona[] }) {
  const t = useTranslate()
  const canWrite = useCanWrite()
  const personas = useRecords((s) => s.personas)
  const [asked, setAsked] = useState<ReadonlySet<PersonaId>>(new Set())
  const missing = withoutValue.filter(({ id }) => !asked.has(id))
  if (missing.length > 0) setAsked(new Set([...asked, ...missing.map(({ id }) => id)]))
  if (!canWrite) return null
  return [...asked].map((id) => {
    const persona = personas.get(id)
    return persona === undefined ? null : (
      <Disclosure key={id} title={t('next.askWorth', { persona: persona.name })}>
        <SegmentQuestion persona={persona} />
      </Disclosure>
    )
  })
}
