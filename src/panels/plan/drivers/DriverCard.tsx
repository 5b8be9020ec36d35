import { Trash2, X } from 'lucide-react'
import { useRef } from 'react'
import { changeDriver, removeDriver } from '../../../model/commands/driver.ts'
import { describeFriction } from '../../../model/commands/friction.ts'
import { hasCountermeasure } from '../../../model/plan/answersByAnswered.ts'
import { DRIVER_CODES, type Driver, REGIMES } from '../../../model/schema/driver.ts'
import type { Friction } from '../../../model/schema/friction.ts'
import { NAME_MAX, TEXT_MAX } from '../../../model/schema/limits.ts'
import { useCanWrite, useRecords, useWorkshop } from '../../../store/WorkshopContext.ts'
import { IconButton } from '../../../ui/Button.tsx'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { DraftTextField } from '../../fields/DraftTextField.tsx'
import { NameField } from '../../fields/NameField.tsx'
import { useCommit } from '../../fields/useCommit.ts'
import { useRemoval } from '../../fields/useRemoval.ts'
import styles from '../Cards.module.css'
import { QuantityField } from '../fields/QuantityField.tsx'
import { SelectCell } from '../fields/SelectCell.tsx'
import { useQuantities } from '../fields/useQuantities.ts'
import { MoveHandle } from '../order/MoveHandle.tsx'

export interface DriverCardProps {
  readonly driver: Driver
  /** What on the map leads to it. */
  readonly frictions: readonly Friction[]
}

/** One reason why customers leave. */
export function DriverCard({ driver, frictions }: DriverCardProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const commit = useCommit()
  const quantities = useQuantities()
  const card = useRef<HTMLElement>(null)
  const remove = useRemoval(card)
  const isAnswered = useRecords((s) => hasCountermeasure(s, driver))
  function change(fields: Parameters<typeof changeDriver>[2]) {
    return commit((r) => changeDriver(r, driver.id, fields))
  }
  return (
    <article className={styles.card} ref={card} aria-label={driver.label}>
      <div className={styles.head}>
        {canWrite ? (
          <>
            <MoveHandle id={driver.id} name={driver.label} />
            <NameField
              look="heading"
              labelHidden
              label={t('drivers.label')}
              value={driver.label}
              maxLength={NAME_MAX}
              onCommit={(label) => change({ label })}
            />
            <IconButton
              size="small"
              label={t('drivers.delete', { driver: driver.label })}
              icon={<Trash2 />}
              onPress={() => remove((r) => removeDriver(r, driver.id))}
            />
          </>
        ) : (
          <h3 dir="auto">{driver.label}</h3>
        )}
      </div>
      <div className={styles.fields}>
        <SelectCell
          label={t('drivers.code')}
          value={driver.code}
          isDisabled={!canWrite}
          options={DRIVER_CODES.map((code) => ({ value: code, text: t(`drivers.code.${code}`) }))}
          onChange={(code) => (code === null ? null : change({ code }))}
        />
        <SelectCell
          label={t('drivers.regime')}
          value={driver.regime}
          isDisabled={!canWrite}
          options={REGIMES.map((regime) => ({ value: regime, text: t(`drivers.regime.${regime}`) }))}
          onChange={(regime) => (regime === null ? null : change({ regime }))}
        />
        <QuantityField
          label={t('drivers.count')}
          quantity={quantities.count}
          value={driver.count}
          isDisabled={!canWrite}
          onCommit={(count) => change({ count })}
        />
        <QuantityField
          label={t('drivers.valueLost')}
          quantity={quantities.money}
          value={driver.valueLostCents}
          isDisabled={!canWrite}
          onCommit={(valueLostCents) => change({ valueLostCents })}
        />
      </div>
      {frictions.length === 0 ? (
        <p className={styles.about}>{t('drivers.noFriction')}</p>
      ) : (
        <ul className={styles.chips} aria-label={t('drivers.frictions')}>
          {frictions.map((friction) => (
            <li key={friction.id} className={styles.chip} title={friction.text}>
              <span className={styles.chipWords} dir="auto">
                {friction.text}
              </span>
              {canWrite ? (
                <IconButton
                  size="small"
                  label={t('drivers.unlink', { friction: friction.text })}
                  icon={<X />}
                  onPress={() => workshop.run((r) => describeFriction(r, friction.id, { driverId: null }))}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {canWrite ? (
        <DraftTextField
          label={t('drivers.countermeasure')}
          place={`${driver.id}/countermeasure`}
          value={driver.countermeasure}
          maxLength={TEXT_MAX}
          placeholder={t('drivers.countermeasure.hint')}
          onCommit={(countermeasure) => change({ countermeasure })}
        />
      ) : (
        <p>{driver.countermeasure}</p>
      )}
      {isAnswered ? null : <p className={styles.missing}>{t('drivers.noCountermeasure')}</p>}
    </article>
  )
}
