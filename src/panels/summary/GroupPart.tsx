import { readJourney } from '../../model/journey.ts'
import type { Records } from '../../model/records.ts'
import { Link } from '../../ui/Link.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { GroupWorkList, placeOf } from '../groups/GroupWorkList.tsx'
import type { NextPartProps } from './NextPart.tsx'

export interface GroupPartProps extends Pick<NextPartProps, 'placeHref'> {
  readonly records: Records
}

/** What each group made; each line opens its place on the map. */
export function GroupPart({ records, placeHref }: GroupPartProps) {
  const t = useTranslate()
  return (
    <GroupWorkList
      none={<p>{t('summary.nothing')}</p>}
      link={(id, words) => {
        const action = actionAt(records, placeOf(records, id))
        return action === null ? words : <Link href={placeHref(action)}>{words}</Link>
      }}
    />
  )
}

/** The action that shows a place: the one it is about, or the first of its sequence; null where there is none. */
function actionAt(records: Records, id: string) {
  const actionId = records.frictions.get(id as never)?.actionId ?? id
  const action = records.actions.get(actionId as never)
  if (action !== undefined) return action.id
  const sequenceId = records.notes.get(id as never)?.anchor.sequenceId ?? id
  const home = readJourney(records).sequences.find(({ sequence }) => sequence.id === sequenceId)
  return home?.actions[0]?.id ?? null
}
