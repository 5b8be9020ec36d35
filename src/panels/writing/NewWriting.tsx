import { useState } from 'react'
import { CARDS_MAX, PARKING } from '../../model/facilitation/round.ts'
import { TEXT_MAX } from '../../model/schema/limits.ts'
import { useJourney } from '../../store/WorkshopContext.ts'
import { SelectField, TextArea, TextField } from '../../ui/Field.tsx'
import { SwitchField } from '../../ui/SwitchField.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { ItemPicker } from '../rating/ItemPicker.tsx'
import { NewRoundForm, type NewRoundProps } from '../rating/NewRoundForm.tsx'

const WHAT = ['frictions', 'ideas', 'sequences', 'parking'] as const
type What = (typeof WHAT)[number]

/** Opens a round of blind writing: what to write, about what, how many cards, who reads them when. */
export function NewWriting({ onOpened, onCancel }: NewRoundProps) {
  const t = useTranslate()
  const journey = useJourney()
  const [what, setWhat] = useState<What>('frictions')
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null)
  const [question, setQuestion] = useState('')
  const [most, setMost] = useState('')
  const [signing, setSigning] = useState(false)
  const [moderated, setModerated] = useState(false)

  const groups =
    what === 'parking'
      ? []
      : what === 'sequences'
        ? [{ name: '', items: journey.sequences.map(({ sequence: { id, name } }) => ({ id, name })) }]
        : journey.sequences
            .filter(({ actions }) => actions.length > 0)
            .map(({ sequence, actions }) => ({
              name: sequence.name,
              items: actions.map(({ id, title }) => ({ id, name: title })),
            }))
  const ids = groups.flatMap(({ items }) => items.map(({ id }) => id))
  const chosen = picked ?? new Set(ids)
  const itemIds = what === 'parking' ? [PARKING] : ids.filter((id) => chosen.has(id))

  function about() {
    const cardsEach = most.trim() === '' ? CARDS_MAX : Number(most)
    if (!Number.isInteger(cardsEach) || cardsEach < 1 || cardsEach > CARDS_MAX) return 'number-out-of-range'
    if (question.trim().length > TEXT_MAX) return 'text-too-long'
    return {
      kind: 'writing',
      itemKind: what === 'parking' || what === 'sequences' ? what : 'actions',
      target: what === 'frictions' ? 'frictions' : 'notes',
      itemIds,
      question: question.trim(),
      cardsEach,
      signing,
      moderated,
    } as const
  }
  return (
    <NewRoundForm
      title={t('rounds.new.writing')}
      hint={t('writing.new.hint')}
      openText={t('writing.new.open')}
      canOpen={itemIds.length > 0}
      about={about}
      isWriting
      onOpened={onOpened}
      onCancel={onCancel}
    >
      <SelectField
        label={t('writing.new.what')}
        value={what}
        onChange={(e) => {
          setWhat(WHAT.find((each) => each === e.target.value) ?? 'frictions')
          setPicked(null)
        }}
      >
        {WHAT.map((value) => (
          <option key={value} value={value}>
            {t(`writing.what.${value}`)}
          </option>
        ))}
      </SelectField>
      <TextArea
        label={t('writing.new.question')}
        hint={t('writing.new.question.hint')}
        rows={2}
        value={question}
        onChange={(e) => setQuestion(e.target.value)}
      />
      {what === 'parking' ? null : ids.length === 0 ? (
        <p role="status">{t('rounds.kind.actions.none')}</p>
      ) : (
        <ItemPicker
          label={t(what === 'sequences' ? 'writing.new.sequences' : 'writing.new.actions')}
          groups={groups}
          picked={chosen}
          onPick={setPicked}
          shortcuts={[{ text: t('rounds.pick.all'), ids }]}
        />
      )}
      <TextField
        label={t('writing.new.most')}
        hint={t('writing.new.most.hint', { max: CARDS_MAX })}
        type="number"
        inputMode="numeric"
        min={1}
        max={CARDS_MAX}
        value={most}
        onChange={(e) => setMost(e.target.value)}
      />
      <SwitchField
        label={t('writing.new.signing')}
        hint={t('writing.new.signing.hint')}
        isOn={signing}
        onChange={setSigning}
      />
      <SwitchField
        label={t('writing.new.moderated')}
        hint={t('writing.new.moderated.hint')}
        isOn={moderated}
        onChange={setModerated}
      />
    </NewRoundForm>
  )
}
