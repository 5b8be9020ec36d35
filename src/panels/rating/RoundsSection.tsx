import { ChevronRight, Plus } from 'lucide-react'
import { Suspense, useState } from 'react'
import type { Round } from '../../model/facilitation/round.ts'
import { useRounds } from '../../store/rounds.ts'
import { useTurnout } from '../../store/turnout.ts'
import { useLeads } from '../../store/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { NewVote } from '../voting/NewVote.tsx'
import { NewRating } from './NewRating.tsx'
import styles from './RoundsSection.module.css'
import { useRoundName } from './roundNames.ts'

const NewWriting = lazyPart(
  ['rounds', 'fields', 'writing'],
  async () => (await import('../writing/NewWriting.tsx')).NewWriting,
)

export interface RoundsSectionProps {
  /** Shows one of them. */
  readonly onOpen: (roundId: string) => void
}

/** The rounds of the workshop, open ones first, and for who leads the way to open one. */
export function RoundsSection({ onOpen }: RoundsSectionProps) {
  const t = useTranslate()
  const leads = useLeads()
  const rounds = useRounds()
  const [asked, setAsked] = useState<Round['kind'] | null>(null)
  const open = rounds.filter(({ status }) => status === 'open')
  const over = rounds.filter(({ status }) => status !== 'open')
  if (asked !== null && leads)
    return asked === 'rating' ? (
      <NewRating onOpened={onOpen} onCancel={() => setAsked(null)} />
    ) : asked === 'dots' ? (
      <NewVote onOpened={onOpen} onCancel={() => setAsked(null)} />
    ) : (
      <Suspense>
        <NewWriting onOpened={onOpen} onCancel={() => setAsked(null)} />
      </Suspense>
    )
  return (
    <div className={styles.section}>
      {leads ? (
        <div className={styles.new}>
          <Button look="primary" onPress={() => setAsked('rating')}>
            <Plus aria-hidden="true" />
            {t('rounds.new.rating')}
          </Button>
          <Button onPress={() => setAsked('dots')}>
            <Plus aria-hidden="true" />
            {t('rounds.new.vote')}
          </Button>
          <Button onPress={() => setAsked('writing')}>
            <Plus aria-hidden="true" />
            {t('rounds.new.writing')}
          </Button>
        </div>
      ) : null}
      {rounds.length === 0 ? <p className={styles.hint}>{t('rounds.none')}</p> : null}
      <List title={t('rounds.open')} rounds={open} onOpen={onOpen} />
      <List title={t('rounds.over')} rounds={over} onOpen={onOpen} />
    </div>
  )
}

function List({
  title,
  rounds,
  onOpen,
}: RoundsSectionProps & { readonly title: string; readonly rounds: readonly Round[] }) {
  if (rounds.length === 0) return null
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.list}>
        {rounds.map((round) => (
          <li key={round.id}>
            <Row round={round} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Row({ round, onOpen }: RoundsSectionProps & { readonly round: Round }) {
  const t = useTranslate()
  const nameOf = useRoundName()
  const { done, expected } = useTurnout(round)
  const count = t(`rounds.things.${round.itemKind}`, { count: round.itemIds.length })
  return (
    <button type="button" className={styles.row} onClick={() => onOpen(round.id)}>
      <span className={styles.words}>
        <span className={styles.name}>{nameOf(round)}</span>
        <span className={styles.hint}>
          {round.status === 'open'
            ? `${count} · ${t('rounds.turnout.short', { done, expected })}`
            : `${count} · ${t('rounds.revealed')}`}
        </span>
      </span>
      <ChevronRight aria-hidden="true" />
    </button>
  )
}
