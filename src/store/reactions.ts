// Reactions: what people show to all for a moment. They pass in presence; nothing keeps them.
import type { Workshop } from './workshop.ts'

export const REACTIONS = ['clap', 'heart', 'yes', 'no', 'laugh', 'question'] as const
export type Reaction = (typeof REACTIONS)[number]

export interface Reacted {
  readonly personId: string
  readonly name: string
  readonly kind: Reaction
}

/** Shows a reaction to everybody; the server lets through so many of each person. */
export function react(workshop: Workshop, kind: Reaction): void {
  workshop.showPresence({ reaction: { kind, serial: workshop.clock.now() } })
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
