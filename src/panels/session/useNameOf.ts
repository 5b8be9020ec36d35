import { useSession } from '../../store/useSession.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'

/** What a member is called, for sentences. */
export function useNameOf(): (personId: string) => string {
  const t = useTranslate()
  const people = useSession((s) => s.people)
  return (id) => people.get(id)?.name || t('workshop.people.anonymous')
}
