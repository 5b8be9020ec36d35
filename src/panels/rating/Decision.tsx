import { Check } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { LevelNumbers } from '../../charts/levelNumbers.ts'
import { takeLevel } from '../../model/commands/round.ts'
import type { RatingRound } from '../../model/facilitation/round.ts'
import type { RatedItem } from '../../model/rating/ratedItems.ts'
import { TEXT_MAX } from '../../model/schema/limits.ts'
import { roundRecordId } from '../../model/schema/round.ts'
import { useRecord, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea, TextField } from '../../ui/Field.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Decision.module.css'

export interface DecisionProps {
  readonly round: RatingRound
  readonly item: RatedItem
  readonly numbers: LevelNumbers
}

/** What the group takes as the a priori mark: the median, or another level with the reason for it. */
export function Decision({ round, item, numbers }: DecisionProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const id = roundRecordId(round.id, item.itemId)
  const record = useRecord('rounds', id)
  const { median } = item.statistics
  const [typing, setTyping] = useState(false)
  if (record === undefined) return <p className={styles.hint}>{t('results.decision.coming')}</p>
  const { decision } = record
  return (
    <div className={styles.decision}>
      {decision === null ? null : (
        <p className={styles.taken}>
          <Check aria-hidden="true" />
          <span>
            {t('results.taken', { level: numbers.mark(decision.level) })}
            {decision.reason === '' ? '' : ` ${t('results.taken.why', { reason: decision.reason })}`}
          </span>
        </p>
      )}
      {typing ? (
        <OtherLevel round={round} recordId={id} onDone={() => setTyping(false)} />
      ) : (
        <div className={styles.buttons}>
          {median === null || decision?.level === median ? null : (
            <Button size="small" onPress={() => workshop.run((all) => takeLevel(all, id, median, ''))}>
              {t('results.take', { median: numbers.mark(median) })}
            </Button>
          )}
          <Button size="small" look="quiet" onPress={() => setTyping(true)}>
            {t('results.other')}
          </Button>
        </div>
      )}
    </div>
  )
}

interface OtherLevelProps extends Pick<DecisionProps, 'round'> {
  readonly recordId: string
  readonly onDone: () => void
}

function OtherLevel({ round, recordId, onDone }: OtherLevelProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const [level, setLevel] = useState('')
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<'level-out-of-range' | 'reason-missing' | null>(null)
  function handleSubmit(event: FormEvent): void {
    event.preventDefault()
    const value = Number(level.trim().replace(',', '.'))
    if (level.trim() === '' || !(value >= 1 && value <= round.levels)) {
      setProblem('level-out-of-range')
      return
    }
    const refused = workshop.run((all) => takeLevel(all, recordId, value, reason))
    if (refused === null) onDone()
    else if (refused === 'reason-missing') setProblem(refused)
  }
  return (
    <form className={styles.form} onSubmit={handleSubmit}>
      <TextField
        label={t('results.other.level', { levels: round.levels })}
        inputMode="decimal"
        value={level}
        error={problem === 'level-out-of-range' ? t('error.level-out-of-range') : null}
        onChange={(e) => setLevel(e.target.value)}
      />
      <TextArea
        label={t('results.other.reason')}
        maxLength={TEXT_MAX}
        rows={2}
        value={reason}
        error={problem === 'reason-missing' ? t('error.reason-missing') : null}
        onChange={(e) => setReason(e.target.value)}
      />
      <div className={styles.buttons}>
        <Button type="submit" size="small" look="primary">
          {t('results.other.take')}
        </Button>
        <Button size="small" look="quiet" onPress={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
