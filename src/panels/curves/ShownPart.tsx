import { OfferGlyph } from '../../charts/OfferGlyph.tsx'
import type { Offer } from '../../model/schema/offer.ts'
import type { Persona } from '../../model/schema/persona.ts'
import { pairKey, useShownPairs } from '../../store/curves.ts'
import { useOffers, usePersonas, useWorkshop } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './Curves.module.css'

/** A box for each offer and persona; with several personas also one for each row and column. */
export function ShownPart() {
  const t = useTranslate()
  const offers = useOffers()
  const personas = usePersonas()
  const several = personas.length > 1
  return (
    <section className={styles.part} aria-labelledby="curves-shown">
      <h3 className={styles.title} id="curves-shown">
        {t('curves.show')}
      </h3>
      <p className={styles.hint}>{t('curves.show.hint')}</p>
      <div className={styles.scroll}>
        <table className={styles.matrix}>
          <thead>
            <tr>
              <th scope="col">
                <VisuallyHidden>{t('curves.offer')}</VisuallyHidden>
              </th>
              {personas.map((persona, i) => (
                <th scope="col" key={persona.id}>
                  {several ? `${i + 1} ` : ''}
                  {persona.name}
                  {several ? (
                    <ShowBox
                      label={t('curves.ofPersona', { persona: persona.name })}
                      pairs={offers.map((offer) => ({ offer, persona }))}
                    />
                  ) : null}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {offers.map((offer) => (
              <tr key={offer.id}>
                <th scope="row">
                  <span className={styles.offer}>
                    {several ? (
                      <ShowBox
                        label={t('curves.ofOffer', { offer: offer.name })}
                        pairs={personas.map((persona) => ({ offer, persona }))}
                      />
                    ) : null}
                    <OfferGlyph offer={offer} line />
                    {offer.name}
                  </span>
                </th>
                {personas.map((persona) => (
                  <td key={persona.id}>
                    <ShowBox
                      label={t('curves.pair', { offer: offer.name, persona: persona.name })}
                      pairs={[{ offer, persona }]}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

interface ShowBoxProps {
  readonly label: string
  readonly pairs: readonly { readonly offer: Offer; readonly persona: Persona }[]
}

/** Shows or hides curves; half ticked while some of them are shown. Pointing at it makes a single one stand out. */
function ShowBox({ label, pairs }: ShowBoxProps) {
  const workshop = useWorkshop()
  const shownNow = useShownPairs()
  const keys = pairs.map(({ offer, persona }) => pairKey({ offerId: offer.id, personaId: persona.id }))
  const shown = keys.filter((key) => shownNow.some((p) => p.key === key))
  const all = shown.length === keys.length
  const active = shownNow.find((p) => p.active)?.key
  const emphasise = (on: boolean) => () =>
    workshop.view.setState({ emphasised: on && keys.length === 1 ? (keys[0] ?? null) : null })
  return (
    <label className={styles.check} onPointerEnter={emphasise(true)} onPointerLeave={emphasise(false)}>
      <input
        type="checkbox"
        aria-label={label}
        checked={all}
        // The one being rated is always there: a press would change nothing.
        disabled={keys.length === 1 && keys[0] === active}
        ref={(box) => {
          if (box !== null) box.indeterminate = !all && shown.length > 0
        }}
        onFocus={emphasise(true)}
        onBlur={emphasise(false)}
        onChange={() =>
          workshop.view.setState((v) => ({
            curvesAsked: new Map([...v.curvesAsked, ...keys.map((key) => [key, !all] as const)]),
          }))
        }
      />
    </label>
  )
}
