import { setCurrency } from '../../../model/commands/currency.ts'
import { useCanWrite, useRecords, useWorkshop } from '../../../store/WorkshopContext.ts'
import { useTranslate, useWords } from '../../../ui/TranslateContext.ts'
import { SelectCell } from '../fields/SelectCell.tsx'
import styles from './Budget.module.css'

const CURRENCIES = ['EUR', 'CHF', 'CAD', 'USD', 'GBP', 'XOF', 'XAF', 'MAD', 'TND', 'DZD'] as const

/** The currency of all amounts. Changing it converts nothing. */
export function CurrencyField() {
  const t = useTranslate()
  const { locale } = useWords()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const currency = useRecords((s) => s.meta?.currency) ?? 'EUR'
  const names = new Intl.DisplayNames(locale, { type: 'currency' })
  const codes = (CURRENCIES as readonly string[]).includes(currency) ? CURRENCIES : [currency, ...CURRENCIES]
  return (
    <div className={styles.currency}>
      <SelectCell
        label={t('budget.currency')}
        value={currency}
        isDisabled={!canWrite}
        options={codes.map((code) => ({ value: code, text: `${names.of(code) ?? code} (${code})` }))}
        onChange={(code) => (code === null ? null : workshop.run((r) => setCurrency(r, code)))}
      />
      <p className={styles.note}>{t('budget.currency.hint')}</p>
    </div>
  )
}
