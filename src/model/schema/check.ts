// Gates and checklists of the plan: the base promise (T9), the three fundamentals (T10), the five components (T7), the
// ideal customer (T5) and the review of the market (O6).
//
// Invariants
// - The list is the method's, so the id is derived from the key; answer and note are two records, so that one person
//   answers while another writes why. docs/decisions/0010-hand-overs-by-aspect.md
// - No record: nobody answered.
import { z } from 'zod/mini'
import { TEXT_MAX } from './limits.ts'

export const CHECK_KEYS = [
  // T9: the offer meets the need; delivered as announced; when; at that price; no more than we can deliver.
  'promiseNeed',
  'promiseKept',
  'promiseTime',
  'promisePrice',
  'promiseCapacity',
  // T10
  'customerLogic',
  'dataManagement',
  'channelCoherence',
  // T7
  'identify',
  'adapt',
  'amplify',
  'control',
  'evaluate',
  // T5
  'idealCustomer',
  'repurchaseBenefits',
  // O6
  'marketReview',
] as const
export type CheckKey = (typeof CHECK_KEYS)[number]
export const CHECK_ANSWERS = ['yes', 'partly', 'no'] as const
export type CheckAnswer = (typeof CHECK_ANSWERS)[number]

const subject = { id: z.string(), key: z.enum(CHECK_KEYS) }
const checkUnion = z.discriminatedUnion('aspect', [
  z.object({ ...subject, aspect: z.literal('answer'), value: z.enum(CHECK_ANSWERS) }),
  z.object({ ...subject, aspect: z.literal('note'), value: z.string().check(z.maxLength(TEXT_MAX)) }),
])
export const checkSchema = checkUnion.check(z.refine((c) => c.id === checkId(c.key, c.aspect)))
export type Check = Readonly<z.infer<typeof checkUnion>>

export function checkId(key: CheckKey, aspect: Check['aspect']): string {
  return `check:${key}/${aspect}`
}
