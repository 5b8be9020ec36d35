import { Eye, EyeOff } from 'lucide-react'
import { OfferGlyph } from '../../charts/OfferGlyph.tsx'
import type { Offer } from '../../model/schema/offer.ts'
import { useActiveOffer, useView, useWorkshop } from '../../store/WorkshopContext.ts'
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
  const hidden = useView((v) => v.hiddenOfferIds.has(offer.id)) && !active

  function toggle(): void {
    const ids = new Set(workshop.view.getState().hiddenOfferIds)
    if (!ids.delete(offer.id)) ids.add(offer.id)
    workshop.view.setState({ hiddenOfferIds: ids })
  }
  return (
    <div className={styles.chip} data-active={active || undefined} data-hidden={hidden || undefined}>
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
        <span className={styles.name} title={offer.name}>
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
