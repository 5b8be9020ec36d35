import { levelNumbers } from '../../charts/levelNumbers.ts'
import type { RatingRound } from '../../model/facilitation/round.ts'
import { discussionList } from '../../model/rating/discussionList.ts'
import { useRatedItems } from '../../store/ratedItems.ts'
import { useTranslate, useWords } from '../../ui/TranslateContext.ts'
import { heardWords } from './resultWords.ts'
import { useItemNames } from './roundNames.ts'

/**
 * What a reveal is heard as: of a single action all of it ("Delivery: 9 answers, median 5, opinions at both ends"), of
 * several the one to talk about first.
 */
export function RevealedWords({ round, name }: { readonly round: RatingRound; readonly name: string }) {
  const t = useTranslate()
  const { locale } = useWords()
  const nameOf = useItemNames('actions')
  const rated = useRatedItems(round)
  const item = discussionList(rated)[0] ?? rated[0]
  if (item === undefined) return t('rounds.say.revealed', { name })
  const words = heardWords(item, nameOf(item.itemId), levelNumbers(locale), t)
  return rated.length === 1 ? words : `${t('rounds.say.revealed', { name })} ${words}`
}
