import { useRecord } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Guide.module.css'
import type { Guide } from './useGuide.ts'

/** How others filled this step: from the texts of the method, and its worked example. */
export function StepExample({ guide }: { readonly guide: Guide }) {
  const t = useTranslate()
  const { step } = guide
  const moment = useRecord('sequences', step.sequenceId ?? '')?.moment ?? 'before'
  const example = exampleOf()
  if (example === null) return null
  return (
    <figure className={styles.example}>
      <figcaption>{t('guide.example', { what: t(`guide.example.${example.source}`) })}</figcaption>
      <p>{t(example.text)}</p>
    </figure>
  )

  function exampleOf() {
    switch (step.kind) {
      case 'persona':
      case 'competitors':
      case 'today':
      case 'intended':
      case 'owners':
      case 'worth':
        return { text: `guide.${step.kind}.example`, source: 'jewellery' } as const
      case 'sequences':
        return { text: 'guide.sequences.example', source: 'method' } as const
      case 'situation':
        return {
          text: `guide.situation.example.${moment}`,
          source: moment === 'before' ? 'internet' : 'jewellery',
        } as const
      case 'actions':
        return { text: `guide.actions.example.${moment}`, source: 'jewellery' } as const
      case 'frictions':
        return {
          text: `guide.frictions.example.${moment}`,
          source: moment === 'memory' ? 'callCentre' : 'jewellery',
        } as const
      case 'end':
        return null
    }
  }
}
