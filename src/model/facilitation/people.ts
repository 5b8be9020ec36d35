// Who belongs to the workshop, who waits at its door, and what each shows to the facilitator.
import { z } from 'zod/mini'
import { NAME_MAX } from '../schema/limits.ts'

const id = z.string().check(z.maxLength(60))
const name = z.string().check(z.maxLength(NAME_MAX))
const role = z.string().check(z.maxLength(20))

/** A member. Whether they are here is in presence. */
export const personSchema = z.object({ id, name, role })
/** Waits to be let in. `claims`: says to be this member, on another device. */
export const waitingSchema = z.object({ id, name, role, askedAt: z.number(), claims: z.nullable(id) })
/** A raised hand; the queue is in the order of `raisedAt`. */
export const handSchema = z.object({ id, raisedAt: z.number() })
/** "I am ready", until the phase changes. */
export const readySchema = z.object({ id, at: z.number() })
/** A record of the board that only facilitators change. */
export const lockSchema = z.object({ id: z.string().check(z.maxLength(300)), by: id, at: z.number() })
/** How many things of a round a person has answered, or how many dots they have given. Never what. */
export const progressSchema = z.object({
  id: z.string().check(z.maxLength(130)),
  roundId: id,
  personId: id,
  answered: z.int(),
})

export function progressId(roundId: string, personId: string): string {
  return `${roundId}/${personId}`
}
