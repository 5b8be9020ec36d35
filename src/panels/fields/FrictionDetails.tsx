import { setDueDate } from '../../model/commands/dueDate.ts'
import { describeFriction } from '../../model/commands/friction.ts'
import { FRICTION_STATUSES, type Friction, WEIGHT_MAX } from '../../model/schema/friction.ts'
import { TEXT_MAX } from '../../model/schema/limits.ts'
import { driversOf } from '../../store/laneReadings.ts'
import { useRecords, useWorkshop } from '../../store/WorkshopContext.ts'
import { SelectField, TextField } from '../../ui/Field.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { DraftTextField } from './DraftTextField.tsx'
import styles from './FrictionDetails.module.css'
import { GroupTagLine } from './GroupTagLine.tsx'
import { OriginLine } from './OriginLine.tsx'
import { useCommit } from './useCommit.ts'
import { useDraft } from './useDraft.ts'

/** What a friction weighs, why customers leave because of it, what becomes of it, what they would tell (J12, T14). */
export function FrictionDetails({ friction }: { readonly friction: Friction }) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const commit = useCommit()
  const drivers = useRecords(driversOf)
  const driver = drivers.find((d) => d.id === friction.driverId)
  function weigh(text: string) {
    const value = Number(text.replace(',', '.'))
    if (text.trim() === '' || !Number.isFinite(value)) return 'number-out-of-range'
    return commit((r) => describeFriction(r, friction.id, { weight: value }))
  }
  const weight = useDraft(String(friction.weight), weigh, t('friction.weight'))
  const due = useDraft(
    friction.dueDate ?? '',
    (text) =>
      commit((r) => setDueDate(r, friction.id, text === '' ? null : text, dayOf(workshop.clock.now()))),
    t('friction.due'),
  )
  return (
    <div className={styles.details}>
      <div className={styles.wide}>
        <OriginLine origin={friction.origin} />
        <GroupTagLine id={friction.id} />
      </div>
      <TextField
        label={t('friction.weight')}
        inputMode="decimal"
        value={weight.text}
        error={weight.error === null ? null : t(`error.${weight.error}`)}
        title={t('friction.weight.hint', { max: WEIGHT_MAX })}
        onChange={(e) => weight.type(e.target.value)}
        onBlur={() => weight.commit()}
        onKeyDown={(e) => {
          if (e.key === 'Enter') weight.commit()
        }}
      />
      <SelectField
        label={t('friction.status')}
        value={friction.status}
        onChange={(e) => {
          const status = FRICTION_STATUSES.find((s) => s === e.target.value)
          if (status !== undefined) workshop.run((r) => describeFriction(r, friction.id, { status }))
        }}
      >
        {FRICTION_STATUSES.map((status) => (
          <option key={status} value={status}>
            {t(`friction.status.${status}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        type="date"
        label={t('friction.due')}
        value={due.text}
        error={due.error === null ? null : t(`error.${due.error}`)}
        onChange={(e) => due.type(e.target.value)}
        onBlur={() => due.commit()}
        onKeyDown={(e) => {
          if (e.key === 'Enter') due.commit()
          else if (e.key === 'Escape' && due.restore()) e.stopPropagation()
        }}
      />
      <div className={styles.wide}>
        <SelectField
          label={t('friction.driver')}
          hint={drivers.length === 0 ? t('friction.driver.none.hint') : undefined}
          value={driver?.id ?? ''}
          onChange={(e) => {
            const driverId = drivers.find((d) => d.id === e.target.value)?.id ?? null
            workshop.run((r) => describeFriction(r, friction.id, { driverId }))
          }}
        >
          <option value="">{t('friction.driver.none')}</option>
          {drivers.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </SelectField>
      </div>
      <div className={styles.wide}>
        <DraftTextField
          label={t('friction.wordOfMouth')}
          value={friction.wordOfMouth}
          place={`${friction.id}/wordOfMouth`}
          maxLength={TEXT_MAX}
          placeholder={t('friction.wordOfMouth.hint')}
          onCommit={(wordOfMouth) => commit((r) => describeFriction(r, friction.id, { wordOfMouth }))}
        />
      </div>
    </div>
  )
}

/** The day where the person is, ISO 8601. */
function dayOf(atMs: number): string {
  const at = new Date(atMs)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}
