// The sync sockets of each workshop, from the first knock to the end: who must leave when a link is replaced, and who
// is called otherwise when a member changes name.
//
// Invariant: a socket is known here before its access is read from the store. So a rotation, or a new name, finds it either inside,
// and looks again, or still at the door, which then looks again itself.

/** A socket, or one that knocks. */
export interface Visit {
  /** Looks again whether it may stay, and puts it out if not. Null while it is at the door. */
  recheck: (() => Promise<void>) | null
  /** Who it is; null while it is at the door. */
  participantId: string | null
  /** True when a link or the name was changed since the visit began: what was read of its access may be out of date. */
  stale: boolean
}

export class Visits {
  readonly #byWorkshop = new Map<string, Set<Visit>>()
  /** Has the other nodes do the same; resolves when they have. */
  tellOthers: (workshopId: string, participantId: string | null) => Promise<void> = async () => {}

  /** Call before access is read. */
  begin(workshopId: string): Visit {
    const visit: Visit = { recheck: null, participantId: null, stale: false }
    const visits = this.#byWorkshop.get(workshopId) ?? new Set()
    this.#byWorkshop.set(workshopId, visits.add(visit))
    return visit
  }

  end(workshopId: string, visit: Visit): void {
    const visits = this.#byWorkshop.get(workshopId)
    visits?.delete(visit)
    if (visits?.size === 0) this.#byWorkshop.delete(workshopId)
  }

  /**
   * Resolves when everybody who may no longer be there has been put out, and everybody is there under their present
   * name, at this node and at the others. `participantId`: only that person, and who is still at the door.
   */
  async recheck(workshopId: string, participantId: string | null = null): Promise<void> {
    await Promise.all([
      this.recheckHere(workshopId, participantId),
      this.tellOthers(workshopId, participantId),
    ])
  }

  /** As `recheck`, of this node's sockets. */
  async recheckHere(workshopId: string, participantId: string | null = null): Promise<void> {
    const concerned = (visit: Visit) =>
      participantId === null || visit.participantId === null || visit.participantId === participantId
    const visits = [...(this.#byWorkshop.get(workshopId) ?? [])].filter(concerned)
    for (const visit of visits) visit.stale = true
    await Promise.all(visits.map((visit) => visit.recheck?.()))
  }
}
