// How numbers of the plan are read and written, in the person's language and the workshop's currency.
import { useMemo } from 'react'
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
  /** Whole cents. */
  readonly money: Quantity
  readonly count: Quantity
  /** 0 to 1, shown as a percentage. */
  readonly share: Quantity
  readonly number: Quantity
}

const DEFAULT_CURRENCY = 'EUR'

/** ISO 4217. */
export function usePlanCurrency(): string {
  return useRecords((s) => s.meta?.currency) ?? DEFAULT_CURRENCY
}

export function useQuantities(): Quantities {
  const { locale } = useWords()
  const currency = usePlanCurrency()
  return useMemo(() => quantities(locale, currency), [locale, currency])
}

/** An amount of whole cents in a sentence: "1 234,50 €", without cents where there are none. */
export function useMoney(): (cents: number) => string {
  const { locale } = useWords()
  const currency = usePlanCurrency()
  return useMemo(() => {
    const format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: 2,
      trailingZeroDisplay: 'stripIfInteger',
    })
    return (cents) => format.format(cents / 100)
  }, [locale, currency])
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
    const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
    return (date) => format.format(new Date(`${date}T00:00:00Z`))
  }, [locale])
}

function quantities(locale: Locale, currency: string): Quantities {
  const decimal = (digits: number, least = 0) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: digits })
  const amounts = new Intl.NumberFormat(locale, { style: 'currency', currency })
  const sign = amounts.formatToParts(0).find((part) => part.type === 'currency')?.value ?? currency
  const written = (format: Intl.NumberFormat, value: number | null, factor = 1) =>
    value === null ? '' : format.format(value * factor)
  const cents = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    trailingZeroDisplay: 'stripIfInteger',
  })
  const whole = decimal(0)
  const fine = decimal(4)
  return {
    money: {
      unit: sign,
      read: (text) => readAmount(text, locale, currency),
      write: (value) => written(cents, value, 0.01),
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
