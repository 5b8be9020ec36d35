import { useState } from 'react'
import type { ActionId, OfferId, PersonaId } from '../../model/schema/ids.ts'
import { markId } from '../../model/schema/mark.ts'
import {
  useActivePersona,
  useJourney,
  useOffers,
  usePersonas,
  useRecords,
} from '../../store/WorkshopContext.ts'
import { SelectField } from '../../ui/Field.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { ItemPicker } from './ItemPicker.tsx'
import styles from './NewRound.module.css'
import { NewRoundForm, type NewRoundProps } from './NewRoundForm.tsx'

/** Opens a blind rating: what, of whom, how secret. Ready to go as it stands: us today, and what has no mark yet. */
export function NewRating({ onOpened, onCancel }: NewRoundProps) {
  const t = useTranslate()
  const personas = usePersonas()
  const offers = useOffers()
  const journey = useJourney()
  const marks = useRecords((s) => s.marks)
  const active = useActivePersona()
  const [personaId, setPersonaId] = useState<PersonaId | null>(active?.id ?? null)
  const [offerId, setOfferId] = useState<OfferId | null>(
    (offers.find(({ role }) => role === 'usToday') ?? offers[0])?.id ?? null,
  )
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null)

  const groups = journey.sequences
    .filter(({ actions }) => actions.length > 0)
    .map(({ sequence, actions }) => ({
      name: sequence.name,
      items: actions.map(({ id, title }) => ({ id, name: title })),
    }))
  const ids = groups.flatMap(({ items }) => items.map(({ id }) => id))
  const unrated = ids.filter(
    (actionId) =>
      personaId !== null &&
      offerId !== null &&
      !marks.has(markId({ actionId: actionId as ActionId, personaId, offerId }, 'apriori')),
  )
  const chosen = picked ?? new Set(unrated.length === 0 ? ids : unrated)

  return (
    <NewRoundForm
      title={t('rounds.new.rating')}
      hint={t('rounds.new.rating.hint')}
      openText={t('rounds.new.open', { count: chosen.size })}
      canOpen={chosen.size > 0}
      about={() => ({
        kind: 'rating',
        itemKind: 'actions',
        itemIds: ids.filter((id) => chosen.has(id)),
        personaId: personaId ?? '',
        offerId: offerId ?? '',
      })}
      onOpened={onOpened}
      onCancel={onCancel}
    >
      <div className={styles.pair}>
        <SelectField
          label={t('offers.persona')}
          value={personaId ?? ''}
          onChange={(e) => {
            setPersonaId(e.target.value as PersonaId)
            setPicked(null)
          }}
        >
          {personas.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('rounds.new.offer')}
          value={offerId ?? ''}
          onChange={(e) => {
            setOfferId(e.target.value as OfferId)
            setPicked(null)
          }}
        >
          {offers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
      <ItemPicker
        label={t('rounds.new.actions')}
        groups={groups}
        picked={chosen}
        onPick={setPicked}
        shortcuts={[
          { text: t('rounds.pick.all'), ids },
          { text: t('rounds.pick.unrated', { count: unrated.length }), ids: unrated },
        ]}
      />
    </NewRoundForm>
  )
}
