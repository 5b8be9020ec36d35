import type { ClipboardEvent } from 'react'
import { changeObjective, setSeason } from '../../../model/commands/objective.ts'
import { seasonOf } from '../../../model/plan/season.ts'
import type { Objective } from '../../../model/schema/objective.ts'
import { MONTHS, type Month, seasonMonthId } from '../../../model/schema/seasonMonth.ts'
import { useCanWrite, useRecords, useWorkshop } from '../../../store/WorkshopContext.ts'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { useTranslate, useWords } from '../../../ui/TranslateContext.ts'
import { useCommit } from '../../fields/useCommit.ts'
import cards from '../Cards.module.css'
import { QuantityField } from '../fields/QuantityField.tsx'
import { type Quantity, useQuantities } from '../fields/useQuantities.ts'
import styles from './Objectives.module.css'

export interface SeasonFieldsProps {
  readonly objective: Objective
  readonly quantity: Quantity
}

/** How last year was spread over its months, and how many of the silent customers still come. */
export function SeasonFields({ objective, quantity }: SeasonFieldsProps) {
  const t = useTranslate()
  const canWrite = useCanWrite()
  const commit = useCommit()
  const { share } = useQuantities()
  return (
    <Disclosure title={t('season.title')}>
      <div className={styles.season}>
        <p className={cards.about}>{t('season.about')}</p>
        <Months objective={objective} quantity={quantity} />
        <State objective={objective} />
        {objective.kind === 'retained' ? (
          <div className={styles.narrow}>
            <QuantityField
              label={t('season.silentReturn')}
              hint={t('season.silentReturn.hint')}
              quantity={share}
              value={objective.silentReturn}
              isDisabled={!canWrite}
              onCommit={(silentReturn) => commit((r) => changeObjective(r, objective.id, { silentReturn }))}
            />
          </div>
        ) : null}
      </div>
    </Disclosure>
  )
}

function Months({ objective, quantity }: SeasonFieldsProps) {
  const t = useTranslate()
  const { locale } = useWords()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const commit = useCommit()
  const seasonMonths = useRecords((s) => s.seasonMonths)
  const names = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  const nameOf = (month: Month) => {
    const name = names.format(Date.UTC(2001, month - 1, 1))
    return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
  }
  const set = (values: ReadonlyMap<Month, number | null>) => commit((r) => setSeason(r, objective.id, values))

  /** Cells of a spreadsheet fill the months from this one on, where all of them can be read. */
  function paste(event: ClipboardEvent, from: Month): void {
    const cells = event.clipboardData
      .getData('text/plain')
      .trim()
      .split(/[\t\r\n]+/)
    if (cells.length < 2 || !canWrite) return
    const read = cells.map((cell) => quantity.read(cell))
    const values = new Map<Month, number | null>()
    for (const [i, each] of read.entries()) {
      const month = MONTHS[from - 1 + i]
      if (!each.ok || month === undefined) return
      values.set(month, each.value)
    }
    event.preventDefault()
    workshop.run((r) => setSeason(r, objective.id, values))
  }
  return (
    <fieldset className={styles.ofLastYear}>
      <legend className={cards.label}>{t('season.lastYear')}</legend>
      <div className={styles.months}>
        {MONTHS.map((month) => (
          <div key={month} onPaste={(event) => paste(event, month)}>
            <QuantityField
              label={nameOf(month)}
              quantity={quantity}
              value={seasonMonths.get(seasonMonthId(objective.id, month))?.value ?? null}
              isDisabled={!canWrite}
              onCommit={(value) => set(new Map([[month, value]]))}
            />
          </div>
        ))}
      </div>
    </fieldset>
  )
}

function State({ objective }: { readonly objective: Objective }) {
  const t = useTranslate()
  const seasonMonths = useRecords((s) => s.seasonMonths)
  const { known, season } = seasonOf(seasonMonths, objective.id)
  if (known === 0) return null
  if (season !== null) return <p aria-live="polite">{t('season.whole')}</p>
  return (
    <p className={cards.missing} aria-live="polite">
      {known < MONTHS.length ? t('season.known', { count: known }) : t('season.zero')}
    </p>
  )
}
