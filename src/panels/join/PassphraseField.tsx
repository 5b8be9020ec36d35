import { dateLocale } from '../../i18n/dateLocale.ts'
import type { ErrorCode } from '../../protocol/errors.ts'
import { usePreferences } from '../../ui/PreferencesContext.ts'
import { SecretField } from '../../ui/SecretField.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'

export interface PassphraseFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly problem: ErrorCode | null
  /** After too many wrong ones, when they are taken again, by this device's clock. */
  readonly until: number | null
}

/** What the invitation asks for besides the link or the code. It is kept nowhere on this device but where its owner keeps secrets. */
export function PassphraseField({ value, onChange, problem, until }: PassphraseFieldProps) {
  const t = useTranslate()
  const { locale } = usePreferences().preferences
  const time = (at: number) => new Intl.DateTimeFormat(dateLocale(locale), { timeStyle: 'short' }).format(at)
  return (
    <SecretField
      label={t('passphrase.field')}
      hint={t('passphrase.hint')}
      error={
        problem === null
          ? null
          : problem === 'too-many-requests' && until !== null
            ? t('passphrase.wait', { time: time(until) })
            : t(`error.${problem}`)
      }
      value={value}
      onChange={onChange}
      autoComplete="current-password"
      showLabel={t('passphrase.show')}
    />
  )
}
