// A window of somebody else, as presence shows it.
import type { Peer } from '../../src/store/WorkshopContext.ts'

export function peerHere(
  person: Pick<Peer['person'], 'id' | 'name'> & Partial<Peer['person']>,
  shown: Partial<Omit<Peer, 'person'>> = {},
): Peer {
  return {
    clientId: 1,
    cursor: null,
    selection: null,
    editing: null,
    drag: null,
    held: null,
    guide: null,
    ...shown,
    person: { role: 'participant', ...person },
  }
}
