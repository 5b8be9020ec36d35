// Commands on the workshop itself.
import type { Change } from '../change.ts'
import { ok, type Result } from '../result.ts'
import { parseWorkshopTitle } from './text.ts'

export function renameWorkshop(title: string): Result<readonly Change[], 'title-missing' | 'title-too-long'> {
  const parsed = parseWorkshopTitle(title)
  return parsed.ok ? ok([{ op: 'meta', fields: { title: parsed.value } }]) : parsed
}
