// Numbers of the plan that belong to no other record: what the ceiling of the budget, the cost of winning and keeping,
// the segments and the overall effect are computed from.
//
// Invariants
// - One value a key; the id is derived. No record: nobody gave it.
import { z } from 'zod/mini'
import { AMOUNT_MAX_CENTS } from './limits.ts'

export const FIGURE_KEYS = [
  /** First year of the plan, as a year of the calendar. */
  'firstYear',
  /** Yearly margin of one customer. */
  'marginCents',
  /** What a euro of next year is worth less today, 0 to 1. */
  'discountRate',
  /** Share of the customers kept from one year to the next: now, and aimed at. */
  'retentionNow',
  'retentionAim',
  'customers',
  /** Of the same period: spent on winning customers and how many were won; spent on keeping and how many were kept. */
  'acquisitionSpendCents',
  'customersWon',
  'retentionSpendCents',
  'customersKept',
  /** How many could have been won in that period: those whom the spending on winning was meant to reach. */
  'prospects',
  /** The most that any spending could reach: of prospects won, of customers kept. */
  'winCeiling',
  'keepCeiling',
  /** Which part of the customers are the most precious, and those of the highest growth (CPP, CCM). */
  'topShare',
  /** Which part of what a newcomer is worth a referral may cost. */
  'referralShare',
  /** Overall effect: how many the programme was for and how many stayed; a group it was kept from; last year's customers. */
  'treatedCustomers',
  'treatedKept',
  'holdOutCustomers',
  'holdOutKept',
  'cohortCustomers',
  'cohortKept',
] as const
export type FigureKey = (typeof FIGURE_KEYS)[number]
/** The ones that are shares, 0 to 1; the others are whole numbers. */
export const SHARE_FIGURES: readonly FigureKey[] = [
  'discountRate',
  'retentionNow',
  'retentionAim',
  'winCeiling',
  'keepCeiling',
  'topShare',
  'referralShare',
]

export const figureSchema = z
  .object({
    id: z.string(),
    key: z.enum(FIGURE_KEYS),
    value: z.number().check(z.minimum(0), z.maximum(AMOUNT_MAX_CENTS)),
  })
  .check(z.refine(({ id, key }) => id === figureId(key)))
export type Figure = Readonly<z.infer<typeof figureSchema>>

export function figureId(key: FigureKey): string {
  return `figure:${key}`
}
