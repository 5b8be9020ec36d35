import type { Origin } from '../../model/schema/origin.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './FrictionDetails.module.css'

/** Whose words these are, when they were a card that was written blind. */
export function OriginLine({ origin }: { readonly origin: Origin | null }) {
  const t = useTranslate()
  if (origin === null) return null
  const { author, round } = origin
  return (
    <p className={styles.origin}>
      {author === '' ? t('origin.nobody') : t('origin.author', { author })}
      {round === '' ? null : ` ${t('origin.round', { round })}`}
    </p>
  )
}
