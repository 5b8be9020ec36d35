import { Languages, SunMoon } from 'lucide-react'
import type { ReactNode } from 'react'
import { LOCALE_NAMES, LOCALES } from '../i18n/locales.ts'
import { SelectField } from './Field.tsx'
import { THEMES, usePreferences } from './PreferencesContext.ts'
import styles from './PreferencesFields.module.css'
import { useTranslate } from './TranslateContext.ts'

/** Language and appearance, for this person on this device. `inline`: in the bar of a page, with icons as labels. */
export function PreferencesFields({ inline = false }: { readonly inline?: boolean }) {
  const t = useTranslate()
  const { preferences, change } = usePreferences()
  return (
    <div className={inline ? styles.inline : styles.stacked}>
      <Icon shown={inline}>
        <Languages />
      </Icon>
      <SelectField
        label={t('common.language')}
        labelHidden={inline}
        value={preferences.locale}
        onChange={(e) => change({ locale: LOCALES.find((l) => l === e.target.value) ?? preferences.locale })}
      >
        {LOCALES.map((locale) => (
          <option key={locale} value={locale} lang={locale}>
            {LOCALE_NAMES[locale]}
          </option>
        ))}
      </SelectField>
      <Icon shown={inline}>
        <SunMoon />
      </Icon>
      <SelectField
        label={t('common.theme')}
        labelHidden={inline}
        value={preferences.theme}
        onChange={(e) => change({ theme: THEMES.find((x) => x === e.target.value) ?? preferences.theme })}
      >
        {THEMES.map((theme) => (
          <option key={theme} value={theme}>
            {t(`theme.${theme}`)}
          </option>
        ))}
      </SelectField>
    </div>
  )
}

function Icon({ shown, children }: { readonly shown: boolean; readonly children: ReactNode }) {
  return shown ? (
    <span className={styles.icon} aria-hidden="true">
      {children}
    </span>
  ) : null
}
