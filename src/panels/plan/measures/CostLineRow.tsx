import { Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { changeCostLine, removeCostLine } from '../../../model/commands/costLine.ts'
import { NAME_MAX } from '../../../model/schema/limits.ts'
import { type CostLine, PLAN_YEARS } from '../../../model/schema/measure.ts'
import { useCanWrite } from '../../../store/WorkshopContext.ts'
import { IconButton } from '../../../ui/Button.tsx'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { NameField } from '../../fields/NameField.tsx'
import { useCommit } from '../../fields/useCommit.ts'
import { useRemoval } from '../../fields/useRemoval.ts'
import { QuantityField } from '../fields/QuantityField.tsx'
import { SelectCell } from '../fields/SelectCell.tsx'
import { useQuantities } from '../fields/useQuantities.ts'
import { MoveHandle } from '../order/MoveHandle.tsx'
import { LineTotal } from './LineTotal.tsx'
import styles from './Measures.module.css'

const YEARS = PLAN_YEARS.map((year) => String(year) as '1' | '2' | '3')

/** One line of costs: fixed + unit × quantity up to a cap, when, and whether another budget already holds it. */
export function CostLineRow({ line }: { readonly line: CostLine }) {
  const t = useTranslate()
  const canWrite = useCanWrite()
  const commit = useCommit()
  const quantities = useQuantities()
  const row = useRef<HTMLFieldSetElement>(null)
  const remove = useRemoval(row)
  const isDisabled = !canWrite
  const change = (fields: Parameters<typeof changeCostLine>[2]) =>
    commit((r) => changeCostLine(r, line.id, fields))
  const name = line.label || t('measures.line.unnamed')
  return (
    <fieldset className={styles.line} ref={row} aria-label={t('measures.line', { line: name })}>
      <div className={styles.lineFields}>
        <div className={styles.lineLabel}>
          {canWrite ? (
            <NameField
              label={t('measures.line.label')}
              value={line.label}
              maxLength={NAME_MAX}
              placeholder={t('measures.line.label.hint')}
              onCommit={(label) => change({ label })}
            />
          ) : (
            <p>{name}</p>
          )}
        </div>
        <QuantityField
          label={t('measures.line.fixed')}
          quantity={quantities.money}
          value={line.fixedCents}
          isDisabled={isDisabled}
          onCommit={(fixedCents) => change({ fixedCents })}
        />
        <QuantityField
          label={t('measures.line.unit')}
          quantity={quantities.money}
          value={line.unitCents}
          isDisabled={isDisabled}
          onCommit={(unitCents) => change({ unitCents })}
        />
        <QuantityField
          label={t('measures.line.quantity')}
          quantity={quantities.count}
          value={line.quantity}
          isDisabled={isDisabled}
          onCommit={(quantity) => change({ quantity })}
        />
        <QuantityField
          label={t('measures.line.cap')}
          quantity={quantities.count}
          value={line.cap}
          isDisabled={isDisabled}
          onCommit={(cap) => change({ cap })}
        />
        {line.forReferred ? null : (
          <QuantityField
            label={t('measures.line.minReferrals')}
            quantity={quantities.count}
            value={line.minReferrals}
            isDisabled={isDisabled}
            onCommit={(minReferrals) => change({ minReferrals })}
          />
        )}
        {line.forReferred || line.minReferrals !== null ? (
          <QuantityField
            label={t('referral.granted')}
            quantity={quantities.count}
            value={line.granted}
            isDisabled={isDisabled}
            onCommit={(granted) => change({ granted })}
          />
        ) : null}
        <SelectCell
          label={t('measures.line.year')}
          value={YEARS[line.year - 1] ?? '1'}
          isDisabled={isDisabled}
          options={YEARS.map((value) => ({ value, text: t('measures.line.yearN', { year: value }) }))}
          onChange={(value) => {
            const year = PLAN_YEARS.find((y) => String(y) === value)
            if (year !== undefined) change({ year })
          }}
        />
      </div>
      <div className={styles.lineFoot}>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={line.recurring}
            disabled={isDisabled}
            onChange={(e) => change({ recurring: e.target.checked })}
          />
          {t('measures.line.recurring')}
        </label>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={line.elsewhere}
            disabled={isDisabled}
            onChange={(e) => change({ elsewhere: e.target.checked })}
          />
          {t('measures.line.elsewhere')}
        </label>
        {line.elsewhere && canWrite ? (
          <NameField
            label={t('measures.line.where')}
            labelHidden
            value={line.elsewhereWhere}
            maxLength={NAME_MAX}
            placeholder={t('measures.line.where')}
            onCommit={(elsewhereWhere) => change({ elsewhereWhere })}
          />
        ) : null}
        <output className={styles.lineTotal} data-elsewhere={line.elsewhere || undefined}>
          <LineTotal line={line} />
        </output>
        <MoveHandle id={line.id} name={name} />
        {canWrite ? (
          <IconButton
            size="small"
            label={t('measures.line.delete', { line: name })}
            icon={<Trash2 />}
            onPress={() => remove((r) => removeCostLine(r, line.id))}
          />
        ) : null}
      </div>
    </fieldset>
  )
}
