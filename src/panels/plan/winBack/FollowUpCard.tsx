import { Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { setDueDate } from '../../../model/commands/dueDate.ts'
import { changeFollowUp, removeFollowUp } from '../../../model/commands/followUp.ts'
import type { FollowUp } from '../../../model/schema/followUp.ts'
import { NAME_MAX } from '../../../model/schema/limits.ts'
import { useCanWrite } from '../../../store/WorkshopContext.ts'
import { IconButton } from '../../../ui/Button.tsx'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { NameField } from '../../fields/NameField.tsx'
import { useCommit } from '../../fields/useCommit.ts'
import { useRemoval } from '../../fields/useRemoval.ts'
import cards from '../Cards.module.css'
import { DateField } from '../fields/DateField.tsx'
import { QuantityField } from '../fields/QuantityField.tsx'
import { useQuantities } from '../fields/useQuantities.ts'
import { MoveHandle } from '../order/MoveHandle.tsx'
import { usePlanPlaces } from '../PlanContext.ts'
import { PersonWarning } from './PersonWarning.tsx'

/** What so many customers have, and what to propose to them. */
export function FollowUpCard({ followUp }: { readonly followUp: FollowUp }) {
  const t = useTranslate()
  const canWrite = useCanWrite()
  const commit = useCommit()
  const { count } = useQuantities()
  const { today } = usePlanPlaces()
  const card = useRef<HTMLElement>(null)
  const remove = useRemoval(card)
  const change = (fields: Parameters<typeof changeFollowUp>[2]) =>
    commit((r) => changeFollowUp(r, followUp.id, fields))
  return (
    <article className={cards.card} ref={card} aria-label={followUp.solution}>
      <div className={cards.head}>
        {canWrite ? (
          <>
            <MoveHandle id={followUp.id} name={followUp.solution} />
            <NameField
              look="heading"
              labelHidden
              label={t('winBack.followUp.solution')}
              value={followUp.solution}
              maxLength={NAME_MAX}
              onCommit={(solution) => change({ solution })}
              below={(words) => <PersonWarning text={words} />}
            />
            <IconButton
              size="small"
              label={t('winBack.delete', { name: followUp.solution })}
              icon={<Trash2 />}
              onPress={() => remove((r) => removeFollowUp(r, followUp.id))}
            />
          </>
        ) : (
          <h4>{followUp.solution}</h4>
        )}
      </div>
      <div className={cards.fields}>
        <QuantityField
          label={t('winBack.followUp.customers')}
          quantity={count}
          value={followUp.customers}
          isDisabled={!canWrite}
          onCommit={(customers) => change({ customers })}
        />
        <DateField
          label={t('winBack.followUp.dueDate')}
          value={followUp.dueDate}
          isDisabled={!canWrite}
          onCommit={(dueDate) => commit((r) => setDueDate(r, followUp.id, dueDate, today()))}
        />
      </div>
      {(['since', 'proposal'] as const).map((field) =>
        canWrite ? (
          <NameField
            key={field}
            label={t(`winBack.followUp.${field}`)}
            value={followUp[field]}
            maxLength={NAME_MAX}
            onCommit={(text) => change({ [field]: text })}
            below={(words) => <PersonWarning text={words} />}
          />
        ) : (
          <p key={field}>{followUp[field]}</p>
        ),
      )}
    </article>
  )
}
