import { z } from 'zod/mini'
import { departmentIdSchema } from './ids.ts'
import { NAME_MAX } from './limits.ts'

/** The part of the company an owner belongs to. */
export const departmentSchema = z.object({
  id: departmentIdSchema,
  name: z.string().check(z.maxLength(NAME_MAX)),
  /** Wins new customers. Such departments must answer for retention too (T4). */
  acquisition: z.boolean(),
})
export type Department = Readonly<z.infer<typeof departmentSchema>>
