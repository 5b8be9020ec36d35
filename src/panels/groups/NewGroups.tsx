import { type FormEvent, useState } from 'react'
import { AREA_KINDS, type AreaKind, GROUP_COLOURS, GROUPS_MAX } from '../../model/facilitation/group.ts'
import { mostGroups, splitMap } from '../../model/facilitation/splitMap.ts'
import { must } from '../../model/must.ts'
import type { Records } from '../../model/records.ts'
import { useAsk } from '../../store/useAsk.ts'
import { useRecords } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Groups.module.css'

/** Makes groups, and shares the map out among them: by the whole, by sequences, by persona, by offer. */
export function NewGroups({ onMade }: { readonly onMade: (words: string) => void }) {
  const t = useTranslate()
  const ask = useAsk()
  const records = useRecords((s) => s)
  const [by, setBy] = useState<AreaKind>('sequences')
  const [wanted, setWanted] = useState(3)
  const most = mostGroups(records, by)
  const count = by === 'personas' || by === 'offers' ? most : Math.min(wanted, most)
  async function make(event: FormEvent): Promise<void> {
    event.preventDefault()
    const groups = splitMap(records, by, count).map((area, i) => ({
      name: nameFor(records, by, area.ids),
      colour: must(GROUP_COLOURS[i % GROUP_COLOURS.length]),
      area: { by: area.by, ids: [...area.ids] },
    }))
    if (await ask((api) => api.makeGroups(groups))) onMade(t('lead.groups.done', { count }))
  }
  return (
    <form className={styles.section} onSubmit={(event) => void make(event)}>
      <SelectField
        label={t('lead.groups.split')}
        hint={most < 2 ? t('lead.groups.split.tooFew') : t(`lead.groups.split.${by}.hint`)}
        value={by}
        onChange={(e) => setBy(AREA_KINDS.find((each) => each === e.target.value) ?? by)}
      >
        {AREA_KINDS.map((each) => (
          <option key={each} value={each}>
            {t(`lead.groups.split.${each}`)}
          </option>
        ))}
      </SelectField>
      {by === 'personas' || by === 'offers' ? null : (
        <SelectField
          label={t('lead.groups.count')}
          value={count}
          disabled={most < 2}
          onChange={(e) => setWanted(Number(e.target.value))}
        >
          {Array.from({ length: GROUPS_MAX - 1 }, (_, i) => i + 2)
            .filter((n) => n <= Math.max(2, most))
            .map((n) => (
              <option key={n} value={n}>
                {n}
              </option>
            ))}
        </SelectField>
      )}
      <div className={styles.ways}>
        <Button type="submit" look="primary" isDisabled={most < 2}>
          {t('lead.groups.make')}
        </Button>
      </div>
    </form>
  )
}

/** A group with one persona or one offer is called by it. */
function nameFor(records: Records, by: AreaKind, ids: readonly string[]): string {
  const [id] = ids
  if ((by !== 'personas' && by !== 'offers') || id === undefined || ids.length > 1) return ''
  return records[by].get(id as never)?.name ?? ''
}
