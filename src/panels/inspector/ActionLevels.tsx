import { useId } from 'react'
import type { Action } from '../../model/schema/action.ts'
import {
  useActiveOffer,
  useActivePersona,
  useCanWrite,
  useOffers,
  useWorkshop,
} from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { LevelField } from '../fields/LevelField.tsx'
import { useMark } from '../fields/useMark.ts'
import styles from './ActionLevels.module.css'
import inspector from './Inspector.module.css'
import { OfferLevel } from './OfferLevel.tsx'

/** The levels of an action: those of all offers in short, and the one being rated at length. */
export function ActionLevels({ action }: { readonly action: Action }) {
  const t = useTranslate()
  const name = useId()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const offers = useOffers()
  const active = useActiveOffer()
  const persona = useActivePersona()
  if (active === null || persona === null) return null
  const subject = { actionId: action.id, personaId: persona.id }
  if (!canWrite)
    return (
      <section className={inspector.part}>
        <h3 className={inspector.subheading}>{t('inspector.satisfaction')}</h3>
        <ul className={styles.offers}>
          {offers.map((offer) => (
            <li key={offer.id} className={styles.offer}>
              <OfferLevel offer={offer} subject={{ ...subject, offerId: offer.id }} inWords />
            </li>
          ))}
        </ul>
      </section>
    )
  return (
    <section className={inspector.part}>
      <h3 className={inspector.subheading}>{t('inspector.satisfaction')}</h3>
      <fieldset className={styles.offers}>
        <legend>
          <VisuallyHidden>{t('offers.rated')}</VisuallyHidden>
        </legend>
        {offers.map((offer) => (
          <label key={offer.id} className={styles.offer}>
            <input
              type="radio"
              className={styles.radio}
              name={name}
              checked={offer.id === active.id}
              onChange={() => workshop.view.setState({ offerId: offer.id })}
            />
            <OfferLevel offer={offer} subject={{ ...subject, offerId: offer.id }} />
          </label>
        ))}
      </fieldset>
      <ActiveLevel
        label={t('level.name', { action: action.title, offer: active.name })}
        subject={{ ...subject, offerId: active.id }}
      />
    </section>
  )
}

function ActiveLevel({
  label,
  subject,
}: {
  readonly label: string
  readonly subject: Parameters<typeof useMark>[0]
}) {
  const mark = useMark(subject)
  return <LevelField label={label} level={mark.level} levels={mark.levels} onChange={mark.set} />
}
