import type { Translate } from '../../i18n/translate.ts'
import type { Records } from '../../model/records.ts'
import { markSubjectOf } from '../../model/schema/mark.ts'
import type { KnownRecord } from './findRecord.ts'

/** Of a name in a sentence. Longer ones are cut: one hears them to the end before one knows what happened. */
const NAME_SHOWN = 60

/** A record as part of a sentence: "the action Pay online". */
export function placeWords({ kind, record }: KnownRecord, records: Records, t: Translate): string {
  switch (kind) {
    case 'personas':
    case 'offers':
    case 'sequences':
    case 'departments':
    case 'owners':
      return t(`place.${kind}`, { name: cut(record.name) })
    case 'actions':
      return t('place.actions', { name: cut(record.title) })
    case 'frictions':
      return t('place.frictions', { name: cut(record.text) })
    case 'marks':
      return t('place.marks', { name: titleOf(records, record.actionId) })
    default:
      return t('place.other')
  }
}

/** The title of an action that may be gone. */
function titleOf(records: Records, actionId: string): string {
  return cut(records.actions.get(actionId)?.title ?? '')
}

export function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return [...line].length > NAME_SHOWN ? `${[...line].slice(0, NAME_SHOWN).join('')}…` : line
}

/** The id of the action that a mark's id is about; the id itself otherwise. */
export function subjectId(id: string): string {
  return markSubjectOf(id)?.actionId ?? id
}
