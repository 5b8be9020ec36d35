import { ROLES, type Role } from '../../protocol/roles.ts'

export interface PersonHere {
  readonly id: string
  /** Empty for somebody who gave none. */
  readonly name: string
  /** Null for a role this version does not know. */
  readonly role: Role | null
  readonly isSelf: boolean
}

interface Stamped {
  readonly person: { readonly id: string; readonly name: string; readonly role: string }
}

/**
 * Everybody in the workshop, oneself first, then by name. Several windows of one person are one person; so is
 * another window of one's own.
 */
export function peopleHere(
  self: { readonly id: string; readonly name: string; readonly role: Role },
  peers: readonly Stamped[],
  locale: string,
): readonly PersonHere[] {
  const others = new Map<string, PersonHere>()
  let { name } = self
  for (const { person } of peers) {
    if (person.id === self.id) {
      // Another window of one's own may have changed it since this one was opened.
      name = person.name
      continue
    }
    const role = ROLES.find((r) => r === person.role) ?? null
    others.set(person.id, { id: person.id, name: person.name, role, isSelf: false })
  }
  const sorted = [...others.values()].sort(
    (a, b) => a.name.localeCompare(b.name, locale) || (a.id < b.id ? -1 : 1),
  )
  return [{ ...self, name, isSelf: true }, ...sorted]
}

/** Two letters that stand for a name: of its first and last word; empty for an empty name. */
export function initials(name: string): string {
  const words = name.split(/[\s-]+/u).filter((word) => word !== '')
  const first = words[0]
  const last = words.length > 1 ? words.at(-1) : undefined
  return [first, last].map((word) => ([...(word ?? '')][0] ?? '').toLocaleUpperCase()).join('')
}
