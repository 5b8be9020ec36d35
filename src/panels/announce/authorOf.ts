import type { Presence } from '../../protocol/syncWire.ts'
import type { RemoteChange } from '../../store/remoteChanges.ts'

type Here = Pick<Presence, 'selection' | 'editing'> & {
  readonly clientId: number
  readonly person: { readonly id: string; readonly name: string; readonly role: string }
}

/**
 * Who made a change, by presence. A removal bears no sign of its author: then it is whoever was at what was removed, if that is one
 * person. Null when nobody can say.
 */
export function authorOf(change: RemoteChange, peers: readonly Here[]): Here['person'] | null {
  const here =
    change.authors.size > 0 ? peers.filter((p) => change.authors.has(p.clientId)) : atRecord(change, peers)
  const people = new Map(here.map((p) => [p.person.id, p.person]))
  const unknown = [...change.authors].some((client) => !peers.some((p) => p.clientId === client))
  const [person] = people.values()
  return people.size === 1 && person !== undefined && !unknown ? person : null
}

function atRecord(change: RemoteChange, peers: readonly Here[]): readonly Here[] {
  if (change.after !== null) return []
  return peers.filter((p) => p.selection === change.id || p.editing?.startsWith(`${change.id}/`) === true)
}
