import { useMemo } from 'react'
import { addDriver, moveDriver } from '../../../model/commands/driver.ts'
import { describeFriction } from '../../../model/commands/friction.ts'
import { compareOrdered } from '../../../model/order.ts'
import { type Driver, REGIMES } from '../../../model/schema/driver.ts'
import type { Friction } from '../../../model/schema/friction.ts'
import { NAME_MAX } from '../../../model/schema/limits.ts'
import { useCanWrite, useRecords, useWorkshop } from '../../../store/WorkshopContext.ts'
import { Button } from '../../../ui/Button.tsx'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { useCommit } from '../../fields/useCommit.ts'
import styles from '../Cards.module.css'
import { SelectCell } from '../fields/SelectCell.tsx'
import { useMoney } from '../fields/useQuantities.ts'
import { ArrangedList } from '../order/ArrangedList.tsx'
import { usePlanPlaces } from '../PlanContext.ts'
import { AddOrPaste } from '../paste/PasteButton.tsx'
import { DriverCard } from './DriverCard.tsx'

/** Why customers leave: coded reasons that frictions lead to, what they cost, and what is done against them (T2). */
export function DriversSection() {
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const commit = useCommit()
  const driverMap = useRecords((s) => s.drivers)
  const frictionMap = useRecords((s) => s.frictions)
  const drivers = useMemo(() => [...driverMap.values()].sort(compareOrdered), [driverMap])
  const frictions = useMemo(() => [...frictionMap.values()].sort(compareOrdered), [frictionMap])
  const isOpen = (friction: Friction) => friction.status === 'open' || friction.status === 'planned'
  const uncoded = frictions.filter((f) => isOpen(f) && (f.driverId === null || !driverMap.has(f.driverId)))
  return (
    <div className={styles.section}>
      <p className={styles.intro}>{t('drivers.intro')}</p>
      <Totals drivers={drivers} />
      <Uncoded frictions={uncoded} drivers={drivers} />
      {drivers.length === 0 ? <p className={styles.empty}>{t('drivers.empty')}</p> : null}
      <ArrangedList
        className={styles.cards}
        items={drivers.map((driver) => ({
          id: driver.id,
          name: driver.label,
          element: (
            <DriverCard driver={driver} frictions={frictions.filter((f) => f.driverId === driver.id)} />
          ),
        }))}
        onMove={(id, afterId) => workshop.run((r) => moveDriver(r, id, afterId))}
      />
      {canWrite ? (
        <AddOrPaste
          place={{ target: 'drivers' }}
          what={t('plan.drivers')}
          label={t('drivers.add')}
          placeholder={t('drivers.add')}
          maxLength={NAME_MAX}
          onAdd={(label) => commit((r) => addDriver(r, workshop.newId('driver'), label))}
        />
      ) : null}
    </div>
  )
}

/** Customers and value lost, for each way of leaving: only what was said is added up, and how much was said is told. */
function Totals({ drivers }: { readonly drivers: readonly Driver[] }) {
  const t = useTranslate()
  const money = useMoney()
  if (drivers.length === 0) return null
  return (
    <ul className={styles.figures}>
      {REGIMES.map((regime) => {
        const ofRegime = drivers.filter((d) => d.regime === regime)
        const valued = ofRegime.flatMap((d) => d.valueLostCents ?? [])
        const counted = ofRegime.flatMap((d) => d.count ?? [])
        if (ofRegime.length === 0) return null
        return (
          <li key={regime} className={styles.figure}>
            <span className={styles.number}>
              {valued.length === 0 ? '–' : money(valued.reduce((sum, one) => sum + one, 0))}
            </span>
            <span className={styles.about}>
              {t(`drivers.total.${regime}`, {
                said: counted.length,
                customers: counted.reduce((sum, one) => sum + one, 0),
                n: valued.length,
                count: ofRegime.length,
              })}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** The gap: frictions of the map that lead to no reason yet. */
function Uncoded(props: { readonly frictions: readonly Friction[]; readonly drivers: readonly Driver[] }) {
  const { frictions, drivers } = props
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const places = usePlanPlaces()
  if (frictions.length === 0) return null
  return (
    <section className={styles.gaps} aria-labelledby="uncoded-heading">
      <h3 className={styles.gapsTitle} id="uncoded-heading">
        {t('drivers.uncoded', { count: frictions.length })}
      </h3>
      <ul className={styles.gapList}>
        {frictions.map((friction) => (
          <li key={friction.id} className={styles.gap}>
            <span className={styles.gapWords} dir="auto">
              {friction.text}
            </span>
            <Button
              size="small"
              look="quiet"
              aria-label={t('drivers.showFriction', { friction: friction.text })}
              onPress={() => places.show({ kind: 'action', id: friction.actionId })}
            >
              {t('drivers.show')}
            </Button>
            {canWrite && drivers.length > 0 ? (
              <span className={styles.gapTool}>
                <SelectCell
                  label={t('drivers.of', { friction: friction.text })}
                  labelHidden
                  value=""
                  none={t('drivers.choose')}
                  options={drivers.map((d) => ({ value: d.id, text: d.label }))}
                  onChange={(driverId) => workshop.run((r) => describeFriction(r, friction.id, { driverId }))}
                />
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
