// What people type into forms, as the server takes it: trimmed, and not longer than the form says.
import { fail, ok, type Result } from '../../src/model/result.ts'
import { NAME_MAX } from '../../src/model/schema/limits.ts'

export function readTitle(typed: string): Result<string, 'title-missing' | 'title-too-long'> {
  const title = typed.trim()
  if (title === '') return fail('title-missing')
  return title.length > NAME_MAX ? fail('title-too-long') : ok(title)
}

/** A name is optional: none is asked for, and an empty one is taken. */
export function readName(typed: string | undefined): Result<string | null, 'name-too-long'> {
  const name = typed?.trim() ?? null
  return name !== null && name.length > NAME_MAX ? fail('name-too-long') : ok(name)
}
