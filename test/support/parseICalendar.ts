// A strict reader of iCalendar files, written from RFC 5545 and sharing nothing with what writes them. Throws at what a calendar
// program might not take.

export interface Property {
  readonly name: string
  readonly params: Readonly<Record<string, string>>
  /** Unescaped where the property is a text. */
  readonly value: string
}
export interface Component {
  readonly name: string
  readonly properties: readonly Property[]
  readonly components: readonly Component[]
}

const TEXTS = new Set(['SUMMARY', 'DESCRIPTION', 'UID', 'PRODID', 'X-WR-CALNAME', 'CALSCALE', 'METHOD'])

export function parseICalendar(file: string): Component {
  if (!file.endsWith('\r\n')) throw new Error('the last line does not end')
  if (/(?<!\r)\n|\r(?!\n)/.test(file)) throw new Error('3.1: lines end with CR LF')
  for (const line of file.split('\r\n'))
    if (new TextEncoder().encode(line).length > 75) throw new Error(`3.1: over 75 octets: ${line}`)
  const lines = file
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1)
  const { component, rest } = readComponent(lines)
  if (rest.length > 0) throw new Error(`after the end: ${rest[0]}`)
  if (component.name !== 'VCALENDAR') throw new Error(component.name)
  once(component, 'PRODID')
  if (once(component, 'VERSION').value !== '2.0') throw new Error('3.7.4')
  for (const event of component.components) checkEvent(event)
  const uids = component.components.map((event) => once(event, 'UID').value)
  if (new Set(uids).size < uids.length) throw new Error('3.8.4.7: the same UID twice')
  return component
}

function readComponent(lines: readonly string[]): { component: Component; rest: readonly string[] } {
  const begin = readProperty(lines[0] ?? '')
  if (begin.name !== 'BEGIN') throw new Error(`BEGIN expected: ${lines[0]}`)
  const properties: Property[] = []
  const components: Component[] = []
  let rest: readonly string[] = lines.slice(1)
  for (;;) {
    const [line] = rest
    if (line === undefined) throw new Error(`no END:${begin.value}`)
    const property = readProperty(line)
    if (property.name === 'BEGIN') {
      const inner = readComponent(rest)
      components.push(inner.component)
      rest = inner.rest
    } else if (property.name === 'END') {
      if (property.value !== begin.value) throw new Error(line)
      return { component: { name: begin.value, properties, components }, rest: rest.slice(1) }
    } else {
      properties.push(property)
      rest = rest.slice(1)
    }
  }
}

/** contentline = name *(";" param ) ":" value */
function readProperty(line: string): Property {
  const match = /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/su.exec(line)
  if (match === null) throw new Error(`3.1: no content line: ${line}`)
  const [, name = '', list = '', raw = ''] = match
  if (/\p{Cc}/u.test(raw)) throw new Error(`3.1: a control character: ${JSON.stringify(line)}`)
  const params = Object.fromEntries(
    [...list.matchAll(/;([^=]+)=("?)([^;]*?)\2(?=;|$)/g)].map((m) => [m[1], m[3]]),
  )
  return { name: name.toUpperCase(), params, value: TEXTS.has(name.toUpperCase()) ? unescaped(raw) : raw }
}

function unescaped(text: string): string {
  if (/(?<!\\)(?:\\\\)*[;,]/.test(text)) throw new Error(`3.3.11: not escaped: ${text}`)
  return text.replace(/\\(.)/gsu, (_all, sign: string) => {
    if (sign === 'n' || sign === 'N') return '\n'
    if (/[\\;,]/.test(sign)) return sign
    throw new Error(`3.3.11: \\${sign}`)
  })
}

function checkEvent(event: Component): void {
  if (event.name !== 'VEVENT') throw new Error(event.name)
  if (!/^\d{8}T\d{6}Z$/.test(once(event, 'DTSTAMP').value)) throw new Error('3.8.7.2: DTSTAMP is in UTC')
  const [start, end] = [once(event, 'DTSTART'), once(event, 'DTEND')]
  for (const { params, value } of [start, end])
    if (params.VALUE !== 'DATE' || Number.isNaN(dayOf(value))) throw new Error(`3.3.4: ${value}`)
  if (dayOf(end.value) <= dayOf(start.value)) throw new Error('3.8.2.2: DTEND is later than DTSTART')
}

function dayOf(value: string): number {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(value) ?? []
  return Date.parse(`${year}-${month}-${day}T00:00:00Z`)
}

/** The one property of that name. */
export function once({ name, properties }: Component, wanted: string): Property {
  const found = properties.filter((property) => property.name === wanted)
  if (found.length !== 1 || found[0] === undefined)
    throw new Error(`${found.length} times ${wanted} in ${name}`)
  return found[0]
}
