import { personSign } from '../../../model/plan/personSign.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import cards from '../Cards.module.css'

/** Says that a text looks like a person's name, address or number: groups are named here, never people. Refuses nothing. */
export function PersonWarning({ texts }: { readonly texts: readonly string[] }) {
  const t = useTranslate()
  const sign = texts.map(personSign).find((each) => each !== null) ?? null
  return (
    <div role="status">
      {sign === null ? null : <p className={cards.missing}>{t(`winBack.person.${sign}`)}</p>}
    </div>
  )
}
