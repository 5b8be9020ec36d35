// Reactions: what people show to all for a moment. They pass in presence; nothing keeps them.
import { REACTION_EVERY_MS, REACTIONS_AT_ONCE } from '../model/facilitation/reactionPace.ts'
import type { Workshop } from './workshop.ts'

export const REACTIONS = ['clap', 'heart', 'yes', 'no', 'laugh', 'question'] as const
export type Reaction = (typeof REACTIONS)[number]

export interface Reacted {
  readonly personId: string
  readonly name: string
  readonly kind: Reaction
}

/** When the reactions of each window will be paid for: one every so often, and so many may be owed. */
const paidUp = new WeakMap<Workshop['view'], number>()

/** Shows a reaction to everybody. False when it is one too many for now: the server would let it pass to nobody. */
export function react(workshop: Workshop, kind: Reaction): boolean {
  const now = workshop.clock.now()
  const paidAt = Math.max(now, paidUp.get(workshop.view) ?? now) + REACTION_EVERY_MS
  if (paidAt - now > REACTIONS_AT_ONCE * REACTION_EVERY_MS) return false
  paidUp.set(workshop.view, paidAt)
  workshop.showPresence({ reaction: { kind, serial: now } })
  return true
}

/** Tells each reaction of somebody else once. Those of before one came are told to nobody. Gives the way to stop. */
export function watchReactions(workshop: Workshop, onReaction: (reacted: Reacted) => void): () => void {
  const seen = new Map<number, number>()
  for (const { clientId, reaction } of workshop.peers.getState().peers)
    if (reaction != null) seen.set(clientId, reaction.serial)
  return workshop.peers.subscribe(({ peers }) => {
    for (const { clientId, reaction, person } of peers) {
      if (reaction == null || seen.get(clientId) === reaction.serial) continue
      seen.set(clientId, reaction.serial)
      const kind = REACTIONS.find((each) => each === reaction.kind)
      if (kind !== undefined) onReaction({ personId: person.id, name: person.name, kind })
    }
  })
}
