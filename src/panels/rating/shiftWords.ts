import type { LevelNumbers } from '../../charts/levelNumbers.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { RoundShift } from '../../model/rating/roundShift.ts'

/** How far a round has moved from the one before. */
export function shiftWords({ median, ad }: RoundShift, numbers: LevelNumbers, t: Translate): string {
  return ad === null
    ? t('rating.shift.median', { median: numbers.change(median) })
    : t('rating.shift', { median: numbers.change(median), ad: numbers.change(ad) })
}
