// The words for the columns and choices of a pasted table.
import type { LaterKey } from '../../../i18n/later.ts'
import type { PasteTarget } from '../../../model/plan/paste/pasteColumns.ts'

/** The name of a column. */
export function columnKey(target: PasteTarget, key: string): LaterKey {
  return `paste.${target}.${key}` as LaterKey
}

/** The words of a choice, as the plan says them elsewhere. */
export function choiceKey(key: string, value: string): LaterKey {
  if (key === 'lever' || key === 'segment') return `${key}.${value}` as LaterKey
  return `${key === 'code' || key === 'regime' ? 'drivers' : 'measures'}.${key}.${value}` as LaterKey
}
