import { Settings2 } from 'lucide-react'
import { Suspense, useId, useState } from 'react'
import {
  useActivePersona,
  useCanWrite,
  useOffers,
  usePersonas,
  useWorkshop,
} from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { OfferChip } from './OfferChip.tsx'
import styles from './OffersBar.module.css'

// Only when it is opened: what stands on the map at first sight should load fast.
const OffersDialog = lazyPart(
  ['inspector', 'fields', 'offerEditing'],
  async () => (await import('./OffersDialog.tsx')).OffersDialog,
)

/** The legend of the plot, and the choice of what is rated: which offer, for which persona. */
export function OffersBar() {
  const t = useTranslate()
  const name = useId()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const offers = useOffers()
  const personas = usePersonas()
  const persona = useActivePersona()
  const [managing, setManaging] = useState(false)
  return (
    <section className={styles.bar} aria-label={t('offers.label')}>
      <fieldset className={styles.offers} aria-label={t('offers.rated')}>
        {offers.map((offer) => (
          <OfferChip key={offer.id} offer={offer} name={name} />
        ))}
      </fieldset>
      {personas.length > 1 && persona !== null ? (
        <div className={styles.persona}>
          <SelectField
            label={t('offers.persona')}
            labelHidden
            value={persona.id}
            onChange={(e) =>
              workshop.view.setState({
                personaId: personas.find((p) => p.id === e.target.value)?.id ?? null,
              })
            }
          >
            {personas.map((p) => (
              <option key={p.id} value={p.id}>
                {p.name}
              </option>
            ))}
          </SelectField>
        </div>
      ) : null}
      {canWrite ? (
        <>
          <Button look="quiet" onPress={() => setManaging(true)}>
            <Settings2 aria-hidden="true" />
            <span className={offers.length === 0 ? undefined : styles.manage}>{t('offers.manage')}</span>
          </Button>
          {managing ? (
            <Suspense>
              <OffersDialog open onClose={() => setManaging(false)} />
            </Suspense>
          ) : null}
        </>
      ) : null}
    </section>
  )
}
