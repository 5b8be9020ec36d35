import { useSession } from '../../store/useSession.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'

/** What a member is called, for sentences. */
export function useNameOf(): (personId: string) => string {
  const t = useTranslate()
  const people = useSession((s) => s.people)
  return (id) => {
    const person = people.get(id)
    if (person?.name) return person.name
    return t(person?.role === 'facilitator' ? 'role.facilitator' : 'workshop.people.anonymous')
  }
}
