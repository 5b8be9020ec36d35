// How much of a year's plan falls due by a day: as last year was spread over its months, else evenly.
import type { Records } from '../records.ts'
import type { ObjectiveId } from '../schema/ids.ts'
import { MONTHS } from '../schema/seasonMonth.ts'

/** The part of the year's total that each month of last year had; twelve parts that add up to 1. */
export type Season = readonly number[]

export interface SeasonReading {
  /** How many of the twelve months were said. */
  readonly known: number
  /** Null unless all twelve are known and not all zero: a missing month is not an empty one. */
  readonly season: Season | null
}

export function seasonOf(seasonMonths: Records['seasonMonths'], objectiveId: ObjectiveId): SeasonReading {
  const values = new Map(
    [...seasonMonths.values()].filter((m) => m.objectiveId === objectiveId).map((m) => [m.month, m.value]),
  )
  const total = [...values.values()].reduce((sum, value) => sum + value, 0)
  const isWhole = values.size === MONTHS.length && total > 0
  return {
    known: values.size,
    season: isWhole ? MONTHS.map((month) => (values.get(month) ?? 0) / total) : null,
  }
}

/** The part of the year's plan that is due at the end of a day (ISO 8601): 0 before the year, 1 after it. Even within a month. */
export function plannedShare(day: string, year: number, season: Season | null): number {
  if (season === null) return shareOfYear(day, year)
  const [ofYear = 0, month = 1, ofMonth = 1] = day.split('-').map(Number)
  if (ofYear !== year) return ofYear < year ? 0 : 1
  const before = season.slice(0, month - 1).reduce((sum, part) => sum + part, 0)
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return Math.min(1, before + ((season[month - 1] ?? 0) * ofMonth) / days)
}

/** The share of the year that is over at the end of a day: 0 before the year, 1 after it. */
export function shareOfYear(day: string, year: number): number {
  const start = Date.UTC(year, 0, 1)
  const end = Date.UTC(year + 1, 0, 1)
  const endOfDay = Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1000
  return Math.min(1, Math.max(0, (endOfDay - start) / (end - start)))
}
