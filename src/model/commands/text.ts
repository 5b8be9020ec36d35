// What people may type into a name, a title or a text.
import { fail, ok, type Result } from '../result.ts'
import { NAME_MAX, TEXT_MAX, TITLE_MAX } from '../schema/limits.ts'

/** A name of something or somebody: one line, trimmed, not empty. */
export function parseName(text: string): Result<string, 'name-missing' | 'name-too-long'> {
  const name = oneLine(text)
  if (name === '') return fail('name-missing')
  return name.length > NAME_MAX ? fail('name-too-long') : ok(name)
}

/** The title of a workshop: as a name, with its own words for what is wrong. */
export function parseWorkshopTitle(text: string): Result<string, 'title-missing' | 'title-too-long'> {
  const title = oneLine(text)
  if (title === '') return fail('title-missing')
  return title.length > NAME_MAX ? fail('title-too-long') : ok(title)
}

/** The title of an action: one line, trimmed, not empty. */
export function parseTitle(text: string): Result<string, 'title-missing' | 'title-too-long'> {
  const title = oneLine(text)
  if (title === '') return fail('title-missing')
  return title.length > TITLE_MAX ? fail('title-too-long') : ok(title)
}

/** A longer text that must say something. Line breaks are kept. */
export function parseText(text: string): Result<string, 'text-missing' | 'text-too-long'> {
  const trimmed = text.trim()
  if (trimmed === '') return fail('text-missing')
  return trimmed.length > TEXT_MAX ? fail('text-too-long') : ok(trimmed)
}

/** A longer text that may be empty, kept as typed. */
export function parseOptionalText(text: string): Result<string, 'text-too-long'> {
  return text.length > TEXT_MAX ? fail('text-too-long') : ok(text)
}

/**
 * What becomes of a text that several people type in. What they type at once may come out longer than the limit:
 * such a text takes any edit that does not make it longer still.
 */
export function parseSharedText(from: string, to: string): Result<string, 'text-too-long'> {
  return to.length > TEXT_MAX && to.length > from.length ? fail('text-too-long') : ok(to)
}

/** A short text that may be empty: one line, trimmed. */
export function parseOptionalName(text: string): Result<string, 'name-too-long'> {
  const name = oneLine(text)
  return name.length > NAME_MAX ? fail('name-too-long') : ok(name)
}

/** White space and line breaks become one space; no-break spaces stay, because French typography needs them. */
function oneLine(text: string): string {
  return text.replace(/[^\S\u00A0\u2007\u202F]+/gu, ' ').trim()
}
