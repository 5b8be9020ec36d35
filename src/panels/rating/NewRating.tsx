import { type FormEvent, useState } from 'react'
import type { ActionId, OfferId, PersonaId } from '../../model/schema/ids.ts'
import { markId } from '../../model/schema/mark.ts'
import type { ErrorCode } from '../../protocol/errors.ts'
import {
  useActivePersona,
  useJourney,
  useOffers,
  usePersonas,
  useRecords,
  useWorkshop,
} from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useSubmit } from '../../ui/useSubmit.ts'
import { ItemPicker } from './ItemPicker.tsx'
import styles from './NewRound.module.css'
import { RoundOptions, useRoundOptions } from './RoundOptions.tsx'

export interface NewRoundProps {
  readonly onOpened: (roundId: string) => void
  readonly onCancel: () => void
}

/** Opens a blind rating: what, of whom, how secret. Ready to go as it stands: us today, and what has no mark yet. */
export function NewRating({ onOpened, onCancel }: NewRoundProps) {
  const t = useTranslate()
  const { api } = useWorkshop()
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
  const options = useRoundOptions()
  const { busy, problem, submit } = useSubmit<ErrorCode>()

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

  function handleSubmit(event: FormEvent): void {
    event.preventDefault()
    void submit(async () => {
      const { title, ...rest } = options.value
      const opened = await api.openRound({
        kind: 'rating',
        itemKind: 'actions',
        title: title.trim(),
        itemIds: ids.filter((id) => chosen.has(id)),
        personaId: personaId ?? '',
        offerId: offerId ?? '',
        ...rest,
      })
      if (!opened.ok) return opened.code
      onOpened(opened.value)
      return null
    })
  }
  return (
    <form className={styles.form} onSubmit={handleSubmit}>
      <h3 className={styles.title}>{t('rounds.new.rating')}</h3>
      <p className={styles.hint}>{t('rounds.new.rating.hint')}</p>
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
      <RoundOptions options={options} />
      {problem === null ? null : <Notice kind="problem">{t(`error.${problem}`)}</Notice>}
      <div className={styles.buttons}>
        <Button type="submit" look="primary" isPending={busy} isDisabled={chosen.size === 0}>
          {t('rounds.new.open', { count: chosen.size })}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
