import { useId } from 'react'
import type { TemplateKey } from '../../model/templates/templateKeys.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './StartCard.module.css'
import { TemplateSketch } from './TemplateSketch.tsx'
import { TEMPLATE_SHAPES } from './templateShapes.ts'

export interface StartCardProps {
  readonly template: TemplateKey
  readonly onChoose: () => void
}

/** One way to start: what it is called, how it looks, what it is for. */
export function StartCard({ template, onChoose }: StartCardProps) {
  const t = useTranslate()
  const id = useId()
  const { sequences, frictions } = TEMPLATE_SHAPES[template]
  const facts = {
    sequences: sequences.length,
    actions: sequences.reduce((sum, s) => sum + s.actions, 0),
    frictions: frictions.reduce((sum, n) => sum + n, 0),
  }
  return (
    <div className={styles.card}>
      <span className={styles.sketch}>
        <TemplateSketch template={template} />
      </span>
      <div className={styles.words}>
        {/* Its press area is the whole card (StartCard.module.css). */}
        <button
          type="button"
          className={styles.name}
          aria-describedby={`${id}text ${id}facts`}
          onClick={onChoose}
        >
          {t(`home.template.${template}`)}
        </button>
        <p className={styles.text} id={`${id}text`}>
          {t(`home.template.${template}.text`)}
        </p>
        <p className={styles.facts} id={`${id}facts`}>
          {t(facts.frictions === 0 ? 'home.facts' : 'home.facts.example', facts)}
        </p>
      </div>
    </div>
  )
}
