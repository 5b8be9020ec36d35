import { useMemo } from 'react'
import { addFollowUp, moveFollowUp } from '../../../model/commands/followUp.ts'
import { compareOrdered } from '../../../model/order.ts'
import { NAME_MAX } from '../../../model/schema/limits.ts'
import { useCanWrite, useRecords, useWorkshop } from '../../../store/WorkshopContext.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { useCommit } from '../../fields/useCommit.ts'
import cards from '../Cards.module.css'
import { ArrangedList } from '../order/ArrangedList.tsx'
import { AddOrPaste } from '../paste/PasteButton.tsx'
import { FollowUpCard } from './FollowUpCard.tsx'

/** The follow-up table: what customers have, and what to propose before they ask (C9). */
export function FollowUps() {
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const commit = useCommit()
  const byId = useRecords((s) => s.followUps)
  const followUps = useMemo(() => [...byId.values()].sort(compareOrdered), [byId])
  return (
    <section className={cards.section} aria-labelledby="follow-ups">
      <div>
        <h3 id="follow-ups">{t('winBack.followUp')}</h3>
        <p className={cards.about}>{t('winBack.followUp.about')}</p>
      </div>
      {followUps.length === 0 ? <p className={cards.empty}>{t('winBack.followUp.empty')}</p> : null}
      <ArrangedList
        className={cards.cards}
        items={followUps.map((followUp) => ({
          id: followUp.id,
          name: followUp.solution,
          element: <FollowUpCard followUp={followUp} />,
        }))}
        onMove={(id, afterId) => workshop.run((r) => moveFollowUp(r, id, afterId))}
      />
      {canWrite ? (
        <AddOrPaste
          place={{ target: 'followUps' }}
          what={t('winBack.followUp')}
          label={t('winBack.followUp.add')}
          placeholder={t('winBack.followUp.add')}
          maxLength={NAME_MAX}
          onAdd={(solution) => commit((r) => addFollowUp(r, workshop.newId('followUp'), solution))}
        />
      ) : null}
    </section>
  )
}
