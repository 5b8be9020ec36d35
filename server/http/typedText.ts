// What people type into forms, as the server takes it: as the commands of the model would.
import { parseOptionalName, parseWorkshopTitle } from '../../src/model/commands/text.ts'
import { ok, type Result } from '../../src/model/result.ts'

export function readTitle(typed: string): Result<string, 'title-missing' | 'title-too-long'> {
  return parseWorkshopTitle(typed)
}

/** A name is optional: none is asked for, and an empty one is taken. */
export function readName(typed: string | undefined): Result<string | null, 'name-too-long'> {
  return typed === undefined ? ok(null) : parseOptionalName(typed)
}
