import type { Records } from '../../model/records.ts'
import type { Selection } from '../../store/viewState.ts'
import { findRecord } from './findRecord.ts'

/** What to select so that a record is in view, on the map or in the table; null when it has no place there. */
export function selectionOf(records: Records, id: string): Selection | null {
  const found = findRecord(records, id)
  switch (found?.kind) {
    case 'actions':
      return { kind: 'action', id: found.record.id }
    case 'sequences':
      return { kind: 'sequence', id: found.record.id }
    case 'frictions':
      return { kind: 'friction', id: found.record.id, actionId: found.record.actionId }
    case 'marks':
      return { kind: 'action', id: found.record.actionId }
    default:
      return null
  }
}
