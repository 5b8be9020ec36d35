import { Suspense } from 'react'
import type { Round } from '../../model/facilitation/round.ts'
import { useTurnout } from '../../store/turnout.ts'
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
  const count = useAtMostEvery(t('rounds.turnout.short', { done, expected }), QUIET_MS)
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
        {round.status === 'revealed'
          ? revealed
          : round.status === 'open'
            ? t('rounds.say.answered', { count })
            : ''}
      </span>
    </VisuallyHidden>
  )
}
