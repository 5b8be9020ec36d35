import { X } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { setActual } from '../../../model/commands/objective.ts'
import { compareText } from '../../../model/order.ts'
import type { Objective } from '../../../model/schema/objective.ts'
import type { ErrorCode } from '../../../protocol/errors.ts'
import { usePendingDraft } from '../../../store/pendingDrafts.ts'
import { useCanWrite, useRecords, useWorkshop } from '../../../store/WorkshopContext.ts'
import { Button, IconButton } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/Field.tsx'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { useCommit } from '../../fields/useCommit.ts'
import cards from '../Cards.module.css'
import { useObjectiveName } from '../fields/usePlanWords.ts'
import { type Quantity, useDay } from '../fields/useQuantities.ts'
import { usePlanPlaces } from '../PlanContext.ts'
import { PasteButton } from '../paste/PasteButton.tsx'
import styles from './Objectives.module.css'

/** What was reached, by date: each counts from the start of the year. */
export function Actuals({
  objective,
  quantity,
}: {
  readonly objective: Objective
  readonly quantity: Quantity
}) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const commit = useCommit()
  const day = useDay()
  const nameOf = useObjectiveName()
  const actualMap = useRecords((s) => s.actuals)
  const actuals = [...actualMap.values()]
    .filter((a) => a.objectiveId === objective.id)
    .sort((a, b) => compareText(a.date, b.date))
  const [date, setDate] = useState(usePlanPlaces().today())
  const [text, setText] = useState('')
  const [error, setError] = useState<ErrorCode | null>(null)
  usePendingDraft(text !== '', () => false)

  function enter(read: ReturnType<Quantity['read']>): ErrorCode | null {
    if (!read.ok) return read.code
    const { value } = read
    return value === null ? 'number-unreadable' : commit((r) => setActual(r, objective.id, date, value))
  }
  function submit(event: FormEvent): void {
    event.preventDefault()
    const refused = enter(quantity.read(text))
    setError(refused)
    if (refused === null) setText('')
  }
  return (
    <div className={styles.actuals}>
      <span className={cards.label}>{t('objectives.actuals')}</span>
      <ul className={cards.chips}>
        {actuals.map((actual) => (
          <li key={actual.id} className={cards.chip}>
            <span className={cards.chipWords}>
              {t('objectives.actual', {
                date: day(actual.date),
                value: [quantity.write(actual.value), quantity.unit].join('\u00a0').trim(),
              })}
            </span>
            {canWrite ? (
              <IconButton
                size="small"
                label={t('objectives.actual.delete', { date: day(actual.date) })}
                icon={<X />}
                onPress={() => workshop.run((r) => setActual(r, objective.id, actual.date, null))}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {canWrite ? (
        <form className={styles.actualForm} onSubmit={submit}>
          <TextField
            label={t('objectives.actual.date')}
            type="date"
            value={date}
            onChange={(event) => setDate(event.target.value)}
          />
          <TextField
            label={t('objectives.actual.value')}
            inputMode="decimal"
            autoComplete="off"
            value={text}
            error={error === null ? null : t(`error.${error}`)}
            onChange={(event) => {
              setText(event.target.value)
              setError(null)
            }}
          />
          <Button type="submit">{t('objectives.actual.add')}</Button>
          <PasteButton
            place={{
              target: quantity.unit === '' ? 'countActuals' : 'moneyActuals',
              objectiveId: objective.id,
            }}
            what={nameOf(objective)}
          />
        </form>
      ) : null}
    </div>
  )
}
