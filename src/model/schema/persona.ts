import { z } from 'zod/mini'
import { orderKeySchema } from '../order.ts'
import { personaIdSchema } from './ids.ts'
import { NAME_MAX, TEXT_MAX } from './limits.ts'

/** The typical customer whose journey is drawn (J1). */
export const personaSchema = z.object({
  id: personaIdSchema,
  name: z.string().check(z.maxLength(NAME_MAX)),
  /** Who they are and their context. */
  portrait: z.string().check(z.maxLength(TEXT_MAX)),
  segment: z.string().check(z.maxLength(NAME_MAX)),
  needs: z.string().check(z.maxLength(TEXT_MAX)),
  expectations: z.string().check(z.maxLength(TEXT_MAX)),
  orderKey: orderKeySchema,
})
export type Persona = Readonly<z.infer<typeof personaSchema>>
