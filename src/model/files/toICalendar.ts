// Days to remember, as a calendar file (iCalendar, RFC 5545).
//
// Invariants
// - Lines end with CR LF and have at most 75 octets; a longer one goes on in the next, and no character is cut.
// - Text is escaped: what people typed never becomes a property.

export interface CalendarDay {
  /** The same for the same thing: a calendar that has it takes the new version instead of a second one. */
  readonly uid: string
  readonly summary: string
  readonly description: string
  /** ISO 8601 day. */
  readonly day: string
}

export interface Calendar {
  readonly name: string
  readonly days: readonly CalendarDay[]
  /** When it was made, in milliseconds since 1970. */
  readonly madeAtMs: number
}

const DAY_MS = 24 * 60 * 60 * 1000
const OCTETS_MAX = 75

export function toICalendar({ name, days, madeAtMs }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Parcours//Parcours//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...days.flatMap((day) => eventLines(day, stamp(madeAtMs))),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** A whole day that leaves one free: a due date is no meeting. */
function eventLines({ uid, summary, description, day }: CalendarDay, madeAt: string): string[] {
  const nextDay = new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10)
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${madeAt}`,
    `DTSTART;VALUE=DATE:${digits(day)}`,
    `DTEND;VALUE=DATE:${digits(nextDay)}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

function stamp(ms: number): string {
  return `${digits(new Date(ms).toISOString().slice(0, 19))}Z`
}

function digits(iso: string): string {
  return iso.replace(/[-:]/g, '')
}

function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|[\r\n\u2028\u2029]/g, '\\n')
    .replace(/\p{Cc}/gu, ' ')
}

function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    // A line that goes on begins with a space, which counts.
    if (octets + size > OCTETS_MAX) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += character
    octets += size
  }
  return [...parts, part].join('\r\n')
}

/** In UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
