// What somebody who joins is called: both stores ask here, inside the transaction that writes it.
import type { JoinRequest } from './storage.ts'

type Asked = Pick<JoinRequest, 'name' | 'suggestions'>

/** The name that was given, or the one known so far; null when one of the suggestions is to be chosen. */
export function givenName({ name, suggestions = [] }: Asked, known: string | undefined): string | null {
  const given = name ?? known ?? ''
  return given === '' && suggestions.length > 0 ? null : given
}

/** The first suggestion that nobody has; the last, numbered, when all are taken. `taken`: the names of the others. */
export function freeName({ suggestions = [] }: Asked, taken: readonly string[]): string {
  const key = (name: string) => name.normalize('NFC').toLowerCase()
  const used = new Set(taken.map(key))
  const free = suggestions.find((name) => !used.has(key(name)))
  if (free !== undefined) return free
  const last = suggestions.at(-1) ?? ''
  let n = 2
  while (used.has(key(`${last} ${n}`))) n++
  return `${last} ${n}`
}
