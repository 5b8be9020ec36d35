import { personName } from '../../i18n/personName.ts'
import { useSession } from '../../store/useSession.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'

/** What a member is called, for sentences. */
export function useNameOf(): (personId: string) => string {
  const t = useTranslate()
  const people = useSession((s) => s.people)
  return (id) => {
    const person = people.get(id)
    return personName(t, { name: person?.name ?? '', role: person?.role })
  }
}
