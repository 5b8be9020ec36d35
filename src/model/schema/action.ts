import { z } from 'zod/mini'
import { compareOrdered, orderKeySchema } from '../order.ts'
import { gradeField, textField } from './commonFields.ts'
import { actionIdSchema, sequenceIdSchema } from './ids.ts'
import { SHARED_TEXT_MAX, TITLE_MAX } from './limits.ts'

/** What the experience at an action is made of (J15), each in words; may be empty. */
export const EXPERIENCE_COMPONENTS = [
  'physical',
  'senses',
  'emotion',
  'humanContact',
  'expectation',
  'experience',
  'unexpectedPlus',
] as const
export type ExperienceComponent = (typeof EXPERIENCE_COMPONENTS)[number]

/** One thing the customer does (J5), at the top of the sheet. */
export const actionSchema = z.object({
  id: actionIdSchema,
  /**
   * One value, because the two only make sense together: a merge never mixes two people's moves.
   * The sequence may be gone: the action then waits in the unplaced tray.
   */
  place: z.object({ sequenceId: sequenceIdSchema, orderKey: orderKeySchema }),
  title: z.string().check(z.maxLength(TITLE_MAX)),
  /** Shared text: several people type in it at once. */
  notes: z.string().check(z.maxLength(SHARED_TEXT_MAX)),
  /** How much it matters to the customer, 1 to 5. */
  importance: gradeField,
  physical: textField,
  senses: textField,
  emotion: textField,
  humanContact: textField,
  expectation: textField,
  experience: textField,
  unexpectedPlus: textField,
})
export type Action = Readonly<z.infer<typeof actionSchema>>

/** What an action is when nobody said more than its title. */
export const NO_DETAILS = {
  notes: '',
  importance: null,
  physical: '',
  senses: '',
  emotion: '',
  humanContact: '',
  expectation: '',
  experience: '',
  unexpectedPlus: '',
} as const satisfies Partial<Action>

/** Total order of the actions of one sequence. */
export function compareActions(a: Action, b: Action): number {
  return compareOrdered({ id: a.id, orderKey: a.place.orderKey }, { id: b.id, orderKey: b.place.orderKey })
}
