import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './HowItGoes.module.css'

const STEPS = ['home.how.start', 'home.how.invite', 'home.how.rate', 'home.how.act'] as const

/** For those who have no workshop yet. */
export function HowItGoes() {
  const t = useTranslate()
  return (
    <section className={styles.how} aria-labelledby="home-how">
      <h2 className={styles.title} id="home-how">
        {t('home.how')}
      </h2>
      <ol className={styles.steps}>
        {STEPS.map((step, i) => (
          <li key={step} className={styles.step}>
            <span className={styles.number} aria-hidden="true">
              {i + 1}
            </span>
            {t(step)}
          </li>
        ))}
      </ol>
    </section>
  )
}
