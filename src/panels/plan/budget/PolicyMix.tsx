import { useMemo } from 'react'
import { ShareBar } from '../../../charts/ShareBar.tsx'
import { MIX_ASPECTS, type Mix, type MixAspect, policyMix } from '../../../model/plan/policyMix.ts'
import { useRecords } from '../../../store/WorkshopContext.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import cards from '../Cards.module.css'
import { useMoney } from '../fields/useQuantities.ts'
import styles from './Budget.module.css'

const ASPECTS = Object.keys(MIX_ASPECTS) as readonly MixAspect[]

/** The mix of the policy, by number of measures and by money (T6, T11, T12). */
export function PolicyMix() {
  const t = useTranslate()
  const measures = useRecords((s) => s.measures)
  const costLines = useRecords((s) => s.costLines)
  const mix = useMemo(() => policyMix({ measures, costLines }), [measures, costLines])
  return (
    <section className={cards.card} aria-labelledby="mix-heading">
      <h3 className={styles.heading} id="mix-heading">
        {t('budget.mix')}
      </h3>
      <ul className={styles.mixes}>
        {ASPECTS.map((aspect) => (
          <li key={aspect}>
            <OneMix aspect={aspect} mix={mix[aspect]} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function OneMix({ aspect, mix }: { readonly aspect: MixAspect; readonly mix: Mix }) {
  const t = useTranslate()
  const money = useMoney()
  const values = MIX_ASPECTS[aspect]
  const [first, second] = mix.parts
  const words = (i: 0 | 1) => t(`budget.mix.${values[i]}`)
  if (first.share === null || second.share === null)
    return <p className={cards.about}>{t('budget.mix.none', { first: words(0), second: words(1) })}</p>
  const amountOf = ({ state, cents }: Mix['parts'][0]) =>
    state === 'elsewhere' ? t('cost.elsewhere') : state === 'missing' ? t('cost.missing') : money(cents)
  const line = ([0, 1] as const).map((i) =>
    mix.parts[i].state === null
      ? t('budget.mix.noPart', { what: words(i) })
      : t('budget.mix.part', {
          what: words(i),
          count: mix.parts[i].measures,
          share: mix.parts[i].share ?? 0,
          amount: amountOf(mix.parts[i]),
        }),
  )
  return (
    <div className={styles.mix}>
      <ShareBar
        label={line.join(t('budget.ratio.and'))}
        shares={[
          { key: values[0], label: words(0), value: first.share },
          { key: values[1], label: words(1), value: second.share },
        ]}
      />
      <p className={styles.mixWords}>
        <span>{line[0]}</span>
        <span>{line[1]}</span>
      </p>
      {mix.unsaid === 0 ? null : (
        <p className={cards.about}>{t('budget.mix.unsaid', { count: mix.unsaid })}</p>
      )}
    </div>
  )
}
