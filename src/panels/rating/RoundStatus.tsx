import { Suspense } from 'react'
import type { Round } from '../../model/facilitation/round.ts'
import { useTurnout } from '../../store/turnout.ts'
import { useSession } from '../../store/useSession.ts'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useAtMostEvery } from '../../ui/useAtMostEvery.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useRoundName } from './roundNames.ts'

const RevealedWords = lazyPart(
  ['rounds', 'results', 'ratingWords'],
  async () => (await import('./RevealedWords.tsx')).RevealedWords,
)

/** Counts come in by the second; more often than this they would talk over everything. */
const QUIET_MS = 10_000

/** What a round has to say to those who listen: how many have answered, and one message when it is revealed. No person. */
export function RoundStatus({ round }: { readonly round: Round }) {
  const t = useTranslate()
  const nameOf = useRoundName()
  const { done, expected } = useTurnout(round)
  const cards = useSession((s) => s.written.get(round.id)?.cards ?? 0)
  const counted =
    round.kind === 'writing'
      ? t('rounds.say.written', { count: cards, done, expected })
      : t('rounds.say.answered', { count: t('rounds.turnout.short', { done, expected }) })
  const count = useAtMostEvery(counted, QUIET_MS)
  const plain = t('rounds.say.revealed', { name: nameOf(round) })
  const revealed =
    round.kind === 'rating' ? (
      <Suspense>
        <RevealedWords round={round} name={nameOf(round)} />
      </Suspense>
    ) : (
      plain
    )
  return (
    <VisuallyHidden>
      <span role="status">
        {round.status === 'revealed' ? revealed : round.status === 'open' ? count : ''}
      </span>
    </VisuallyHidden>
  )
}
