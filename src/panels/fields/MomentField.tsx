import { setSequenceMoment } from '../../model/commands/sequence.ts'
import { MOMENTS, type Sequence } from '../../model/schema/sequence.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { SelectField } from '../../ui/Field.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'

export interface MomentFieldProps {
  readonly sequence: Sequence
}

/** Which of the three moments of the experience a sequence is. */
export function MomentField({ sequence }: MomentFieldProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  return (
    <SelectField
      label={t('moment.label')}
      value={sequence.moment}
      onChange={(e) => {
        const moment = MOMENTS.find((m) => m === e.target.value)
        if (moment !== undefined) workshop.run((r) => setSequenceMoment(r, sequence.id, moment))
      }}
    >
      {MOMENTS.map((moment) => (
        <option key={moment} value={moment}>
          {t(`moment.${moment}`)}
        </option>
      ))}
    </SelectField>
  )
}
