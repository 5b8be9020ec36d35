import type { Round } from '../../model/facilitation/round.ts'
import { useSession } from '../../store/useSession.ts'
import { useRecords } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Scene.module.css'
import { useTurnout } from './useRoom.ts'

/** A round that is open: what is asked, how private it is, and how many have answered. Nobody's answer, nor whose. */
export function AnsweringScene({ round }: { readonly round: Round }) {
  const t = useTranslate()
  const { done, begun, expected } = useTurnout(round)
  const cards = useSession((s) => s.written.get(round.id)?.cards ?? 0)
  const offer = useRecords((s) => (round.kind === 'rating' ? nameIn(s.offers, round.offerId) : ''))
  const persona = useRecords((s) => (round.kind === 'rating' ? nameIn(s.personas, round.personaId) : ''))
  return (
    <section className={styles.answering}>
      <h2 className={styles.sceneTitle}>
        {round.title.trim() === '' ? t(`display.kind.${round.kind}`) : round.title}
        {round.number > 1 ? ` · ${t('display.round.again', { number: round.number })}` : null}
      </h2>
      <p className={styles.lead} dir="auto">
        {round.kind === 'rating'
          ? t('display.round.things', { count: round.itemIds.length, offer, persona })
          : round.kind === 'dots'
            ? t('display.round.votes', { budget: round.budget, most: round.maxPerItem })
            : round.question.trim() === ''
              ? t(`display.write.${round.itemKind === 'parking' ? 'parking' : round.target}`)
              : round.question}
      </p>
      <p className={styles.huge}>
        {round.kind === 'writing'
          ? t('display.cards', { count: cards })
          : t('display.answered', { done, expected })}
      </p>
      <div className={styles.progress} aria-hidden="true">
        <span style={{ inlineSize: `${expected === 0 ? 0 : (100 * done) / expected}%` }} />
      </div>
      <p className={styles.lead}>
        {round.kind === 'writing' ? `${t('display.written', { done, expected })} · ` : null}
        {begun > done ? `${t('display.answered.some', { begun: begun - done })} · ` : null}
        {t(
          round.kind === 'writing'
            ? `display.anonymity.writing.${round.anonymity}`
            : `display.anonymity.${round.anonymity}`,
        )}
      </p>
    </section>
  )
}

function nameIn(records: ReadonlyMap<string, { readonly name: string }>, id: string): string {
  return records.get(id)?.name ?? ''
}
