import type { RoundResult } from '../../model/facilitation/round.ts'
import { useSession } from '../../store/useSession.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './ResultCard.module.css'

/** Who answered what, in a round that was announced with names: from the highest level down. */
export function NamedAnswers({ result }: { readonly result: RoundResult }) {
  const t = useTranslate()
  const people = useSession((s) => s.people)
  if (result.by.length === 0) return null
  const values = [...new Set(result.by.map(({ value }) => value))].sort((a, b) => (b ?? 0) - (a ?? 0))
  const namesOf = (level: number | null) =>
    result.by
      .filter(({ value }) => value === level)
      .map(({ personId }) => people.get(personId)?.name || t('workshop.people.anonymous'))
      .join(', ')
  return (
    <Disclosure title={t('results.who')}>
      <ul className={styles.who}>
        {values.map((value) => (
          <li key={value ?? 'cannotSay'}>
            {value === null
              ? t('results.who.cannotSay', { names: namesOf(null) })
              : t('results.extreme.named', { level: value, names: namesOf(value) })}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
