import { Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { changeWinBack, removeWinBack } from '../../../model/commands/winBack.ts'
import { compareOrdered } from '../../../model/order.ts'
import { NAME_MAX, TEXT_MAX } from '../../../model/schema/limits.ts'
import type { WinBack } from '../../../model/schema/winBack.ts'
import { useCanWrite, useRecords } from '../../../store/WorkshopContext.ts'
import { IconButton } from '../../../ui/Button.tsx'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { DraftTextField } from '../../fields/DraftTextField.tsx'
import { NameField } from '../../fields/NameField.tsx'
import { useCommit } from '../../fields/useCommit.ts'
import { useRemoval } from '../../fields/useRemoval.ts'
import cards from '../Cards.module.css'
import { QuantityField } from '../fields/QuantityField.tsx'
import { SelectCell } from '../fields/SelectCell.tsx'
import { useQuantities } from '../fields/useQuantities.ts'
import { MoveHandle } from '../order/MoveHandle.tsx'
import { PersonWarning } from './PersonWarning.tsx'
import { WinBackOutcome } from './WinBackOutcome.tsx'

/** The numbers of an attempt, in the order of the formula. */
const NUMBERS = [
  { field: 'customers', quantity: 'count' },
  { field: 'chance', quantity: 'share' },
  { field: 'valueCents', quantity: 'money' },
  { field: 'offerCents', quantity: 'money' },
  { field: 'contactCents', quantity: 'money' },
  { field: 'fixedCents', quantity: 'money' },
  { field: 'silenceMonths', quantity: 'count' },
] as const

/** One attempt, for a segment or a named group, never a person. */
export function WinBackCard({ winBack }: { readonly winBack: WinBack }) {
  const t = useTranslate()
  const canWrite = useCanWrite()
  const commit = useCommit()
  const quantities = useQuantities()
  const drivers = useRecords((s) => s.drivers)
  const card = useRef<HTMLElement>(null)
  const remove = useRemoval(card)
  const change = (fields: Parameters<typeof changeWinBack>[2]) =>
    commit((r) => changeWinBack(r, winBack.id, fields))
  return (
    <article className={cards.card} ref={card} aria-label={winBack.name}>
      <div className={cards.head}>
        {canWrite ? (
          <>
            <MoveHandle id={winBack.id} name={winBack.name} />
            <NameField
              look="heading"
              labelHidden
              label={t('winBack.name')}
              value={winBack.name}
              maxLength={NAME_MAX}
              onCommit={(name) => change({ name })}
              below={(words) => <PersonWarning text={words} />}
            />
            <IconButton
              size="small"
              label={t('winBack.delete', { name: winBack.name })}
              icon={<Trash2 />}
              onPress={() => remove((r) => removeWinBack(r, winBack.id))}
            />
          </>
        ) : (
          <h4>{winBack.name}</h4>
        )}
      </div>
      <div className={cards.fields}>
        {NUMBERS.map(({ field, quantity }) => (
          <QuantityField
            key={field}
            label={t(`winBack.field.${field}`)}
            quantity={quantities[quantity]}
            value={winBack[field]}
            isDisabled={!canWrite}
            onCommit={(value) => change({ [field]: value })}
          />
        ))}
        <SelectCell
          label={t('winBack.driver')}
          value={winBack.driverId !== null && drivers.has(winBack.driverId) ? winBack.driverId : ''}
          none={t('winBack.driver.none')}
          isDisabled={!canWrite}
          options={[...drivers.values()].sort(compareOrdered).map((d) => ({ value: d.id, text: d.label }))}
          onChange={(driverId) => change({ driverId })}
        />
      </div>
      {canWrite ? (
        <DraftTextField
          label={t('winBack.reason')}
          place={`${winBack.id}/reason`}
          value={winBack.reason}
          maxLength={TEXT_MAX}
          rows={1}
          placeholder={t('winBack.reason.hint')}
          onCommit={(reason) => change({ reason })}
          below={(words) => <PersonWarning text={words} />}
        />
      ) : (
        <p>{winBack.reason}</p>
      )}
      <WinBackOutcome winBack={winBack} />
    </article>
  )
}
