import type { WritingRound } from '../../model/facilitation/round.ts'
import { isSignable } from '../../model/facilitation/writing.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { Secrecy } from '../rating/Secrecy.tsx'

/** Who will ever know who wrote which card, and who reads it before, where one writes. */
export function WritingSecrecy({ round }: { readonly round: WritingRound }) {
  const t = useTranslate()
  const { anonymity, minGroup, moderated } = round
  const words = [
    t(moderated ? 'writing.before.moderated' : 'writing.before'),
    t(`writing.after.${anonymity}`),
    ...(anonymity === 'named' || minGroup < 2 ? [] : [t('writing.after.group', { count: minGroup })]),
    ...(isSignable(round) ? [t('writing.after.signing')] : []),
  ]
  return <Secrecy anonymity={anonymity} minGroup={minGroup} words={words.join(' ')} />
}
