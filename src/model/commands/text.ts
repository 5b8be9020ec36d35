// What people may type into a name, a title or a text.
//
// Invariants
// - What nobody can see is not kept: control characters, zero-width spaces, marks that turn the text of others round.
//   What letters and emoji are joined with stays.
// - What comes out is well formed: half a character would be another one in every other window.
// - A name, a title or a text that must be there has something to see in it.
import { fail, ok, type Result } from '../result.ts'
import { NAME_MAX, TEXT_MAX, TITLE_MAX } from '../schema/limits.ts'

/** A name of something or somebody: one line, trimmed, not empty. */
export function parseName(text: string): Result<string, 'name-missing' | 'name-too-long'> {
  const name = oneLine(text)
  if (!isVisible(name)) return fail('name-missing')
  return name.length > NAME_MAX ? fail('name-too-long') : ok(name)
}

/** The title of a workshop: as a name, with its own words for what is wrong. */
export function parseWorkshopTitle(text: string): Result<string, 'title-missing' | 'title-too-long'> {
  const title = oneLine(text)
  if (!isVisible(title)) return fail('title-missing')
  return title.length > NAME_MAX ? fail('title-too-long') : ok(title)
}

/** The title of an action: one line, trimmed, not empty. */
export function parseTitle(text: string): Result<string, 'title-missing' | 'title-too-long'> {
  const title = oneLine(text)
  if (!isVisible(title)) return fail('title-missing')
  return title.length > TITLE_MAX ? fail('title-too-long') : ok(title)
}

/** A longer text that must say something. Line breaks are kept. */
export function parseText(text: string): Result<string, 'text-missing' | 'text-too-long'> {
  const trimmed = readable(text).trim()
  if (!isVisible(trimmed)) return fail('text-missing')
  return trimmed.length > TEXT_MAX ? fail('text-too-long') : ok(trimmed)
}

/** A longer text that may be empty, kept as typed but for what nobody can see. */
export function parseOptionalText(text: string): Result<string, 'text-too-long'> {
  const seen = readable(text)
  return seen.length > TEXT_MAX ? fail('text-too-long') : ok(seen)
}

/**
 * What becomes of a text that several people type in. What they type at once may come out longer than the limit:
 * such a text takes any edit that does not make it longer still.
 */
export function parseSharedText(from: string, to: string): Result<string, 'text-too-long'> {
  const seen = readable(to)
  return seen.length > TEXT_MAX && seen.length > from.length ? fail('text-too-long') : ok(seen)
}

/** A short text that may be empty: one line, trimmed. */
export function parseOptionalName(text: string): Result<string, 'name-too-long'> {
  const name = oneLine(text)
  return name.length > NAME_MAX ? fail('name-too-long') : ok(name)
}

/** White space and line breaks become one space; no-break spaces stay, because French typography needs them. */
function oneLine(text: string): string {
  return readable(text)
    .replace(/[^\S\u00A0\u2007\u202F]+/gu, ' ')
    .trim()
}

/**
 * Control characters but tab and line feed; zero-width spaces and the byte order mark; bidirectional embeddings, overrides
 * and isolates, which reach into the text beside. The joiners and the marks of one direction (U+200C to U+200F) stay:
 * Persian, Indic scripts and emoji are written with them.
 */
const UNSEEN = /[\p{Cc}\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/gu

function readable(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(UNSEEN, (c) => (c === '\n' || c === '\t' ? c : /[\v\f\x85]/.test(c) ? ' ' : ''))
    .replace(/\p{Surrogate}/gu, '\uFFFD')
}

/** False for spaces, joiners and letters without a shape. */
function isVisible(text: string): boolean {
  return /[^\p{Z}\p{C}\u115F\u1160\u2800\u3164\uFFA0\p{Variation_Selector}]/u.test(text)
}
