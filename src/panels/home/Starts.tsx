import type { TemplateKey } from '../../model/templates/templateKeys.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { StartCard } from './StartCard.tsx'
import styles from './Starts.module.css'
import { TEMPLATE_SHAPES } from './templateShapes.ts'

export interface StartsProps {
  readonly templates: readonly TemplateKey[]
  readonly onChoose: (template: TemplateKey) => void
}

/** What a workshop can start from: sheets to fill in, and sheets that are filled in. */
export function Starts({ templates, onChoose }: StartsProps) {
  const filled = (key: TemplateKey) => TEMPLATE_SHAPES[key].levels.usToday.length > 0
  return (
    <>
      <Group heading="home.templates" templates={templates.filter((x) => !filled(x))} onChoose={onChoose} />
      <Group heading="home.examples" templates={templates.filter(filled)} onChoose={onChoose} />
    </>
  )
}

interface GroupProps extends StartsProps {
  readonly heading: 'home.templates' | 'home.examples'
}

function Group({ heading, templates, onChoose }: GroupProps) {
  const t = useTranslate()
  return (
    <section aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 className={styles.heading} id={heading}>
          {t(heading)}
        </h2>
        <p className={styles.hint}>{t(`${heading}.hint`)}</p>
      </div>
      <ul className={heading === 'home.templates' ? styles.templates : styles.examples}>
        {templates.map((template) => (
          <li key={template}>
            <StartCard template={template} onChoose={() => onChoose(template)} />
          </li>
        ))}
      </ul>
    </section>
  )
}
