import { z } from 'zod'
import { orderKeySchema } from '../order.ts'
import { personaIdSchema } from './ids.ts'
import { NAME_MAX, TEXT_MAX } from './limits.ts'

/** The typical customer whose journey is drawn (J1). */
export const personaSchema = z.object({
  id: personaIdSchema,
  name: z.string().max(NAME_MAX),
  /** Who they are and their context. */
  portrait: z.string().max(TEXT_MAX),
  segment: z.string().max(NAME_MAX),
  needs: z.string().max(TEXT_MAX),
  expectations: z.string().max(TEXT_MAX),
  orderKey: orderKeySchema,
})
export type Persona = Readonly<z.infer<typeof personaSchema>>
