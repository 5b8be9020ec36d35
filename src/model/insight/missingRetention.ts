// Does the journey say how the customer comes back (J11)? Retention is on the map from the start, or said to be missing.
import type { Journey } from '../journey.ts'
import type { Action } from '../schema/action.ts'
import type { ActionId } from '../schema/ids.ts'
import type { Moment } from '../schema/sequence.ts'
import { findWords, wordPattern } from './findWords.ts'
import { COMING_BACK_WORDS, NEGATIONS } from './wordLists.ts'

/** What the team says of an action: it is a step of coming back, it is not, or (null) nobody said. */
export type IsRetentionStep = (action: Action) => boolean | null

export interface RetentionStep {
  readonly actionId: ActionId
  /** The words of its title that tell; null when the team says so. */
  readonly words: string | null
}

export type Retention =
  /** No action is placed: too early to say. */
  | { readonly status: 'emptyJourney' }
  /** Certain: nothing that could be a step is placed after the purchase, in a sequence of the moment memory. */
  | { readonly status: 'missing' }
  /** A question to the team: which of these, if any, brings the customer back? In order. */
  | { readonly status: 'notRecognised'; readonly memoryActions: readonly ActionId[] }
  /** At least one step, in order, each with its reason. */
  | { readonly status: 'present'; readonly steps: readonly RetentionStep[] }

const COMING_BACK = wordPattern(COMING_BACK_WORDS, NEGATIONS)

/**
 * The rule, in turn:
 *
 * 1. What the team says of an action decides about it, in any sequence.
 * 2. Without a step so far, and with no other action in any sequence of the moment *memory*: missing. The team chose the
 *    moments, so this needs no guessing.
 * 3. Otherwise an action of the moment memory is a step when its title has a word of coming back (wordLists.ts, French and
 *    English), unless a negation stands right before it. Telling others is not coming back, and a sequence called
 *    loyalty brings nobody back by its name.
 * 4. None: not recognised. Words only ever say that a step is there; their absence never says that it is missing.
 *
 * Limits: memory covers use as well, so words are needed to tell use from coming back; “Refuse the renewal” counts as a
 * step; actions without a sequence are not on the journey.
 *
 * Source: docs/method.md#wording, J11; our own construction.
 */
export function missingRetention(
  { sequences }: Journey,
  isRetentionStep: IsRetentionStep = () => null,
): Retention {
  if (sequences.every(({ actions }) => actions.length === 0)) return { status: 'emptyJourney' }
  const steps = sequences.flatMap(({ sequence, actions }) =>
    actions.flatMap((action) => stepOf(action, sequence.moment, isRetentionStep)),
  )
  if (steps.length > 0) return { status: 'present', steps }
  const memoryActions = sequences
    .filter(({ sequence }) => sequence.moment === 'memory')
    .flatMap(({ actions }) => actions.filter((a) => isRetentionStep(a) === null).map((a) => a.id))
  return memoryActions.length === 0 ? { status: 'missing' } : { status: 'notRecognised', memoryActions }
}

function stepOf(action: Action, moment: Moment, said: IsRetentionStep): RetentionStep[] {
  const verdict = said(action)
  if (verdict !== null) return verdict ? [{ actionId: action.id, words: null }] : []
  const [found] = moment === 'memory' ? findWords(action.title, COMING_BACK) : []
  return found === undefined ? [] : [{ actionId: action.id, words: found.words }]
}
