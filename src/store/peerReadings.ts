// What many parts ask of the people who are here: read once for each message of presence, of which there are twenty a
// second, however many parts ask.
import type { Person } from '../protocol/syncWire.ts'
import type { Peer } from '../sync/presence.ts'

type Peers = readonly Peer[]

function once<Value>(read: (peers: Peers) => Value): (peers: Peers) => Value {
  const known = new WeakMap<Peers, { readonly value: Value }>()
  return (peers) => {
    const found = known.get(peers) ?? { value: read(peers) }
    known.set(peers, found)
    return found.value
  }
}

/** Ids of everybody, as one value. */
export const idsHere = once((peers) => peers.map((p) => p.person.id).join(' '))

/** Who has selected which record; the first of several. */
export const visitors = once((peers): ReadonlyMap<string, Person> => {
  const byRecord = new Map<string, Person>()
  for (const { selection, person } of peers)
    if (selection !== null && !byRecord.has(selection)) byRecord.set(selection, person)
  return byRecord
})

/** Everything of everybody but what moves or passes: of a drag, what is dragged. As one value, to see whether any of it changed. */
export const stillPresence = once((peers) =>
  JSON.stringify(
    peers.map(({ cursor: _cursor, reaction: _reaction, removed: _removed, drag, held, ...still }) => ({
      ...still,
      drag: drag?.markId,
      held: held?.ids,
    })),
  ),
)
