import { SelectField } from '../../ui/Field.tsx'
import { ANNOUNCED, usePreferences } from '../../ui/PreferencesContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'

/** How much of others' work is read out, for this person on this device. */
export function AnnounceField() {
  const t = useTranslate()
  const { preferences, change } = usePreferences()
  return (
    <SelectField
      label={t('announce.level')}
      hint={t('announce.level.hint')}
      value={preferences.announce}
      onChange={(e) =>
        change({ announce: ANNOUNCED.find((x) => x === e.target.value) ?? preferences.announce })
      }
    >
      {ANNOUNCED.map((level) => (
        <option key={level} value={level}>
          {t(`announce.level.${level}`)}
        </option>
      ))}
    </SelectField>
  )
}
