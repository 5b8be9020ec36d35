import { Suspense, useId } from 'react'
import type { Action } from '../../model/schema/action.ts'
import type { PersonaId } from '../../model/schema/ids.ts'
import { markId } from '../../model/schema/mark.ts'
import type { Offer } from '../../model/schema/offer.ts'
import { isRoundOf } from '../../model/schema/round.ts'
import {
  useActiveOffer,
  useActivePersona,
  useCanWrite,
  useOffers,
  useRecords,
  useWorkshop,
} from '../../store/WorkshopContext.ts'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { CommentButton } from '../fields/CommentButton.tsx'
import { LevelField } from '../fields/LevelField.tsx'
import { PhaseNote } from '../fields/PhaseNote.tsx'
import { useMark } from '../fields/useMark.ts'
import styles from './ActionLevels.module.css'
import inspector from './Inspector.module.css'
import { OfferLevel } from './OfferLevel.tsx'

const VerifiedPart = lazyPart(
  ['verify', 'fields'],
  async () => (await import('../verify/VerifiedPart.tsx')).VerifiedPart,
)

const MarkRounds = lazyPart(
  ['results', 'ratingWords', 'rounds'],
  async () => (await import('../rating/MarkRounds.tsx')).MarkRounds,
)

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
        <Sources action={action} offer={active} personaId={persona.id} />
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
      <PhaseNote part="levels" id={`${name}phase`} />
      <ActiveLevel
        describedBy={`${name}phase`}
        label={t('level.name', { action: action.title, offer: active.name })}
        subject={{ ...subject, offerId: active.id }}
      />
      <Sources action={action} offer={active} personaId={persona.id} />
    </section>
  )
}

interface SourcesProps {
  readonly action: Action
  readonly offer: Offer
  readonly personaId: PersonaId
}

/** What the team answered blind about the same, and what customers say, under the guess. */
function Sources({ action, offer, personaId }: SourcesProps) {
  const t = useTranslate()
  const subject = { actionId: action.id, personaId, offerId: offer.id }
  const wasAsked = useRecords((s) => [...s.rounds.values()].some((round) => isRoundOf(round, subject)))
  return (
    <>
      {wasAsked ? <MarkRounds subject={subject} /> : null}
      <h4 className={inspector.subheading}>{t('inspector.verified')}</h4>
      <Suspense>
        <VerifiedPart
          // Half a form is about this mark, and not about the next one that is looked at.
          key={markId(subject, 'verified')}
          subject={subject}
          offer={offer}
          what={t('inspector.verified.what', { action: action.title, offer: offer.name })}
        />
      </Suspense>
    </>
  )
}

function ActiveLevel({
  label,
  describedBy,
  subject,
}: {
  readonly label: string
  readonly describedBy: string
  readonly subject: Parameters<typeof useMark>[0]
}) {
  const mark = useMark(subject)
  return (
    <>
      <LevelField
        label={label}
        describedBy={describedBy}
        level={mark.level}
        levels={mark.levels}
        onChange={mark.set}
      />
      {mark.level === null ? null : (
        <div className={styles.comment}>
          <CommentButton subjectId={markId(subject, 'apriori')} name={label} inWords />
        </div>
      )}
    </>
  )
}
