// placeholder contract, replaced by the templates helper
import type { Change } from '../change.ts'
import type { NewId } from '../schema/ids.ts'
import type { LevelCount, Locale } from '../schema/meta.ts'
import type { TemplateKey } from './templateKeys.ts'

export interface NewWorkshop {
  readonly template: TemplateKey
  readonly title: string
  readonly locale: Locale
  readonly levels: LevelCount
}

/** The changes that fill an empty document with a template. */
export function templateChanges(_workshop: NewWorkshop, _newId: NewId): Change[] {
  throw new Error('not written yet')
}
