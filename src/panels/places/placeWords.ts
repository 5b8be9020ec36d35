import type { Translate } from '../../i18n/translate.ts'
import type { Records } from '../../model/records.ts'
import { markSubjectOf } from '../../model/schema/mark.ts'
import { cut } from './cut.ts'
import type { KnownRecord } from './findRecord.ts'

/** A record as part of a sentence: "the action Pay online". */
export function placeWords(known: KnownRecord, records: Records, t: Translate): string {
  const { kind, record } = known
  const action = (id: string) => cut(records.actions.get(id)?.title ?? '')
  const measure = (id: string) => cut(records.measures.get(id)?.title ?? '')
  switch (kind) {
    case 'personas':
    case 'offers':
    case 'sequences':
    case 'departments':
    case 'owners':
    case 'channels':
    case 'winBacks':
    case 'customerGroups':
      return t(`place.${kind}`, { name: cut(record.name) })
    case 'actions':
    case 'measures':
      return t(`place.${kind}`, { name: cut(record.title) })
    case 'frictions':
    case 'comments':
      return t(`place.${kind}`, { name: cut(record.text) })
    case 'notes':
      return record.text.trim() === '' ? t('place.notes.empty') : t('place.notes', { name: cut(record.text) })
    case 'marks':
    case 'touchpoints':
    case 'handovers':
      return t(`place.${kind}`, { name: action(record.actionId) })
    case 'rounds':
      return t('place.rounds', { name: action(record.itemId) })
    case 'followUps':
      return t('place.followUps', { name: cut(record.solution) })
    case 'spendItems':
    case 'drivers':
      return t(`place.${kind}`, { name: cut(record.label) })
    case 'costLines':
    case 'answers':
      return t(`place.${kind}`, { name: measure(record.measureId) })
    case 'objectives':
      // Not as a number, which would be written 2,026.
      return t('place.objectives', { year: String(record.year) })
    case 'responsibilities':
    case 'actuals':
    case 'seasonMonths':
    case 'checks':
    case 'figures':
    case 'groupTags':
      return t(`place.${kind}`)
  }
}

/** The id of the action that a mark's id is about; the id itself otherwise. */
export function subjectId(id: string): string {
  return markSubjectOf(id)?.actionId ?? id
}
