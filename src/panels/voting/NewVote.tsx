import { useState } from 'react'
import { BUDGET_MAX, ITEM_KINDS, type ItemKind } from '../../model/facilitation/round.ts'
import { compareOrdered } from '../../model/order.ts'
import { useFrictionsByAction, useJourney, useRecords } from '../../store/WorkshopContext.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { TextField } from '../../ui/Field.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { type ItemGroup, ItemPicker } from '../rating/ItemPicker.tsx'
import styles from '../rating/NewRound.module.css'
import { NewRoundForm, type NewRoundProps } from '../rating/NewRoundForm.tsx'

/** Opens a vote with dots: on what, how many each has, how many on one thing. */
export function NewVote({ onOpened, onCancel }: NewRoundProps) {
  const t = useTranslate()
  const groupsOf = useVotable()
  const [kind, setKind] = useState<ItemKind>(
    () => ITEM_KINDS.toSorted((a, b) => rank(a) - rank(b)).find((k) => groupsOf(k).length > 0) ?? 'actions',
  )
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null)
  const [budget, setBudget] = useState('5')
  const [most, setMost] = useState('3')

  const groups = groupsOf(kind)
  const ids = groups.flatMap(({ items }) => items.map(({ id }) => id))
  const chosen = picked ?? new Set(ids)

  function about() {
    const dots = { budget: Number(budget), maxPerItem: Number(most) }
    if (Object.values(dots).some((n) => !Number.isInteger(n) || n < 1 || n > BUDGET_MAX))
      return 'number-out-of-range'
    return { kind: 'dots', itemKind: kind, itemIds: ids.filter((id) => chosen.has(id)), ...dots } as const
  }
  return (
    <NewRoundForm
      title={t('rounds.new.vote')}
      hint={t('rounds.new.vote.hint')}
      openText={t('rounds.new.openVote', { count: chosen.size })}
      canOpen={chosen.size > 0}
      about={about}
      onOpened={onOpened}
      onCancel={onCancel}
    >
      <ChoiceField
        label={t('rounds.new.vote.on')}
        choices={ITEM_KINDS.toSorted((a, b) => rank(a) - rank(b)).map((value) => ({
          value,
          text: t(`rounds.kind.${value}`),
        }))}
        value={kind}
        onChange={(next) => {
          setKind(next)
          setPicked(null)
        }}
      />
      {ids.length === 0 ? (
        <p role="status">{t(`rounds.kind.${kind}.none`)}</p>
      ) : (
        <ItemPicker
          label={t(`rounds.kind.${kind}`)}
          groups={groups}
          picked={chosen}
          onPick={setPicked}
          shortcuts={[{ text: t('rounds.pick.all'), ids }]}
        />
      )}
      <div className={styles.pair}>
        <TextField
          label={t('rounds.new.budget')}
          type="number"
          inputMode="numeric"
          min={1}
          max={BUDGET_MAX}
          value={budget}
          onChange={(e) => setBudget(e.target.value)}
        />
        <TextField
          label={t('rounds.new.most')}
          type="number"
          inputMode="numeric"
          min={1}
          max={BUDGET_MAX}
          value={most}
          onChange={(e) => setMost(e.target.value)}
        />
      </div>
    </NewRoundForm>
  )
}

/** Frictions first: what a vote is mostly for. */
function rank(kind: ItemKind): number {
  return ['frictions', 'actions', 'measures'].indexOf(kind)
}

/** What can be voted on, in the order of the map. */
function useVotable(): (kind: ItemKind) => readonly ItemGroup[] {
  const journey = useJourney()
  const frictions = useFrictionsByAction()
  const measures = useRecords((s) => s.measures)
  return (kind) => {
    if (kind === 'measures')
      return measures.size === 0
        ? []
        : [
            {
              name: '',
              items: [...measures.values()]
                .sort(compareOrdered)
                .map(({ id, title }) => ({ id, name: title })),
            },
          ]
    const groups: ItemGroup[] =
      kind === 'actions'
        ? journey.sequences.map(({ sequence, actions }) => ({
            name: sequence.name,
            items: actions.map(({ id, title }) => ({ id, name: title })),
          }))
        : journey.sequences.flatMap(({ actions }) =>
            actions.map(({ id, title }) => ({
              name: title,
              items: (frictions.get(id) ?? []).map((friction) => ({ id: friction.id, name: friction.text })),
            })),
          )
    return groups.filter(({ items }) => items.length > 0)
  }
}
