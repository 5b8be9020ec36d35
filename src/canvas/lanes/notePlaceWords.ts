import type { Translate } from '../../i18n/translate.ts'
import type { NoteAnchor } from '../../model/schema/note.ts'
import type { RecordsState } from '../../store/recordsStore.ts'
import { bandTitle } from './noteBands.ts'

/** Where a note stands, in words: its sequence, its band, and how far into both. */
export function notePlaceWords(
  { sequences }: Pick<RecordsState, 'sequences'>,
  { sequenceId, across, band, down }: NoteAnchor,
  t: Translate,
): string {
  const title = bandTitle(band)
  return t('note.place', {
    sequence: sequences.get(sequenceId)?.name ?? '',
    band: title === null ? band : t(title),
    across,
    down,
  })
}
