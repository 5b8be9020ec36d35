// The number of standard errors on each side of a mean that hold 95 %.

/** t(0.975, df) for the degrees of freedom too few for the expansion: 1 to 9. */
const SMALL: readonly number[] = [
  12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157,
]

/** The normal quantile z(0.975), to which t falls. */
const Z = 1.959963985

/**
 * The 0.975 quantile of Student's t with `df` degrees of freedom; within 0.00001 of the exact value.
 * `Infinity` gives the normal quantile. Falls as `df` rises.
 *
 * Source: Abramowitz & Stegun, Handbook of Mathematical Functions, 26.7.5 from 10 degrees on; the table below.
 *
 * @throws RangeError when `df` is not a whole number from 1 on.
 */
export function tQuantile975(df: number): number {
  if (df !== Number.POSITIVE_INFINITY && !(Number.isInteger(df) && df >= 1))
    throw new RangeError(`${df} degrees of freedom`)
  const small = SMALL[df - 1]
  if (small !== undefined) return small
  const z2 = Z * Z
  const g1 = (z2 + 1) / 4
  const g2 = ((5 * z2 + 16) * z2 + 3) / 96
  const g3 = (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384
  const g4 = ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92160
  return Z * (1 + (g1 + (g2 + (g3 + g4 / df) / df) / df) / df)
}
