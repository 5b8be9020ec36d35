import { useMemo } from 'react'
import { addWinBack, moveWinBack } from '../../../model/commands/winBack.ts'
import { compareOrdered } from '../../../model/order.ts'
import { winBackTotals } from '../../../model/plan/winBackGain.ts'
import { NAME_MAX } from '../../../model/schema/limits.ts'
import { WIN_BACK_STAGES, type WinBack, type WinBackStage } from '../../../model/schema/winBack.ts'
import { useCanWrite, useRecords, useWorkshop } from '../../../store/WorkshopContext.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { useCommit } from '../../fields/useCommit.ts'
import cards from '../Cards.module.css'
import { useMoney } from '../fields/useQuantities.ts'
import { ArrangedList } from '../order/ArrangedList.tsx'
import { AddOrPaste } from '../paste/PasteButton.tsx'
import { FollowUps } from './FollowUps.tsx'
import { WinBackCard } from './WinBackCard.tsx'

/** Keeping those about to leave, and winning the best back: never added up (T3). */
export function WinBackSection() {
  const t = useTranslate()
  const winBackMap = useRecords((s) => s.winBacks)
  const winBacks = useMemo(() => [...winBackMap.values()].sort(compareOrdered), [winBackMap])
  const totals = useMemo(() => winBackTotals(winBackMap), [winBackMap])
  return (
    <div className={cards.section}>
      <p className={cards.intro}>{t('winBack.intro')}</p>
      {WIN_BACK_STAGES.map((stage) => (
        <Stage
          key={stage}
          stage={stage}
          winBacks={winBacks.filter((w) => w.stage === stage)}
          total={totals[stage]}
        />
      ))}
      <FollowUps />
    </div>
  )
}

interface StageProps {
  readonly stage: WinBackStage
  readonly winBacks: readonly WinBack[]
  readonly total: ReturnType<typeof winBackTotals>[WinBackStage]
}

function Stage({ stage, winBacks, total }: StageProps) {
  const t = useTranslate()
  const money = useMoney()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const commit = useCommit()
  return (
    <section className={cards.section} aria-labelledby={`stage-${stage}`}>
      <div>
        <h3 id={`stage-${stage}`}>{t(`winBack.stage.${stage}`)}</h3>
        <p className={cards.about}>{t(`winBack.stage.${stage}.about`)}</p>
      </div>
      {total.gainCents === null ? null : (
        <p className={cards.figure}>
          <span className={cards.number}>{money(total.gainCents)}</span>
          <span className={cards.about}>
            {t('winBack.total', { known: total.known, count: total.known + total.unknown })}
          </span>
        </p>
      )}
      {winBacks.length === 0 ? <p className={cards.empty}>{t(`winBack.empty.${stage}`)}</p> : null}
      <ArrangedList
        className={cards.cards}
        items={winBacks.map((winBack) => ({
          id: winBack.id,
          name: winBack.name,
          element: <WinBackCard winBack={winBack} />,
        }))}
        onMove={(id, afterId) => workshop.run((r) => moveWinBack(r, id, afterId))}
      />
      {canWrite ? (
        <AddOrPaste
          place={{ target: 'winBacks', stage }}
          what={t(`winBack.stage.${stage}`)}
          label={t(`winBack.add.${stage}`)}
          placeholder={t(`winBack.add.${stage}`)}
          maxLength={NAME_MAX}
          onAdd={(name) => commit((r) => addWinBack(r, { id: workshop.newId('winBack'), name, stage }))}
        />
      ) : null}
    </section>
  )
}
