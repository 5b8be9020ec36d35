import { z } from 'zod/mini'
import { departmentIdSchema, ownerIdSchema } from './ids.ts'
import { NAME_MAX } from './limits.ts'

/** Who answers for a friction, a lever, a measure. */
export const ownerSchema = z.object({
  id: ownerIdSchema,
  name: z.string().check(z.maxLength(NAME_MAX)),
  /** Null while nobody said it; the department may also be gone. */
  departmentId: z.nullable(departmentIdSchema),
  role: z.string().check(z.maxLength(NAME_MAX)),
})
export type Owner = Readonly<z.infer<typeof ownerSchema>>
