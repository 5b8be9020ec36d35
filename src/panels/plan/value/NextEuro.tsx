import { useMemo } from 'react'
import { SplitPlot } from '../../../charts/SplitPlot.tsx'
import { type Allocation, planAllocation } from '../../../model/value/planAllocation.ts'
import { useRecords } from '../../../store/WorkshopContext.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import cards from '../Cards.module.css'
import { FigureField } from '../fields/FigureField.tsx'
import { useMoney, usePlanCurrency, useQuantities, useShare } from '../fields/useQuantities.ts'
import tables from '../Tables.module.css'
import styles from './Value.module.css'

/** What is not asked for above: two answers a curve, and what a customer brings. */
const ASKED = [
  ['prospects', 'count'],
  ['winCeiling', 'share'],
  ['customers', 'count'],
  ['retentionNow', 'share'],
  ['keepCeiling', 'share'],
  ['marginCents', 'money'],
  ['discountRate', 'share'],
] as const

/** Where the next euro does most: Blattberg and Deighton's two curves, from what the team gives. */
export function NextEuro() {
  const t = useTranslate()
  const quantities = useQuantities()
  const figures = useRecords((s) => s.figures)
  const spendItems = useRecords((s) => s.spendItems)
  const found = useMemo(() => planAllocation({ figures, spendItems }), [figures, spendItems])
  return (
    <section className={cards.card} aria-labelledby="next-euro-heading">
      <h3 className={styles.heading} id="next-euro-heading">
        {t('value.next')}
      </h3>
      <p className={cards.intro}>{t('value.next.about')}</p>
      <div className={cards.fields}>
        {ASKED.map(([figure, quantity]) => (
          <FigureField
            key={figure}
            figure={figure}
            label={t(`value.input.${figure}`)}
            quantity={quantities[quantity]}
          />
        ))}
      </div>
      <Answer found={found} />
    </section>
  )
}

function Answer({ found }: { readonly found: Allocation }) {
  const t = useTranslate()
  if (found.state === 'missing')
    return (
      <p className={cards.missing} aria-live="polite">
        {t('value.next.missing', {
          // Names of fields have commas in them.
          what: found.missing.map((input) => t(`value.input.${input}`)).join(' · '),
        })}
      </p>
    )
  if (found.state === 'noCurve')
    return (
      <p className={cards.missing} aria-live="polite">
        {t(`value.noCurve.${found.side}.${found.because}`)}
      </p>
    )
  return (
    <>
      <Advice found={found} />
      <Split found={found} />
      <Outcomes found={found} />
      <p className={cards.about}>{t('value.next.caveat')}</p>
    </>
  )
}

type Known = Extract<Allocation, { readonly state: 'known' }>

function Advice({ found: { today } }: { readonly found: Known }) {
  const t = useTranslate()
  const money = useMoney()
  const cheaper = today.winMarginal < today.keepMarginal ? 'toWin' : 'toKeep'
  const pays = Math.min(today.winMarginal, today.keepMarginal) < today.value
  const whole = (cents: number) => money(Math.round(cents))
  return (
    <p aria-live="polite">
      <strong>{t(`value.next.${pays ? cheaper : 'toNeither'}`)}</strong>{' '}
      {t('value.next.marginal', {
        win: whole(today.winMarginal),
        keep: whole(today.keepMarginal),
        value: whole(today.value),
      })}
    </p>
  )
}

function Split({ found: { split } }: { readonly found: Known }) {
  const t = useTranslate()
  const money = useMoney()
  const share = useShare()
  const unit = 10 ** usePlanCurrency().digits
  // Whole units: the curve is an estimate, and cents would not be seen on it.
  const round = (cents: number) => money(Math.round(cents / unit) * unit)
  const gain = split.best.equity - split.today.equity
  const words =
    Math.round(gain / unit) <= 0
      ? t('value.split.same', { today: share(split.today.share) })
      : t('value.split', {
          today: share(split.today.share),
          best: share(split.best.share),
          gain: round(gain),
        })
  return (
    <figure className={styles.figure}>
      <figcaption>{words}</figcaption>
      <SplitPlot
        label={words}
        points={split.points}
        today={split.today}
        best={split.best}
        words={{
          axis: t('value.split.axis'),
          left: t('value.split.left'),
          right: t('value.split.right'),
          today: t('value.split.today'),
          best: t('value.split.best'),
        }}
        amount={round}
      />
    </figure>
  )
}

const ROWS = [
  ['win', 'money'],
  ['winRate', 'share'],
  ['winMarginal', 'money'],
  ['keep', 'money'],
  ['keepRate', 'share'],
  ['keepMarginal', 'money'],
  ['value', 'money'],
  ['equity', 'money'],
] as const

/** Today beside the spending at which one more customer, won or kept, costs what one is worth. */
function Outcomes({ found }: { readonly found: Known }) {
  const t = useTranslate()
  const money = useMoney()
  const share = useShare()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    <section className={tables.scroll} tabIndex={0} aria-label={t('value.next.table')}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{t('value.next.what')}</th>
            {(['today', 'best'] as const).map((column) => (
              <th key={column} scope="col" className={tables.number}>
                {t(`value.next.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map(([row, kind]) => (
            <tr key={row}>
              <th scope="row">{t(`value.row.${row}`)}</th>
              {([found.today, found.best] as const).map((outcome, i) => (
                <td key={i === 0 ? 'today' : 'best'} className={tables.number}>
                  {kind === 'money' ? money(Math.round(outcome[row])) : share(outcome[row])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
