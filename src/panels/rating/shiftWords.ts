import type { LevelNumbers } from '../../charts/levelNumbers.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { RoundShift } from '../../model/rating/roundShift.ts'

/** How far a round has moved from the one before. What has not moved is said so: "median 0" would read as a median. */
export function shiftWords({ median, ad }: RoundShift, numbers: LevelNumbers, t: Translate): string {
  const still = numbers.change(0)
  const medianChange = numbers.change(median)
  const words = [
    medianChange === still
      ? t('rating.shift.median.same')
      : t('rating.shift.median', { median: medianChange }),
  ]
  if (ad !== null) {
    const adChange = numbers.change(ad)
    words.push(adChange === still ? t('rating.shift.ad.same') : t('rating.shift.ad', { ad: adChange }))
  }
  return words.join(', ')
}
