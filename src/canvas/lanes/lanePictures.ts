// The lanes as a picture of the map shows them. Loaded with the pictures only; a lane without a `picture.ts` is in none.
import type { PictureLane, PictureLaneRow } from '../../charts/picture/pictureLane.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { RecordsState } from '../../store/recordsStore.ts'
import type { LaneDefinition } from './lane.ts'

/** What a lane's `picture.ts` exports as `picture`. */
export type ReadPicture = (records: RecordsState, t: Translate) => readonly PictureLaneRow[]

const found = import.meta.glob<ReadPicture>('./*/picture.ts', { eager: true, import: 'picture' })

/** In the order of `lanes`. Needs the words of the topics `lanes` and `fields`. */
export function pictureLanes(
  lanes: readonly LaneDefinition[],
  records: RecordsState,
  t: Translate,
): readonly PictureLane[] {
  return lanes.flatMap(({ id, titleKey }) => {
    const read = found[`./${id}/picture.ts`]
    return read === undefined ? [] : [{ id, title: t(titleKey), rows: read(records, t) }]
  })
}
