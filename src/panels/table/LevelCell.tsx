import { levelText } from '../../charts/levelWords.ts'
import type { MarkSubject } from '../../model/schema/mark.ts'
import { useCanWrite } from '../../store/WorkshopContext.ts'
import { SelectField } from '../../ui/Field.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useMark } from '../fields/useMark.ts'

/** Shown in a narrow cell; said in words. */
const NOT_RATED = '–'

export interface LevelCellProps {
  readonly label: string
  readonly subject: MarkSubject
}

/**
 * The level of one mark as a native select: one tab stop, and "not rated" is one of its answers. Numbers only; the
 * line above the table says what they mean.
 */
export function LevelCell({ label, subject }: LevelCellProps) {
  const t = useTranslate()
  const canWrite = useCanWrite()
  const { level, levels, set } = useMark(subject)
  if (!canWrite) return <span>{levelText(level, levels, t)}</span>
  const whole = level === null || Number.isInteger(level)
  return (
    <SelectField
      label={label}
      labelHidden
      value={level === null ? '' : String(level)}
      onChange={(e) => set(e.target.value === '' ? null : Number(e.target.value))}
    >
      <option value="" aria-label={t('level.unrated')}>
        {NOT_RATED}
      </option>
      {whole ? null : <option value={String(level)}>{level}</option>}
      {Array.from({ length: levels }, (_, i) => levels - i).map((value) => (
        <option key={value} value={String(value)}>
          {value}
        </option>
      ))}
    </SelectField>
  )
}
