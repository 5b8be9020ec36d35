import { useMemo, useState } from 'react'
import { addMeasure, moveMeasure, moveMeasureToLever } from '../../../model/commands/measure.ts'
import { ownersBySubject } from '../../../model/journey.ts'
import { compareOrdered } from '../../../model/order.ts'
import { measureCosts } from '../../../model/plan/budget.ts'
import type { MeasureId } from '../../../model/schema/ids.ts'
import { LEVERS, type Lever } from '../../../model/schema/lever.ts'
import { TITLE_MAX } from '../../../model/schema/limits.ts'
import type { Measure } from '../../../model/schema/measure.ts'
import { useCanWrite, useRecords, useWorkshop } from '../../../store/WorkshopContext.ts'
import { ChoiceField } from '../../../ui/ChoiceField.tsx'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { AddLine } from '../../fields/AddLine.tsx'
import { useCommit } from '../../fields/useCommit.ts'
import cards from '../Cards.module.css'
import { TooEarly } from '../gates/TooEarly.tsx'
import { useArrangedGroup } from '../order/ArrangedContext.ts'
import { ArrangedGroup } from '../order/ArrangedGroup.tsx'
import { ArrangedList } from '../order/ArrangedList.tsx'
import { PasteButton } from '../paste/PasteButton.tsx'
import { MeasureCard } from './MeasureCard.tsx'
import styles from './Measures.module.css'
import { MeasuresTable } from './MeasuresTable.tsx'
import { TechniqueMenu } from './TechniqueMenu.tsx'

type Look = 'cards' | 'table'

/** The loyalty policy: what is done to keep customers, by lever, as cards to fill or as a table to go through (P1, T6, T11, T12). */
export function MeasuresSection() {
  const t = useTranslate()
  const canWrite = useCanWrite()
  const workshop = useWorkshop()
  const [look, setLook] = useState<Look>('cards')
  // The measure whose card the table has led to.
  const [askedId, setAskedId] = useState<MeasureId | null>(null)
  function openCard(id: MeasureId | null, next: Look): void {
    setAskedId(id)
    setLook(next)
  }
  const measureMap = useRecords((s) => s.measures)
  const costLines = useRecords((s) => s.costLines)
  const responsibilities = useRecords((s) => s.responsibilities)
  const owners = useRecords((s) => s.owners)
  // By lever, and in each as people arranged them: the table says the same as the cards.
  const measures = useMemo(
    () =>
      [...measureMap.values()].sort(
        (a, b) => LEVERS.indexOf(a.lever) - LEVERS.indexOf(b.lever) || compareOrdered(a, b),
      ),
    [measureMap],
  )
  const costs = useMemo(
    () => new Map(measureCosts({ measures: measureMap, costLines }).map((c) => [c.measure.id, c])),
    [measureMap, costLines],
  )
  const accountable = useMemo(() => ownersBySubject({ responsibilities, owners }), [responsibilities, owners])
  return (
    <div className={cards.section}>
      <p className={cards.intro}>{t('measures.intro')}</p>
      <TooEarly place="measures" />
      <div className={styles.bar}>
        <ChoiceField
          label={t('measures.look')}
          value={look}
          choices={(['cards', 'table'] as const).map((value) => ({
            value,
            text: t(`measures.look.${value}`),
          }))}
          onChange={setLook}
        />
        {canWrite ? (
          <div className={styles.tools}>
            <PasteButton place={{ target: 'measures' }} what={t('plan.measures')} />
            <TechniqueMenu />
          </div>
        ) : null}
      </div>
      {look === 'table' ? (
        <MeasuresTable
          measures={measures}
          costs={costs}
          accountable={accountable}
          onOpen={(id) => openCard(id, 'cards')}
        />
      ) : (
        <ArrangedGroup
          className={cards.section}
          lists={LEVERS.map((lever) => ({ key: lever, name: t(`lever.${lever}`) }))}
          onMoveInto={(id, lever, index) => {
            const those = measures.filter((m) => m.lever === lever)
            const measure = measures.find((m) => m.id === id)
            const after = those[Math.min(index, those.length) - 1]?.id ?? null
            if (measure !== undefined) workshop.run((r) => moveMeasureToLever(r, measure.id, lever, after))
          }}
        >
          {LEVERS.map((lever) => (
            <LeverCards
              key={lever}
              lever={lever}
              measures={measures.filter((m) => m.lever === lever)}
              costs={costs}
              accountable={accountable}
              askedId={askedId}
            />
          ))}
        </ArrangedGroup>
      )}
    </div>
  )
}

interface LeverCardsProps {
  readonly lever: Lever
  readonly measures: readonly Measure[]
  readonly costs: ReadonlyMap<string, ReturnType<typeof measureCosts>[number]>
  readonly accountable: ReturnType<typeof ownersBySubject>
  readonly askedId: MeasureId | null
}

function LeverCards({ lever, measures, costs, accountable, askedId }: LeverCardsProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const commit = useCommit()
  const isTarget = useArrangedGroup()?.landing?.key === lever
  return (
    <section
      className={styles.lever}
      aria-labelledby={`measures-${lever}`}
      data-arranged={lever}
      data-landing={isTarget || undefined}
    >
      <h3 className={styles.leverTitle} id={`measures-${lever}`}>
        {t(`lever.${lever}`)}
        <span className={styles.count}>{t('measures.count', { count: measures.length })}</span>
      </h3>
      <ArrangedList
        className={cards.cards}
        listKey={lever}
        items={measures.map((measure) => ({
          id: measure.id,
          name: measure.title,
          element: (
            <MeasureCard
              measure={measure}
              cost={costs.get(measure.id) ?? null}
              accountable={accountable.get(measure.id) ?? []}
              isAsked={measure.id === askedId}
            />
          ),
        }))}
        onMove={(id, afterId) => workshop.run((r) => moveMeasure(r, id, afterId))}
      />
      {canWrite ? (
        <AddLine
          label={t('measures.addTo', { lever: t(`lever.${lever}`) })}
          placeholder={t('measures.add')}
          maxLength={TITLE_MAX}
          onAdd={(title) => commit((r) => addMeasure(r, workshop.newId('measure'), { title, lever }))}
        />
      ) : null}
    </section>
  )
}
