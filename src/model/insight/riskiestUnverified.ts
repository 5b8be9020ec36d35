// The guesses to check with customers first.
import type { ActionId } from '../schema/ids.ts'
import { frictionSeverity, type SeverityInput } from './frictionSeverity.ts'
import { type RatedPoint, ratedPoints } from './markSeries.ts'

export interface UnverifiedMark {
  readonly actionId: ActionId
  readonly mark: RatedPoint
  /** `guess`: only a priori. `oneCustomer`: one customer was asked, which verifies nothing. */
  readonly why: 'guess' | 'oneCustomer'
  /** Σ severity of the frictions here that is known: what hangs on this mark, at least. */
  readonly severity: number
  /** Frictions counted in `severity`. */
  readonly frictions: number
  /** Frictions here of unknown severity: it is not 0. */
  readonly unknownFrictions: number
  /** max(0, intended − today), in levels; null when the intended level is not rated. */
  readonly shortfall: number | null
}

/**
 * The unverified marks of one of our offers for one persona, by the rule *what hangs on the guess*: the more of the
 * map's severity would fall with the mark, the earlier it is checked. In turn, each breaking the ties of the one before:
 *
 * 1. the known severity of the frictions pinned there, weight × max(0, intended − today), largest first;
 * 2. the number of frictions of unknown severity, largest first;
 * 3. the shortfall, largest first, unknown ones last: what we mean to invest rests on it;
 * 4. the level, lowest first; 5. the order of the journey.
 *
 * What the rule does not see:
 *
 * - It takes the guess at its word. A level guessed too high hides its shortfall, and comes last: where the team is
 *   surest that all is well, ask anyway.
 * - It says how much rests on a guess, not how likely it is wrong; nothing in the records tells that.
 * - It ranks our own marks. How many guesses about competitors are unchecked is in `markCoverage`.
 *
 * Source: docs/method.md#insights; our own construction.
 *
 * @throws RangeError when `today` is not the `bestKnown` series: others would call measured marks guesses.
 */
export function riskiestUnverified(input: SeverityInput): UnverifiedMark[] {
  const { today, intended } = input
  if (today.choice.evidence !== 'bestKnown') throw new RangeError(`${today.choice.evidence} is not bestKnown`)
  const { ranked, withoutWeight, unmeasured } = frictionSeverity(input)
  const intendedAt = new Map(ratedPoints(intended.points).map((p) => [p.actionId, p.level]))
  const marks = ratedPoints(today.points)
    .filter((mark) => mark.evidence === 'apriori' || mark.n === 1)
    .map((mark): UnverifiedMark => {
      const here = ({ actionId }: { readonly actionId: ActionId }) => actionId === mark.actionId
      const known = ranked.filter(here)
      const intendedLevel = intendedAt.get(mark.actionId)
      return {
        actionId: mark.actionId,
        mark,
        why: mark.evidence === 'apriori' ? 'guess' : 'oneCustomer',
        severity: known.reduce((sum, { severity }) => sum + severity, 0),
        frictions: known.length,
        unknownFrictions: withoutWeight.filter(here).length + unmeasured.filter(here).length,
        shortfall: intendedLevel === undefined ? null : Math.max(0, intendedLevel - mark.level),
      }
    })
  return marks.sort(
    (a, b) =>
      b.severity - a.severity ||
      b.unknownFrictions - a.unknownFrictions ||
      (b.shortfall ?? -1) - (a.shortfall ?? -1) ||
      a.mark.level - b.mark.level,
  )
}
