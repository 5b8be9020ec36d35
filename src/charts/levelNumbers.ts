import type { Locale } from '../model/schema/meta.ts'

/** How levels and their differences are written: as many decimals as a convention deserves. */
export interface LevelNumbers {
  /** A level of a mark: whole ones without decimals. */
  mark(level: number): string
  /** A mean of levels: always one decimal. */
  mean(level: number): string
  /** A difference of two marks, in levels, with its sign. */
  change(levels: number): string
  /** A mean of differences, in levels, with its sign. */
  meanChange(levels: number): string
}

export function levelNumbers(locale: Locale): LevelNumbers {
  const write = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, ...options })
    return (value: number) => format.format(value).replace('-', '−')
  }
  return {
    mark: write({}),
    mean: write({ minimumFractionDigits: 1 }),
    change: write({ signDisplay: 'exceptZero' }),
    meanChange: write({ minimumFractionDigits: 1, signDisplay: 'exceptZero' }),
  }
}
