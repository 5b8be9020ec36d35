// Commands on the personas whose journey is drawn (J1).
import type { Change } from '../change.ts'
import { orderKeyLast } from '../order.ts'
import type { Records } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import type { PersonaId } from '../schema/ids.ts'
import { NEW_PERSONA, type Persona } from '../schema/persona.ts'
import { parseName, parseOptionalName, parseOptionalText } from './text.ts'

type Changes<Code extends string> = Result<readonly Change[], Code>

export function addPersona(
  { personas }: Records,
  id: PersonaId,
  name: string,
): Changes<'name-missing' | 'name-too-long'> {
  const parsed = parseName(name)
  if (!parsed.ok) return parsed
  const record: Persona = {
    id,
    name: parsed.value,
    ...NEW_PERSONA,
    orderKey: orderKeyLast(personas.values()),
  }
  return ok([{ op: 'put', kind: 'personas', record }])
}

export function renamePersona(
  { personas }: Records,
  id: PersonaId,
  name: string,
): Changes<'persona-missing' | 'name-missing' | 'name-too-long'> {
  if (!personas.has(id)) return fail('persona-missing')
  const parsed = parseName(name)
  return parsed.ok ? ok([{ op: 'patch', kind: 'personas', id, fields: { name: parsed.value } }]) : parsed
}

/** Sets what is known of the persona. Each text may be empty. */
export function describePersona(
  { personas }: Records,
  id: PersonaId,
  { segment, ...texts }: Partial<Pick<Persona, 'portrait' | 'segment' | 'needs' | 'expectations'>>,
): Changes<'persona-missing' | 'text-too-long' | 'name-too-long'> {
  if (!personas.has(id)) return fail('persona-missing')
  for (const text of Object.values(texts)) {
    const parsed = parseOptionalText(text)
    if (!parsed.ok) return parsed
  }
  if (segment === undefined) return ok([{ op: 'patch', kind: 'personas', id, fields: texts }])
  const parsed = parseOptionalName(segment)
  if (!parsed.ok) return parsed
  return ok([{ op: 'patch', kind: 'personas', id, fields: { ...texts, segment: parsed.value } }])
}

/** Removes the persona with its marks. The last one stays: a journey is always somebody's. */
export function removePersona(
  { personas, marks }: Records,
  id: PersonaId,
): Changes<'persona-missing' | 'last-persona'> {
  if (!personas.has(id)) return fail('persona-missing')
  if (personas.size === 1) return fail('last-persona')
  const rated = [...marks.values()].filter((m) => m.personaId === id)
  return ok([
    ...rated.map((m): Change => ({ op: 'remove', kind: 'marks', id: m.id })),
    { op: 'remove', kind: 'personas', id },
  ])
}
