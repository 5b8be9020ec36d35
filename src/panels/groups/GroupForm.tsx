import { type FormEvent, useId, useState } from 'react'
import { AREA_KINDS, type Area, GROUP_COLOURS, type Group } from '../../model/facilitation/group.ts'
import { readJourney, sortedOffers, sortedPersonas } from '../../model/journey.ts'
import type { Records } from '../../model/records.ts'
import { NAME_MAX } from '../../model/schema/limits.ts'
import type { ErrorCode } from '../../protocol/errors.ts'
import { useRecords, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField, TextField } from '../../ui/Field.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useSubmit } from '../../ui/useSubmit.ts'
import { groupName } from '../fields/groupWords.ts'
import styles from './Groups.module.css'

export interface GroupFormProps {
  readonly group: Group
  readonly onDone: () => void
  readonly onRemove: () => void
}

/** Name, colour and part of a group. */
export function GroupForm({ group, onDone, onRemove }: GroupFormProps) {
  const t = useTranslate()
  const { api } = useWorkshop()
  const records = useRecords((s) => s)
  const { busy, problem, submit, setProblem } = useSubmit<ErrorCode | 'nothing'>()
  // As it was when the form was opened: what another facilitator changes meanwhile is not put back.
  const [before] = useState(group)
  const [name, setName] = useState(group.name)
  const [colour, setColour] = useState(group.colour)
  const [area, setArea] = useState<Area>(group.area)
  const fieldset = useId()
  const choices = choicesOf(records, area.by)
  function handleSubmit(event: FormEvent): void {
    event.preventDefault()
    const ids = area.ids.filter((id) => choices.some((choice) => choice.id === id))
    const isOtherArea = area !== before.area
    if (isOtherArea && area.by !== 'everything' && ids.length === 0) {
      setProblem('nothing')
      return
    }
    const change = {
      ...(name.trim() === before.name ? {} : { name: name.trim() }),
      ...(colour === before.colour ? {} : { colour }),
      ...(isOtherArea ? { area: { by: area.by, ids } } : {}),
    }
    if (Object.keys(change).length === 0) {
      onDone()
      return
    }
    void submit(async () => {
      const refused = await api.changeGroup(group.id, change)
      if (refused === null) onDone()
      return refused
    })
  }
  return (
    <form className={styles.form} onSubmit={handleSubmit} noValidate>
      <TextField
        label={t('lead.groups.name')}
        hint={t('lead.groups.name.hint')}
        maxLength={NAME_MAX}
        value={name}
        placeholder={groupName({ ...group, name: '' }, t)}
        onChange={(e) => setName(e.target.value)}
      />
      <SelectField
        label={t('lead.groups.colour')}
        value={colour}
        onChange={(e) => setColour(GROUP_COLOURS.find((each) => each === e.target.value) ?? colour)}
      >
        {GROUP_COLOURS.map((each) => (
          <option key={each} value={each}>
            {t(`lead.groups.colour.${each}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('lead.groups.area')}
        value={area.by}
        onChange={(e) => {
          const by = AREA_KINDS.find((each) => each === e.target.value) ?? area.by
          setProblem(null)
          setArea({ by, ids: by === before.area.by ? before.area.ids : [] })
        }}
      >
        {AREA_KINDS.map((each) => (
          <option key={each} value={each}>
            {t(`lead.groups.area.${each}`)}
          </option>
        ))}
      </SelectField>
      {choices.length === 0 ? null : (
        <fieldset
          className={styles.checks}
          aria-describedby={problem === 'nothing' ? `${fieldset}problem` : undefined}
        >
          <legend className={styles.hidden}>{t(`lead.groups.area.${area.by}`)}</legend>
          {choices.map((choice) => (
            <label key={choice.id}>
              <input
                type="checkbox"
                checked={area.ids.includes(choice.id)}
                onChange={(e) => {
                  setProblem(null)
                  const others = area.ids.filter((id) => id !== choice.id)
                  setArea({ ...area, ids: e.target.checked ? [...others, choice.id] : others })
                }}
              />
              <bdi>{choice.name}</bdi>
            </label>
          ))}
        </fieldset>
      )}
      {problem === null ? null : (
        <p role="alert" id={`${fieldset}problem`}>
          {problem === 'nothing' ? t('lead.groups.area.none') : t(`error.${problem}`)}
        </p>
      )}
      <div className={styles.ways}>
        <Button type="submit" look="primary" size="small" isPending={busy}>
          {t('lead.groups.save')}
        </Button>
        <Button size="small" onPress={onDone}>
          {t('common.cancel')}
        </Button>
        <Button size="small" look="danger" onPress={onRemove}>
          {t('lead.groups.remove')}
        </Button>
      </div>
    </form>
  )
}

function choicesOf(
  records: Records,
  by: Area['by'],
): readonly { readonly id: string; readonly name: string }[] {
  switch (by) {
    case 'everything':
      return []
    case 'sequences':
      return readJourney(records).sequences.map(({ sequence }) => sequence)
    case 'personas':
      return sortedPersonas(records.personas)
    case 'offers':
      return sortedOffers(records.offers)
  }
}
