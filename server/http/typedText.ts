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

/** Names proposed for somebody who gives none: held to what a name is, empty ones left out. */
export function readSuggestions(typed: readonly string[] = []): Result<string[], 'name-too-long'> {
  const names: string[] = []
  for (const text of typed) {
    const name = parseOptionalName(text)
    if (!name.ok) return name
    if (name.value !== '') names.push(name.value)
  }
  return ok(names)
}
