import { useEffect } from 'react'
import { OfferGlyph } from '../../charts/OfferGlyph.tsx'
import { addOffer, changeOffer } from '../../model/commands/offer.ts'
import { ROLE_OF_STEP } from '../../model/guide/guideSteps.ts'
import { must } from '../../model/must.ts'
import type { Action } from '../../model/schema/action.ts'
import type { PersonaId, SequenceId } from '../../model/schema/ids.ts'
import { NAME_MAX } from '../../model/schema/limits.ts'
import type { Offer } from '../../model/schema/offer.ts'
import { useActivePersona, useOffers, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { AddLine } from '../fields/AddLine.tsx'
import { LevelField } from '../fields/LevelField.tsx'
import { NameField } from '../fields/NameField.tsx'
import { useCommit } from '../fields/useCommit.ts'
import { useMark } from '../fields/useMark.ts'
import { actionsIn } from './actionsIn.ts'
import styles from './Guide.module.css'
import { NoActionYet } from './NoActionYet.tsx'
import { ShowOnMap } from './ShowOnMap.tsx'
import type { Guide } from './useGuide.ts'

export interface LevelsStepProps {
  readonly kind: 'competitors' | 'today' | 'intended'
  readonly guide: Guide
  readonly sequenceId: SequenceId
  readonly onAddActions: () => void
}

/** How satisfied the customer is with one kind of offer, action after action (J6, J8). */
export function LevelsStep({ kind, guide, sequenceId, onAddActions }: LevelsStepProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const persona = useActivePersona()
  const role = must(ROLE_OF_STEP[kind])
  const offers = useOffers().filter((o) => o.role === role)
  const actions = actionsIn(guide.journey, sequenceId)
  const { done, of } = guide.progressOf(guide.step)
  const firstId = offers[0]?.id ?? null
  useEffect(() => {
    // The curve one is about to draw is the one in front on the map.
    if (firstId !== null) workshop.view.setState({ offerId: firstId })
  }, [workshop, firstId])
  function addOurs(): void {
    const id = workshop.newId('offer')
    workshop.run((r) => addOffer(r, { id, name: t(`offers.role.${role}`), role }))
  }
  if (actions.length === 0) return <NoActionYet onAddActions={onAddActions} />
  return (
    <>
      {of === 0 ? null : (
        <p className={styles.count} role="status">
          {t('guide.levels.of', { done, of })}
        </p>
      )}
      {offers.length === 0 ? <p className={styles.note}>{t(`guide.${kind}.none`)}</p> : null}
      {persona === null
        ? null
        : offers.map((offer) => (
            <OfferLevels key={offer.id} offer={offer} actions={actions} personaId={persona.id} />
          ))}
      {kind === 'competitors' ? <AddCompetitor /> : null}
      {kind !== 'competitors' && offers.length === 0 ? (
        <Button onPress={addOurs}>{t(`guide.${kind}.add`)}</Button>
      ) : null}
    </>
  )
}

interface OfferLevelsProps {
  readonly offer: Offer
  readonly actions: readonly Action[]
  readonly personaId: PersonaId
}

function OfferLevels({ offer, actions, personaId }: OfferLevelsProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const commit = useCommit()
  return (
    <section
      className={styles.offer}
      aria-label={offer.name}
      onFocus={() => workshop.view.setState({ offerId: offer.id })}
    >
      <div className={styles.offerName}>
        <OfferGlyph offer={offer} line />
        {offer.role === 'competitor' ? (
          <NameField
            look="text"
            labelHidden
            label={t('guide.competitors.rename')}
            value={offer.name}
            maxLength={NAME_MAX}
            onCommit={(name) => commit((r) => changeOffer(r, offer.id, { name }))}
          />
        ) : (
          <h3 className={styles.group} dir="auto">
            {offer.name}
          </h3>
        )}
      </div>
      <ul className={styles.list}>
        {actions.map((action) => (
          <li key={action.id}>
            <ShowOnMap action={action}>
              <p className={styles.rated} aria-hidden="true" dir="auto">
                {action.title}
              </p>
              <ActionLevel
                label={t('level.name', { action: action.title, offer: offer.name })}
                subject={{ actionId: action.id, personaId, offerId: offer.id }}
              />
            </ShowOnMap>
          </li>
        ))}
      </ul>
    </section>
  )
}

function ActionLevel({
  label,
  subject,
}: {
  readonly label: string
  readonly subject: Parameters<typeof useMark>[0]
}) {
  const { level, levels, set } = useMark(subject)
  return <LevelField label={label} level={level} levels={levels} onChange={set} />
}

function AddCompetitor() {
  const t = useTranslate()
  const workshop = useWorkshop()
  const commit = useCommit()
  function add(name: string) {
    const id = workshop.newId('offer')
    return commit((r) => addOffer(r, { id, name, role: 'competitor' }))
  }
  return (
    <AddLine
      label={t('guide.competitors.add')}
      placeholder={t('guide.competitors.add')}
      maxLength={NAME_MAX}
      onAdd={add}
    />
  )
}
