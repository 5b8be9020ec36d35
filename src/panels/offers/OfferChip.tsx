import { Eye, EyeOff } from 'lucide-react'
import { OfferGlyph } from '../../charts/OfferGlyph.tsx'
import type { Offer } from '../../model/schema/offer.ts'
import { pairKey, useShownPairs } from '../../store/curves.ts'
import { useActiveOffer, useActivePersona, useWorkshop } from '../../store/WorkshopContext.ts'
import { IconButton } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './OffersBar.module.css'

export interface OfferChipProps {
  readonly offer: Offer
  /** Name of the group of radio buttons. */
  readonly name: string
}

/** One offer in the legend: press it to rate it, its eye to hide its curve. The one being rated is always shown. */
export function OfferChip({ offer, name }: OfferChipProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const active = useActiveOffer()?.id === offer.id
  const persona = useActivePersona()
  const key = persona === null ? '' : pairKey({ offerId: offer.id, personaId: persona.id })
  const hidden = !useShownPairs().some((p) => p.key === key)
  // Its curves stand out while one points at it or has the keyboard on it.
  const emphasise = {
    onPointerEnter: () => workshop.view.setState({ emphasised: key }),
    onPointerLeave: () => workshop.view.setState({ emphasised: null }),
    onFocus: () => workshop.view.setState({ emphasised: key }),
    onBlur: () => workshop.view.setState({ emphasised: null }),
  }
  function toggle(): void {
    workshop.view.setState((v) => ({ curvesAsked: new Map([...v.curvesAsked, [key, hidden]]) }))
  }
  return (
    <div
      className={styles.chip}
      data-active={active || undefined}
      data-hidden={hidden || undefined}
      {...emphasise}
    >
      <label className={styles.choice}>
        <input
          type="radio"
          className={styles.radio}
          name={name}
          checked={active}
          aria-label={t('offers.rate', { offer: offer.name })}
          onChange={() => workshop.view.setState({ offerId: offer.id })}
        />
        <OfferGlyph offer={offer} line />
        <span className={styles.name} dir="auto" title={offer.name}>
          {offer.name}
        </span>
      </label>
      {active ? null : (
        <IconButton
          size="small"
          label={t('offers.show', { offer: offer.name })}
          icon={hidden ? <EyeOff /> : <Eye />}
          aria-pressed={!hidden}
          onPress={toggle}
        />
      )}
    </div>
  )
}
