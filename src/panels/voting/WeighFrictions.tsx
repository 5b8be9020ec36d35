import { Scale } from 'lucide-react'
import { useState } from 'react'
import { weighFrictions } from '../../model/commands/round.ts'
import type { DotRound } from '../../model/facilitation/round.ts'
import type { FrictionId } from '../../model/schema/ids.ts'
import { useRecords, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './VoteResults.module.css'

export interface WeighFrictionsProps {
  readonly round: DotRound
  readonly nameOf: (itemId: string) => string
}

/** Makes the dots the weights of the frictions: shown first, then done as one step. */
export function WeighFrictions({ round, nameOf }: WeighFrictionsProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const [looking, setLooking] = useState(false)
  const rounds = useRecords((s) => s.rounds)
  const frictions = useRecords((s) => s.frictions)
  const outcome = weighFrictions({ rounds, frictions }, round.id)
  const changes = (outcome.ok ? outcome.value : []).flatMap((change) => {
    if (change.op !== 'patch') return []
    const before = frictions.get(change.id as FrictionId)?.weight
    const after = Number(change.fields.weight)
    return before === undefined || before === after ? [] : [{ id: change.id, before, after }]
  })
  if (outcome.ok && changes.length === 0) return <p className={styles.hint}>{t('votes.weights.done')}</p>
  if (!looking)
    return (
      <div className={styles.again}>
        <Button onPress={() => setLooking(true)}>
          <Scale aria-hidden="true" />
          {t('votes.weights')}
        </Button>
      </div>
    )
  return (
    <section className={styles.weights} aria-label={t('votes.weights')}>
      <p>{t('votes.weights.hint')}</p>
      <ul>
        {changes.map(({ id, before, after }) => (
          <li key={id}>
            <span>{nameOf(id)}</span>
            <span className={styles.change}>{t('votes.weights.change', { before, after })}</span>
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button
          look="primary"
          onPress={() => {
            if (workshop.run((all) => weighFrictions(all, round.id)) === null) setLooking(false)
          }}
        >
          {t('votes.weights.take', { count: changes.length })}
        </Button>
        <Button look="quiet" onPress={() => setLooking(false)}>
          {t('common.cancel')}
        </Button>
      </div>
    </section>
  )
}
