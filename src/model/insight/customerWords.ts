// Is the map in the customer's words (J10)? A hint, never a refusal: it points at wordings of the company.
import { sortedSequences } from '../journey.ts'
import { compareOrdered } from '../order.ts'
import type { Records } from '../records.ts'
import { compareActions } from '../schema/action.ts'
import type { Locale } from '../schema/meta.ts'
import { type FoundWords, findWords, wordPattern } from './findWords.ts'
import { COMPANY_WORDS, type WordingReason } from './wordLists.ts'

export interface WordingHint extends FoundWords {
  readonly reason: WordingReason
}

/** `title`: what the customer does, or the name of a period. `speech`: what the customer says, where *we* is theirs. */
export type TextKind = 'title' | 'speech'

/** In the order in which they win where two start at the same letter. */
const REASONS: readonly WordingReason[] = ['companyTask', 'customerAsOther', 'salesTerm', 'companyVoice']

const PATTERNS = { fr: patternsOf('fr'), en: patternsOf('en') }

/**
 * The wordings of a text that are the company's, in order, without overlaps: of two, the one that starts first.
 *
 * - Conservative: it knows the words of wordLists.ts and no grammar. No hint is no praise, and a hint can be wrong: a
 *   company that buys has customers of its own.
 * - Only the words of one language. A text in another one gets few hints or none.
 * - *US* in capitals is a country.
 *
 * Source: docs/method.md#wording, J10.
 */
export function customerWords(text: string, locale: Locale, kind: TextKind): WordingHint[] {
  const hints = PATTERNS[locale]
    .filter(([reason]) => kind === 'title' || reason !== 'companyVoice')
    .flatMap(([reason, pattern]) => findWords(text, pattern).map((found) => ({ ...found, reason })))
    .filter(({ words }) => words !== 'US')
    .sort((a, b) => a.start - b.start)
  const kept: WordingHint[] = []
  for (const hint of hints) if (hint.start >= (kept.at(-1)?.end ?? 0)) kept.push(hint)
  return kept
}

/** Where a hint is. Notes are the team's own and are not checked, nor are personas, offers and owners. */
export interface PlacedWordingHint extends WordingHint {
  readonly kind: 'sequences' | 'actions' | 'frictions'
  readonly id: string
  readonly field: 'name' | 'situation' | 'title' | 'text'
}

/** The hints about the whole map: sequences, then actions, then frictions, each in its order. */
export function journeyWording(
  { sequences, actions, frictions }: Pick<Records, 'sequences' | 'actions' | 'frictions'>,
  locale: Locale,
): PlacedWordingHint[] {
  const ofSequences = sortedSequences(sequences).flatMap(({ id, name, situation }) => [
    ...customerWords(name, locale, 'title').map(
      (h) => ({ ...h, kind: 'sequences', id, field: 'name' }) as const,
    ),
    ...customerWords(situation, locale, 'speech').map(
      (h) => ({ ...h, kind: 'sequences', id, field: 'situation' }) as const,
    ),
  ])
  const ofActions = [...actions.values()]
    .sort(compareActions)
    .flatMap(({ id, title }) =>
      customerWords(title, locale, 'title').map(
        (h) => ({ ...h, kind: 'actions', id, field: 'title' }) as const,
      ),
    )
  const ofFrictions = [...frictions.values()]
    .sort(compareOrdered)
    .flatMap(({ id, text }) =>
      customerWords(text, locale, 'speech').map(
        (h) => ({ ...h, kind: 'frictions', id, field: 'text' }) as const,
      ),
    )
  return [...ofSequences, ...ofActions, ...ofFrictions]
}

function patternsOf(locale: Locale): (readonly [WordingReason, RegExp])[] {
  return REASONS.map((reason) => [reason, wordPattern(COMPANY_WORDS[locale][reason])])
}
