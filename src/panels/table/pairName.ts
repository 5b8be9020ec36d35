import type { Translate } from '../../i18n/translate.ts'
import type { Pair } from '../../store/curves.ts'

/** An offer with the persona whose marks they are, where there are several. */
export function pairName({ offer, persona }: Pick<Pair, 'offer' | 'persona'>, t: Translate): string {
  return t('table.pair', { offer: offer.name, persona: persona.name })
}
