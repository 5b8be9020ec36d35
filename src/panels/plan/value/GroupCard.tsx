import { Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { changeCustomerGroup, removeCustomerGroup } from '../../../model/commands/customerGroup.ts'
import { GROUP_DECISIONS, type GroupDecision } from '../../../model/schema/customerGroup.ts'
import { NAME_MAX, TEXT_MAX } from '../../../model/schema/limits.ts'
import type { PlacedGroup } from '../../../model/value/segments.ts'
import type { ErrorCode } from '../../../protocol/errors.ts'
import { useCanWrite } from '../../../store/WorkshopContext.ts'
import { IconButton } from '../../../ui/Button.tsx'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { DraftTextField } from '../../fields/DraftTextField.tsx'
import { NameField } from '../../fields/NameField.tsx'
import { useCommit } from '../../fields/useCommit.ts'
import { useRemoval } from '../../fields/useRemoval.ts'
import cards from '../Cards.module.css'
import { QuantityField } from '../fields/QuantityField.tsx'
import { SelectCell } from '../fields/SelectCell.tsx'
import { useMoney, useQuantities } from '../fields/useQuantities.ts'
import { MoveHandle } from '../order/MoveHandle.tsx'
import { PersonWarning } from '../winBack/PersonWarning.tsx'
import styles from './Value.module.css'

/** In the order of the formula: margin − cost to serve, and what could be. */
const AMOUNTS = ['marginCents', 'serveCents', 'potentialCents'] as const

/** One group: its numbers, the segment that follows, and what people decide to do with it. */
export function GroupCard({ placed }: { readonly placed: PlacedGroup }) {
  const { group } = placed
  const t = useTranslate()
  const canWrite = useCanWrite()
  const commit = useCommit()
  const { count, money } = useQuantities()
  const card = useRef<HTMLElement>(null)
  const remove = useRemoval(card)
  const change = (fields: Parameters<typeof changeCustomerGroup>[2]) =>
    commit((r) => changeCustomerGroup(r, group.id, fields))
  return (
    <article className={cards.card} ref={card} aria-label={group.name}>
      <div className={cards.head}>
        {canWrite ? (
          <>
            <MoveHandle id={group.id} name={group.name} />
            <NameField
              look="heading"
              labelHidden
              label={t('value.group.name')}
              value={group.name}
              maxLength={NAME_MAX}
              onCommit={(name) => change({ name })}
              below={(words) => <PersonWarning text={words} />}
            />
            <IconButton
              size="small"
              label={t('value.group.delete', { name: group.name })}
              icon={<Trash2 />}
              onPress={() => remove((r) => removeCustomerGroup(r, group.id))}
            />
          </>
        ) : (
          <h4>{group.name}</h4>
        )}
      </div>
      <div className={cards.fields}>
        <QuantityField
          label={t('value.group.customers')}
          quantity={count}
          value={group.customers}
          isDisabled={!canWrite}
          onCommit={(customers) => change({ customers })}
        />
        {AMOUNTS.map((field) => (
          <QuantityField
            key={field}
            label={t(`value.group.${field}`)}
            {...(field === 'potentialCents' ? { hint: t('value.group.potential.hint') } : {})}
            quantity={money}
            value={group[field]}
            isDisabled={!canWrite}
            onCommit={(cents) => change({ [field]: cents })}
          />
        ))}
      </div>
      <Reading placed={placed} />
      <Decision placed={placed} change={change} />
    </article>
  )
}

/** What the numbers say. */
function Reading({ placed }: { readonly placed: PlacedGroup }) {
  const t = useTranslate()
  const money = useMoney()
  const { segment, missing, actualCents, growthCents, proposal } = placed
  if (segment === null || actualCents === null)
    return (
      <p className={cards.missing} aria-live="polite">
        {t('value.group.missing', { what: missing.map((field) => t(`value.group.${field}`)).join(', ') })}
      </p>
    )
  return (
    <div aria-live="polite">
      <p className={styles.reading}>
        <span className={styles.segment} data-segment={segment}>
          {t(`segment.${segment}`)}
        </span>
        <strong>
          {t(actualCents < 0 ? 'value.group.loses' : 'value.group.actual', {
            amount: money(Math.abs(actualCents)),
          })}
        </strong>
        {growthCents === null || growthCents <= 0 ? null : (
          <span>{t('value.group.growth', { amount: money(growthCents) })}</span>
        )}
      </p>
      <p className={cards.about}>
        {proposal === null || proposal === 'letGo' ? null : t(`value.proposal.${proposal}`)}{' '}
        {segment === 'unprofitable' ? t('value.unprofitable') : null}
      </p>
    </div>
  )
}

interface DecisionProps {
  readonly placed: PlacedGroup
  readonly change: (fields: {
    readonly decision?: GroupDecision | null
    readonly reason?: string
  }) => ErrorCode | null
}

/** What is done with these customers is for people to say; letting them go needs its reason first. */
function Decision({ placed: { group, isUnreasoned }, change }: DecisionProps) {
  const t = useTranslate()
  const canWrite = useCanWrite()
  const [refused, setRefused] = useState<ErrorCode | null>(null)
  return (
    <div className={styles.decision}>
      <div>
        <SelectCell
          label={t('value.group.decision')}
          value={group.decision ?? ''}
          none={t('value.group.decision.none')}
          isDisabled={!canWrite}
          options={GROUP_DECISIONS.map((value) => ({ value, text: t(`value.decision.${value}`) }))}
          onChange={(decision) => setRefused(change({ decision }))}
        />
        {refused === null ? null : (
          <p className={cards.missing} role="alert">
            {t(`error.${refused}`)}
          </p>
        )}
        {isUnreasoned ? <p className={cards.missing}>{t('value.group.unreasoned')}</p> : null}
      </div>
      {canWrite ? (
        <DraftTextField
          label={t('value.group.reason')}
          place={`${group.id}/reason`}
          value={group.reason}
          maxLength={TEXT_MAX}
          rows={1}
          placeholder={t('value.group.reason.hint')}
          below={(words) => <PersonWarning text={words} />}
          onCommit={(reason) => {
            const code = change({ reason })
            if (code === null) setRefused(null)
            return code
          }}
        />
      ) : (
        <p>{group.reason}</p>
      )}
    </div>
  )
}
