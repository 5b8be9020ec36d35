import { describeSegment } from '../../../model/commands/customerGroup.ts'
import { describePersona } from '../../../model/commands/persona.ts'
import { compareOrdered } from '../../../model/order.ts'
import { groupOfSegment, groupValue } from '../../../model/plan/segmentValue.ts'
import type { Persona } from '../../../model/schema/persona.ts'
import { useCanWrite, useRecords, useWorkshop } from '../../../store/WorkshopContext.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { useCommit } from '../../fields/useCommit.ts'
import cards from '../Cards.module.css'
import { QuantityField } from '../fields/QuantityField.tsx'
import { SelectCell } from '../fields/SelectCell.tsx'
import { useMoney, useQuantities } from '../fields/useQuantities.ts'
import styles from './SegmentWorth.module.css'

const AMOUNTS = ['marginCents', 'serveCents'] as const

/**
 * What the segment of a persona is worth, which the ranking of frictions rests on: the numbers of the group of customers of
 * that name, taken from the plan or written here, where they are the same.
 */
export function SegmentWorth({ persona }: { readonly persona: Persona }) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const commit = useCommit()
  const canWrite = useCanWrite()
  const { count, money } = useQuantities()
  const customerGroups = useRecords((s) => s.customerGroups)
  const groups = [...customerGroups.values()].sort(compareOrdered)
  const { segment } = persona
  const group = groupOfSegment(segment, customerGroups)
  const change = (fields: Parameters<typeof describeSegment>[3]) =>
    commit((r) => describeSegment(r, workshop.newId('customerGroup'), segment, fields))
  if (!canWrite && (group === null || groupValue(group) === null)) return null
  return (
    <fieldset className={styles.worth}>
      <legend className={cards.label}>{t('worth.title')}</legend>
      {canWrite && groups.length > 0 ? (
        <SelectCell
          label={t('worth.group')}
          value={group?.id ?? ''}
          {...(group === null ? { none: t('worth.group.none') } : {})}
          options={groups.map(({ id, name }) => ({ value: id, text: name }))}
          onChange={(id) => {
            const chosen = id === null ? undefined : customerGroups.get(id)
            if (chosen !== undefined)
              workshop.run((r) => describePersona(r, persona.id, { segment: chosen.name }))
          }}
        />
      ) : null}
      {segment.trim() === '' ? <p className={cards.about}>{t('worth.nameFirst')}</p> : null}
      {canWrite && segment.trim() !== '' ? (
        <div className={styles.fields} key={group?.id ?? segment}>
          <QuantityField
            label={t('worth.customers')}
            quantity={count}
            value={group?.customers ?? null}
            onCommit={(customers) => change({ customers })}
          />
          {AMOUNTS.map((field) => (
            <QuantityField
              key={field}
              label={t(`worth.${field}`)}
              quantity={money}
              value={group?.[field] ?? null}
              onCommit={(cents) => change({ [field]: cents })}
            />
          ))}
        </div>
      ) : null}
      <Total persona={persona} />
    </fieldset>
  )
}

function Total({ persona: { segment } }: { readonly persona: Persona }) {
  const t = useTranslate()
  const money = useMoney()
  const { count } = useQuantities()
  const group = useRecords((s) => groupOfSegment(segment, s.customerGroups))
  if (segment.trim() === '') return null
  const value = group === null ? null : groupValue(group)
  return (
    <p className={cards.about} aria-live="polite">
      {group === null || value === null
        ? t('worth.unknown')
        : t(value === 0 ? 'worth.nothing' : 'worth.total', {
            customers: count.write(group.customers),
            each: money((group.marginCents ?? 0) - (group.serveCents ?? 0)),
            total: money(value),
          })}
    </p>
  )
}
