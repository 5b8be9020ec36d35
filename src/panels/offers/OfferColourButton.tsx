import { useId } from 'react'
import { DialogTrigger } from 'react-aria-components'
import { OfferGlyph } from '../../charts/OfferGlyph.tsx'
import { changeOffer } from '../../model/commands/offer.ts'
import { OFFER_COLOURS, type Offer, type OfferColour } from '../../model/schema/offer.ts'
import { useOffers, useWorkshop } from '../../store/WorkshopContext.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { useTranslate, useWords } from '../../ui/TranslateContext.ts'
import styles from './Editor.module.css'

/** How an offer is drawn; pressed, the colours there are, by name, with who has them already. */
export function OfferColourButton({ offer }: { readonly offer: Offer }) {
  const t = useTranslate()
  const { locale } = useWords()
  const workshop = useWorkshop()
  const offers = useOffers()
  const id = useId()
  function takenBy(colour: OfferColour): string {
    const others = offers.filter((each) => each.id !== offer.id && each.colour === colour)
    return new Intl.ListFormat(locale).format(others.map((each) => each.name))
  }
  return (
    <DialogTrigger>
      <span className={styles.glyph}>
        <IconButton
          label={t('offers.colour', { offer: offer.name, colour: t(`colour.${offer.colour}`) })}
          icon={<OfferGlyph offer={offer} line />}
        />
      </span>
      <Popover title={t('offers.colour.title')}>
        <fieldset
          className={styles.colours}
          aria-describedby={`${id}hint`}
          aria-label={t('offers.colour.title')}
        >
          {OFFER_COLOURS.map((colour) => {
            const others = takenBy(colour)
            return (
              <label key={colour} className={styles.colour}>
                <input
                  type="radio"
                  name={id}
                  value={colour}
                  checked={offer.colour === colour}
                  onChange={() => workshop.run((r) => changeOffer(r, offer.id, { colour }))}
                />
                <OfferGlyph offer={{ role: offer.role, colour }} line />
                <span>{t(`colour.${colour}`)}</span>
                {others === '' ? null : (
                  <span className={styles.taken}>{t('offers.colour.taken', { offers: others })}</span>
                )}
              </label>
            )
          })}
        </fieldset>
        <p className={styles.hint} id={`${id}hint`}>
          {t('offers.colour.hint')}
        </p>
      </Popover>
    </DialogTrigger>
  )
}
