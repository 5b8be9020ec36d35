// What a workshop says about itself. One per document.
// zod/mini: the join screen needs this file, and must load fast.
import { z } from 'zod/mini'
import { NAME_MAX } from './limits.ts'

export const LOCALES = ['fr', 'en'] as const
export type Locale = (typeof LOCALES)[number]

export const MARKETS = ['consumers', 'companies', 'tender'] as const
export type Market = (typeof MARKETS)[number]

/** How many levels the satisfaction scale may have: odd, so that there is a middle. docs/method.md#ratings */
export const LEVEL_COUNTS = [5, 7, 11] as const
export type LevelCount = (typeof LEVEL_COUNTS)[number]
export const DEFAULT_LEVEL_COUNT: LevelCount = 7

export const metaSchema = z.object({
  schemaVersion: z.int().check(z.minimum(1)),
  title: z.string().check(z.maxLength(NAME_MAX)),
  /** Language of the template's texts; each person chooses the language of the interface. */
  locale: z.enum(LOCALES),
  market: z.enum(MARKETS),
  /** ISO 4217 code. Money is in whole units of its smallest coin, whatever the code calls it: fields in …Cents. */
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  /** How many decimals that coin is away, as all amounts of the document are written: browsers may know it differently. */
  minorDigits: z._default(z.int().check(z.minimum(0), z.maximum(4)), 2),
  /** Fixed when the workshop is created: marks are stored as 1…levels. */
  levels: z.literal(LEVEL_COUNTS),
  /** How far a guess may be from the measure and still count as confirmed, in levels; null before the team chose. */
  tolerance: z._default(z.nullable(z.number().check(z.minimum(0), z.maximum(10))), null),
  /** The period of what was spent on winning and on keeping, in words: "2025". */
  spendPeriod: z._default(z.string().check(z.maxLength(NAME_MAX)), ''),
})
export type Meta = Readonly<z.infer<typeof metaSchema>>
