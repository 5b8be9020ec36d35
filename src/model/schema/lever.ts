// The four levers of retention, the skeleton of the plan (T1).
import { z } from 'zod/mini'

export const LEVERS = ['journey', 'lossDrivers', 'winBack', 'roles'] as const
export type Lever = (typeof LEVERS)[number]

/** A lever as something to answer for. Every workshop has all four; there is no record of them. */
export const leverIdSchema = z.literal(['lever:journey', 'lever:lossDrivers', 'lever:winBack', 'lever:roles'])
export type LeverId = z.infer<typeof leverIdSchema>

export function leverId(lever: Lever): LeverId {
  return `lever:${lever}`
}
