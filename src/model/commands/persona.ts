// Commands on the personas whose journey is drawn (J1).
import type { Change } from '../change.ts'
import { orderKeyLast } from '../order.ts'
import type { Records } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import type { PersonaId } from '../schema/ids.ts'
import { IMAGE_MAX } from '../schema/limits.ts'
import { imageSchema, NEW_PERSONA, type Persona } from '../schema/persona.ts'
import { moveAmong } from './moveAmong.ts'
import { type FieldsOf, parseFields } from './parseFields.ts'
import { removalOfDerived } from './removalOfDerived.ts'
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

const DESCRIPTION = {
  portrait: parseOptionalText,
  segment: parseOptionalName,
  needs: parseOptionalText,
  expectations: parseOptionalText,
} as const

/** Sets what is known of the persona and its segment. Each text may be empty. */
export function describePersona({ personas }: Records, id: PersonaId, fields: FieldsOf<typeof DESCRIPTION>) {
  if (!personas.has(id)) return fail('persona-missing')
  const parsed = parseFields(fields, DESCRIPTION)
  return parsed.ok ? ok<Change[]>([{ op: 'patch', kind: 'personas', id, fields: parsed.value }]) : parsed
}

/** Gives the persona a picture, as a data URL of an image of at most 40 kB; '' takes it away. */
export function setPersonaImage(
  { personas }: Records,
  id: PersonaId,
  image: string,
): Changes<'persona-missing' | 'image-too-large' | 'image-unreadable'> {
  if (!personas.has(id)) return fail('persona-missing')
  if (image.length > IMAGE_MAX) return fail('image-too-large')
  if (!imageSchema.safeParse(image).success) return fail('image-unreadable')
  return ok([{ op: 'patch', kind: 'personas', id, fields: { image } }])
}

/** Moves the persona behind another one; null puts it first. */
export function movePersona(
  { personas }: Records,
  id: PersonaId,
  afterId: PersonaId | null,
): Changes<'persona-missing'> {
  return moveAmong('personas', personas, id, afterId) ?? fail('persona-missing')
}

/** Removes the persona with its marks. The last one stays: a journey is always somebody's. */
export function removePersona(records: Records, id: PersonaId): Changes<'persona-missing' | 'last-persona'> {
  const { personas } = records
  if (!personas.has(id)) return fail('persona-missing')
  if (personas.size === 1) return fail('last-persona')
  return ok([...removalOfDerived(records, id), { op: 'remove', kind: 'personas', id }])
}
