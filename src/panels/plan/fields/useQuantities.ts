// How numbers of the plan are read and written, in the person's language and the workshop's currency.
import { useMemo } from 'react'
import { dateLocale } from '../../../i18n/dateLocale.ts'
import { minorDigitsOf } from '../../../model/quantity/minorDigits.ts'
import { readAmount, readCount, readNumber, readShare } from '../../../model/quantity/readQuantity.ts'
import type { Result } from '../../../model/result.ts'
import type { Locale } from '../../../model/schema/meta.ts'
import type { ErrorCode } from '../../../protocol/errors.ts'
import { useRecords } from '../../../store/WorkshopContext.ts'
import { useWords } from '../../../ui/TranslateContext.ts'

/** One kind of number. */
export interface Quantity {
  /** Stands behind the field: €, %. */
  readonly unit: string
  read(text: string): Result<number | null, ErrorCode>
  /** As it stands in the field, where it can be changed; without the unit. Null is empty. */
  write(value: number | null): string
}

export interface Quantities {
  /** Whole units of the smallest coin. */
  readonly money: Quantity
  readonly count: Quantity
  /** 0 to 1, shown as a percentage. */
  readonly share: Quantity
  readonly number: Quantity
}

const DEFAULT_CURRENCY = 'EUR'

export interface PlanCurrency {
  /** ISO 4217. */
  readonly currency: string
  /** How many decimals the amounts of the document have. */
  readonly digits: number
}

export function usePlanCurrency(): PlanCurrency {
  const currency = useRecords((s) => s.meta?.currency) ?? DEFAULT_CURRENCY
  const digits = useRecords((s) => s.meta?.minorDigits) ?? minorDigitsOf(currency)
  return useMemo(() => ({ currency, digits }), [currency, digits])
}

export function useQuantities(): Quantities {
  const { locale } = useWords()
  const currency = usePlanCurrency()
  return useMemo(() => quantities(locale, currency), [locale, currency])
}

/** An amount, in its smallest coin, in a sentence: "1 234,50 €", without decimals where there are none. */
export function useMoney(): (cents: number) => string {
  const { locale } = useWords()
  const { currency, digits } = usePlanCurrency()
  return useMemo(() => {
    const format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      trailingZeroDisplay: 'stripIfInteger',
    })
    return (cents) => format.format(cents / 10 ** digits)
  }, [locale, currency, digits])
}

/** A share (1 is all) in a sentence: "5,2 %". */
export function useShare(): (share: number) => string {
  const { locale } = useWords()
  return useMemo(() => {
    const format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
    return (share) => format.format(share)
  }, [locale])
}

/** A day (ISO 8601) in words: "22 nov. 2026". */
export function useDay(): (date: string) => string {
  const { locale } = useWords()
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(dateLocale(locale), { dateStyle: 'medium', timeZone: 'UTC' })
    return (date) => format.format(new Date(`${date}T00:00:00Z`))
  }, [locale])
}

function quantities(locale: Locale, { currency, digits }: PlanCurrency): Quantities {
  const decimal = (most: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: most })
  const amounts = new Intl.NumberFormat(locale, { style: 'currency', currency })
  const sign = amounts.formatToParts(0).find((part) => part.type === 'currency')?.value ?? currency
  const written = (format: Intl.NumberFormat, value: number | null, factor = 1) =>
    value === null ? '' : format.format(value * factor)
  const coins = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    trailingZeroDisplay: 'stripIfInteger',
  })
  const whole = decimal(0)
  const fine = decimal(4)
  return {
    money: {
      unit: sign,
      read: (text) => readAmount(text, locale, currency, digits),
      write: (value) => (value === null ? '' : coins.format(value / 10 ** digits)),
    },
    count: { unit: '', read: (text) => readCount(text, locale), write: (value) => written(whole, value) },
    share: {
      unit: '%',
      read: (text) => readShare(text, locale),
      write: (value) => written(fine, value, 100),
    },
    number: { unit: '', read: (text) => readNumber(text, locale), write: (value) => written(fine, value) },
  }
}
