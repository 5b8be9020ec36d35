import { type FormEvent, useState } from 'react'
import { ACCESSES, COMMENT_ONLY, isCommentOnly, NO_PARTS } from '../../model/facilitation/parts.ts'
import { PHASE_KINDS, PHASE_MINUTES_MAX, type Phase } from '../../model/facilitation/phase.ts'
import { NAME_MAX, TEXT_MAX } from '../../model/schema/limits.ts'
import type { ErrorCode } from '../../protocol/errors.ts'
import type { PhaseFields } from '../../store/sessionApi.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField, TextArea, TextField } from '../../ui/Field.tsx'
import { SwitchField } from '../../ui/SwitchField.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useSubmit } from '../../ui/useSubmit.ts'
import { PartFields } from './PartFields.tsx'
import styles from './PhaseList.module.css'

const NEW: PhaseFields = {
  kind: 'free',
  title: '',
  instructions: '',
  minutes: 15,
  access: 'edit',
  parts: NO_PARTS,
  inGroups: false,
}

export interface PhaseFormProps {
  /** Null: a new one. */
  readonly phase: Phase | null
  /** Why it was refused, or null. */
  readonly onSave: (fields: PhaseFields) => Promise<ErrorCode | null>
  readonly onCancel: () => void
}

/** Everything about a phase that whoever leads can change, also while it runs. */
export function PhaseForm({ phase, onSave, onCancel }: PhaseFormProps) {
  const t = useTranslate()
  const [fields, setFields] = useState<PhaseFields>(phase ?? NEW)
  const [minutes, setMinutes] = useState(String(fields.minutes))
  const { busy, problem, submit, setProblem } = useSubmit<ErrorCode | 'minutes'>()
  const set = (change: Partial<PhaseFields>) => setFields((before) => ({ ...before, ...change }))
  function setAccess(chosen: string): void {
    if (chosen === 'comment') {
      set(COMMENT_ONLY)
      return
    }
    const access = ACCESSES.find((each) => each === chosen) ?? 'edit'
    // What comment only said part by part goes with it; what was chosen part by part stays.
    set(isCommentOnly(fields.access, fields.parts) ? { access, parts: NO_PARTS } : { access })
  }
  function handleSubmit(event: FormEvent): void {
    event.preventDefault()
    const whole = Number(minutes.trim() === '' ? '0' : minutes)
    const { kind, title, instructions, access, parts, inGroups } = fields
    if (!Number.isInteger(whole) || whole < 0 || whole > PHASE_MINUTES_MAX) {
      setProblem('minutes')
      return
    }
    void submit(() =>
      onSave({
        ...{ kind, access, parts, inGroups, minutes: whole },
        ...{ title: title.trim(), instructions: instructions.trim() },
      }),
    )
  }
  return (
    <form className={styles.form} onSubmit={handleSubmit} noValidate>
      <div className={styles.pair}>
        <SelectField
          label={t('lead.phase.kind')}
          value={fields.kind}
          onChange={(e) => set({ kind: PHASE_KINDS.find((kind) => kind === e.target.value) ?? 'free' })}
        >
          {PHASE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`phase.kind.${kind}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t('lead.phase.minutes')}
          inputMode="numeric"
          value={minutes}
          error={problem === 'minutes' ? t('lead.phase.minutes.wrong') : null}
          onChange={(e) => setMinutes(e.target.value)}
        />
      </div>
      <TextField
        label={t('lead.phase.title')}
        hint={t('lead.phase.title.hint')}
        maxLength={NAME_MAX}
        value={fields.title}
        onChange={(e) => set({ title: e.target.value })}
      />
      <TextArea
        label={t('lead.phase.instructions')}
        hint={t('lead.phase.instructions.hint', { ask: t(`phase.ask.${fields.kind}`) })}
        rows={3}
        maxLength={TEXT_MAX}
        value={fields.instructions}
        onChange={(e) => set({ instructions: e.target.value })}
      />
      <SelectField
        label={t('lead.phase.access')}
        value={isCommentOnly(fields.access, fields.parts) ? 'comment' : fields.access}
        onChange={(e) => setAccess(e.target.value)}
      >
        {ACCESSES.map((access) => (
          <option key={access} value={access}>
            {t(`phase.access.${access}`)}
          </option>
        ))}
        <option value="comment">{t('phase.access.comment')}</option>
      </SelectField>
      <SwitchField
        label={t('lead.phase.inGroups')}
        hint={t('lead.phase.inGroups.hint')}
        isOn={fields.inGroups}
        onChange={(inGroups) => set({ inGroups })}
      />
      <PartFields access={fields.access} parts={fields.parts} onChange={(parts) => set({ parts })} />
      {problem === null || problem === 'minutes' ? null : <p role="alert">{t(`error.${problem}`)}</p>}
      <div className={styles.ways}>
        <Button type="submit" look="primary" size="small" isPending={busy}>
          {t('lead.phase.save')}
        </Button>
        <Button size="small" onPress={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
