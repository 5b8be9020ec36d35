import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { addObjective } from '../../../model/commands/objective.ts'
import {
  contradictions,
  hasObjective,
  missingHalves,
  twiceSet,
} from '../../../model/plan/objectiveConsistency.ts'
import { OBJECTIVE_KINDS, type Objective, type ObjectiveKind } from '../../../model/schema/objective.ts'
import { useCanWrite, useRecords, useWorkshop } from '../../../store/WorkshopContext.ts'
import { Button } from '../../../ui/Button.tsx'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import cards from '../Cards.module.css'
import { SelectCell } from '../fields/SelectCell.tsx'
import { useObjectiveName } from '../fields/usePlanWords.ts'
import { useMoney } from '../fields/useQuantities.ts'
import { usePlanPlaces } from '../PlanContext.ts'
import { ObjectiveCard } from './ObjectiveCard.tsx'
import styles from './Objectives.module.css'
import { OverallEffect } from './OverallEffect.tsx'

/** The yearly objective: retained, volume, revenue, up-sell; what was reached, and whether they fit each other (O1 to O5). */
export function ObjectivesSection() {
  const t = useTranslate()
  const money = useMoney()
  const objectiveMap = useRecords((s) => s.objectives)
  const objectives = useMemo(
    () =>
      [...objectiveMap.values()].sort(
        (a, b) =>
          a.year - b.year ||
          OBJECTIVE_KINDS.indexOf(a.kind) - OBJECTIVE_KINDS.indexOf(b.kind) ||
          (a.id < b.id ? -1 : 1),
      ),
    [objectiveMap],
  )
  const figures = useRecords((s) => s.figures)
  const clashes = useMemo(
    () => contradictions({ objectives: objectiveMap, figures }),
    [objectiveMap, figures],
  )
  const twice = useMemo(() => twiceSet(objectiveMap), [objectiveMap])
  const nameOf = useObjectiveName()
  const isThere = hasObjective(objectiveMap)
  const halves = missingHalves(objectiveMap)
  return (
    <div className={cards.section}>
      <p className={cards.intro}>{t('objectives.intro')}</p>
      {isThere ? null : (
        <section className={cards.gaps}>
          <h3 className={cards.gapsTitle}>{t('objectives.blocking')}</h3>
          <p>{t('objectives.blocking.about')}</p>
        </section>
      )}
      {isThere && halves.length > 0 ? (
        <p className={cards.missing}>{t(`objectives.half.${halves[0] ?? 'upSell'}`)}</p>
      ) : null}
      {clashes.length + twice.length === 0 ? null : (
        <ul className={cards.gaps}>
          {[...new Set(twice.map(nameOf))].map((objective) => (
            <li key={objective}>{t('objectives.twice', { objective })}</li>
          ))}
          {clashes.map(({ year, kind, given, expected }) => (
            <li key={`${year} ${kind}`}>
              {t(`objectives.clash.${kind}`, {
                year: String(year),
                given: kind === 'volume' || kind === 'base' ? given : money(given),
                expected: kind === 'volume' || kind === 'base' ? expected : money(expected),
              })}
            </li>
          ))}
        </ul>
      )}
      <ul className={cards.cards}>
        {objectives.map((objective) => (
          <li key={objective.id}>
            <ObjectiveCard objective={objective} />
          </li>
        ))}
      </ul>
      <AddObjective objectives={objectives} />
      <OverallEffect />
    </div>
  )
}

function AddObjective({ objectives }: { readonly objectives: readonly Objective[] }) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const thisYear = Number(usePlanPlaces().today().slice(0, 4))
  const [kind, setKind] = useState<ObjectiveKind>('retained')
  const [year, setYear] = useState(thisYear)
  if (!canWrite) return null
  const years = [
    ...new Set([thisYear - 1, thisYear, thisYear + 1, thisYear + 2, ...objectives.map((o) => o.year)]),
  ]
  const isTwice = objectives.some((o) => o.kind === kind && o.year === year)
  return (
    <div className={styles.add}>
      <SelectCell
        label={t('objectives.kind')}
        value={kind}
        options={OBJECTIVE_KINDS.map((value) => ({ value, text: t(`objective.${value}`) }))}
        onChange={(value) => setKind(value ?? kind)}
      />
      <SelectCell
        label={t('objectives.year')}
        value={String(year)}
        options={years.sort((a, b) => a - b).map((value) => ({ value: String(value), text: String(value) }))}
        onChange={(value) => setYear(value === null ? year : Number(value))}
      />
      <Button
        onPress={() => workshop.run((r) => addObjective(r, { id: workshop.newId('objective'), year, kind }))}
      >
        <Plus aria-hidden="true" />
        {t('objectives.add')}
      </Button>
      {isTwice ? (
        <p className={cards.about} role="status">
          {t('objectives.addTwice')}
        </p>
      ) : null}
    </div>
  )
}
