import { z } from 'zod/mini'
import { orderKeySchema } from '../order.ts'
import { personaIdSchema } from './ids.ts'
import { IMAGE_MAX, NAME_MAX, TEXT_MAX } from './limits.ts'

/** A picture in the document itself, because no request may leave the deployment; '' for none. */
export const imageSchema = z
  .string()
  .check(
    z.maxLength(IMAGE_MAX),
    z.regex(/^(data:image\/(png|jpeg|webp|gif|avif);base64,[A-Za-z0-9+/]+={0,2})?$/),
  )

/** The typical customer whose journey is drawn (J1). */
export const personaSchema = z.object({
  id: personaIdSchema,
  name: z.string().check(z.maxLength(NAME_MAX)),
  /** Who they are and their context. */
  portrait: z.string().check(z.maxLength(TEXT_MAX)),
  /** Its worth is said by the group of customers of that name (Plan > Customer value). */
  segment: z.string().check(z.maxLength(NAME_MAX)),
  needs: z.string().check(z.maxLength(TEXT_MAX)),
  expectations: z.string().check(z.maxLength(TEXT_MAX)),
  orderKey: orderKeySchema,
  image: z._default(imageSchema, ''),
})
export type Persona = Readonly<z.infer<typeof personaSchema>>

/** What a persona is when nobody said more than its name. */
export const NEW_PERSONA = {
  portrait: '',
  segment: '',
  needs: '',
  expectations: '',
  image: '',
} as const satisfies Partial<Persona>
