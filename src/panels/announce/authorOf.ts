import type { Presence } from '../../protocol/syncWire.ts'
import type { Waiting } from './mergeChanges.ts'

type Here = Pick<Presence, 'selection' | 'editing' | 'removed'> & {
  readonly clientId: number
  readonly person: { readonly id: string; readonly name: string; readonly role: string }
}

/**
 * Who made a change, by presence. A removal bears no sign of its author, but their presence says what they removed; where it
 * does not, it is whoever was at what was removed, if that is one person. Null when nobody can say.
 */
export function authorOf(change: Waiting, peers: readonly Here[]): Here['person'] | null {
  const here =
    change.authors.size > 0 ? peers.filter((p) => change.authors.has(p.clientId)) : removers(change, peers)
  const people = new Map(here.map((p) => [p.person.id, p.person]))
  const unknown = [...change.authors].some((client) => !peers.some((p) => p.clientId === client))
  const [person] = people.values()
  return people.size === 1 && person !== undefined && !unknown ? person : null
}

function removers(change: Waiting, peers: readonly Here[]): readonly Here[] {
  if (change.after !== null) return []
  const gone = change.removedWith ?? new Set([change.id])
  const signed = peers.filter((p) => p.removed?.some((id) => gone.has(id)))
  if (signed.length > 0) return signed
  return peers.filter((p) => p.selection === change.id || p.editing?.startsWith(`${change.id}/`) === true)
}
