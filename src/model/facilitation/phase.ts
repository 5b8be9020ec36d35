// A phase of the workshop: what people do now, for how long, and what participants may change meanwhile.
import { z } from 'zod/mini'
import { orderKeySchema } from '../order.ts'
import { NAME_MAX, TEXT_MAX } from '../schema/limits.ts'
import { ACCESSES, type Access, type PartRights, storedPartsSchema } from './parts.ts'

/** What the method does, in its order; `free` is anything else. */
export const PHASE_KINDS = [
  'persona',
  'map',
  'rate',
  'frictions',
  'intended',
  'plan',
  'close',
  'free',
] as const
export type PhaseKind = (typeof PHASE_KINDS)[number]

export const PHASE_MINUTES_MAX = 600
export const PHASES_MAX = 60

export const phaseSchema = z.object({
  id: z.string().check(z.maxLength(60)),
  kind: z.enum(PHASE_KINDS),
  /** Empty: the name of its kind, in each reader's language. */
  title: z.string().check(z.maxLength(NAME_MAX)),
  /** Empty: what its kind asks for, in each reader's language. */
  instructions: z.string().check(z.maxLength(TEXT_MAX)),
  /** As planned. 0: no time is set. */
  minutes: z.int().check(z.minimum(0), z.maximum(PHASE_MINUTES_MAX)),
  /** What participants may do everywhere … */
  access: z.enum(ACCESSES),
  /** … but for these parts. */
  parts: storedPartsSchema,
  /** Each group works in its part, and participants write nowhere else. */
  inGroups: z.catch(z.boolean(), false),
  orderKey: orderKeySchema,
  /** Spent in it so far, without the present stay. */
  spentMs: z.number().check(z.minimum(0)),
})
export type Phase = Readonly<z.infer<typeof phaseSchema>>

interface PlannedPhase {
  readonly kind: PhaseKind
  readonly minutes: number
  readonly access: Access
  readonly parts?: Partial<PartRights>
}

/** The agenda a workshop begins with: three hours, in the order of the method. */
export const DEFAULT_AGENDA: readonly PlannedPhase[] = [
  { kind: 'persona', minutes: 20, access: 'edit', parts: { levels: 'read', plan: 'read' } },
  // Do not judge yet.
  { kind: 'map', minutes: 40, access: 'own', parts: { levels: 'read', plan: 'read' } },
  { kind: 'rate', minutes: 25, access: 'read' },
  { kind: 'frictions', minutes: 30, access: 'own', parts: { levels: 'read' } },
  { kind: 'intended', minutes: 25, access: 'edit' },
  { kind: 'plan', minutes: 30, access: 'edit', parts: { cards: 'read', levels: 'read' } },
  { kind: 'close', minutes: 10, access: 'read' },
]
