// The sync sockets of each workshop, from the first knock to the end: who must leave when a link is replaced.
//
// Invariant: a socket is known here before its access is read from the store. So a rotation finds it either inside,
// and looks again, or still at the door, which then looks again itself.

/** A socket, or one that knocks. */
export interface Visit {
  /** Looks again whether it may stay, and puts it out if not. Null while it is at the door. */
  recheck: (() => Promise<void>) | null
  /** True when a link was replaced since the visit began: what was read of its access may be out of date. */
  stale: boolean
}

export class Visits {
  readonly #byWorkshop = new Map<string, Set<Visit>>()

  /** Call before access is read. */
  begin(workshopId: string): Visit {
    const visit: Visit = { recheck: null, stale: false }
    const visits = this.#byWorkshop.get(workshopId) ?? new Set()
    this.#byWorkshop.set(workshopId, visits.add(visit))
    return visit
  }

  end(workshopId: string, visit: Visit): void {
    const visits = this.#byWorkshop.get(workshopId)
    visits?.delete(visit)
    if (visits?.size === 0) this.#byWorkshop.delete(workshopId)
  }

  /** Resolves when everybody who may no longer be there has been put out. */
  async recheck(workshopId: string): Promise<void> {
    const visits = [...(this.#byWorkshop.get(workshopId) ?? [])]
    for (const visit of visits) visit.stale = true
    await Promise.all(visits.map((visit) => visit.recheck?.()))
  }
}
