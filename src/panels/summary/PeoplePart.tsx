import { compareText } from '../../model/order.ts'
import { mayLead, ROLES } from '../../protocol/roles.ts'
import { useSession } from '../../store/useSession.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'

/** How many took part; who, only where the workshop was announced as a named one. Who came to read does not count. */
export function PeoplePart() {
  const t = useTranslate()
  const people = useSession((s) => s.people)
  const isNamed = useSession((s) => s.state.anonymity === 'named')
  const took = [...people.values()].flatMap(({ name, role: stored }) => {
    const role = ROLES.find((each) => each === stored)
    return role === 'participant' || (role !== undefined && mayLead(role)) ? [{ name, role }] : []
  })
  const leaders = took.filter(({ role }) => mayLead(role)).length
  const names = took.flatMap(({ name }) => (name === '' ? [] : [name])).sort(compareText)
  const unnamed = took.length - names.length
  return (
    <>
      <p>{t('summary.people.count', { leaders, participants: took.length - leaders })}</p>
      {!isNamed ? (
        <p>{t('summary.people.withheld')}</p>
      ) : names.length === 0 ? null : (
        <p dir="auto">
          {names.join(', ')}
          {unnamed === 0 ? null : ` ${t('summary.people.unnamed', { count: unnamed })}`}
        </p>
      )}
    </>
  )
}
