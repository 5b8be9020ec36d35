// Who else is here and what they are doing, as plain data.
import type { Awareness } from 'y-protocols/awareness'
import { z } from 'zod/mini'
import type { Change } from '../model/change.ts'
import { HELD_SENT_MAX, type Person, type Presence, REMOVED_SENT_MAX } from '../protocol/syncWire.ts'

const presenceSchema = z.object({
  cursor: z.catch(z.nullable(z.object({ x: z.number(), y: z.number() })), null),
  selection: z.catch(z.nullable(z.string().check(z.maxLength(300))), null),
  editing: z.catch(z.nullable(z.string().check(z.maxLength(300))), null),
  drag: z.catch(
    z.nullable(z.object({ markId: z.string().check(z.maxLength(300)), level: z.number() })),
    null,
  ),
  held: z.catch(
    z.nullable(
      z.object({
        ids: z.array(z.string().check(z.maxLength(300))).check(z.minLength(1), z.maxLength(HELD_SENT_MAX)),
        count: z.number(),
        at: z.object({ x: z.number(), y: z.number() }),
      }),
    ),
    null,
  ),
  guide: z.catch(z.nullable(z.string().check(z.maxLength(300))), null),
  reaction: z.catch(
    z.nullable(z.object({ kind: z.string().check(z.maxLength(20)), serial: z.number() })),
    null,
  ),
  removed: z.catch(
    z.nullable(z.array(z.string().check(z.maxLength(300))).check(z.maxLength(REMOVED_SENT_MAX))),
    null,
  ),
  /** Stamped by the server; a state without it has not passed there. */
  person: z.object({ id: z.string(), name: z.string(), role: z.string() }),
})

/** One connection of another person. */
export interface Peer extends Omit<Presence, 'person'> {
  readonly clientId: number
  readonly person: Person
}

/** The connections of everybody else, in a steady order. Damaged or unstamped states are left out. */
export function readPeers(awareness: Awareness): Peer[] {
  return [...awareness.getStates()]
    .filter(([clientId]) => clientId !== awareness.clientID)
    .flatMap(([clientId, state]) => {
      const parsed = presenceSchema.safeParse(state)
      return parsed.success ? [{ ...parsed.data, clientId }] : []
    })
    .sort((a, b) => a.clientId - b.clientId)
}

/** Sets parts of what this window shows of itself to others. */
export function showPresence(awareness: Awareness, change: Partial<Omit<Presence, 'person'>>): void {
  const before = awareness.getLocalState() ?? {
    cursor: null,
    selection: null,
    editing: null,
    drag: null,
    held: null,
    guide: null,
    reaction: null,
  }
  awareness.setLocalState({ ...before, ...change })
}

/** Shows who removed what, for those who tell others about it. Crosses go with their action, and are named behind it. */
export function signRemovals(awareness: Awareness, changes: readonly Change[]): void {
  const removals = changes.filter((change) => change.op === 'remove')
  if (removals.length === 0) return
  const ids = [
    ...removals.filter((c) => c.kind !== 'marks').map((c) => c.id),
    ...removals.filter((c) => c.kind === 'marks').map((c) => c.id),
    ...(awareness.getLocalState()?.removed ?? []),
  ]
  showPresence(awareness, { removed: ids.slice(0, REMOVED_SENT_MAX) })
}
