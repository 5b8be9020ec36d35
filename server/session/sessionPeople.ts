// Who is at a workshop, at this node and at the others: what its sockets are called and may do, whether somebody leads, whether
// cursors are shown to so many.
import { fillGroups } from '../../src/model/facilitation/groups.ts'
import { cursorsWanted } from '../../src/model/facilitation/roomRules.ts'
import type { SessionChange, SessionRecords } from '../../src/model/facilitation/sessionRecords.ts'
import { hasBegun } from '../../src/model/facilitation/succession.ts'
import { mayLead, type Role } from '../../src/protocol/roles.ts'
import type { Cluster } from '../cluster/cluster.ts'
import type { WorkshopLine } from '../cluster/workshopLine.ts'
import type { Connection } from '../rooms/connection.ts'
import type { Storage, StoredMembership } from '../storage/storage.ts'
import { personOf } from './peopleChanges.ts'
import type { Session } from './session.ts'

type Member = Pick<StoredMembership, 'participantId' | 'name' | 'role'>

export interface SessionPeopleDeps {
  readonly session: Pick<
    Session,
    'workshopId' | 'records' | 'now' | 'isUsed' | 'board' | 'turnout' | 'apply' | 'change' | 'inBackground'
  >
  readonly storage: Pick<Storage, 'readTurnout'>
  /** Null on the only server there is, as is the cluster. */
  readonly line: WorkshopLine | null
  readonly cluster: Pick<Cluster, 'tell'> | null
}

export class SessionPeople {
  readonly #deps: SessionPeopleDeps
  /** Sockets of the workshop, of both documents. */
  readonly #connections = new Set<Connection>()

  constructor(deps: SessionPeopleDeps) {
    this.#deps = deps
    if (deps.line !== null) deps.line.onPeople = () => this.tend()
  }

  /** A socket of the board or of the session came. */
  enter(connection: Connection): void {
    this.#connections.add(connection)
    // Renamed, or given another role, while it was at the door.
    const { id } = connection.person
    const known = this.#deps.session.records.people.get(id)
    if (known !== undefined && (known.role !== connection.role || known.name !== connection.person.name))
      this.#become(connection, { participantId: id, name: known.name, role: known.role as Role })
    this.#sayPeople()
    this.tend()
  }

  leave(connection: Connection): void {
    this.#connections.delete(connection)
    this.#sayPeople()
    this.tend()
  }

  /** A member is called this from now on, and has this role: in the list, in presence, at the sockets. */
  async personIs(member: Member): Promise<void> {
    const { session } = this.#deps
    const { participantId: id, name, role } = member
    const known = session.records.people.get(id)
    for (const connection of this.#connections)
      if (connection.person.id === id) this.#become(connection, member)
    this.#sayPeople()
    this.considerChair()
    if (session.isUsed && (known?.name !== name || known.role !== role))
      await session.apply([personOf(member)])
  }

  /** Somebody was put out: nothing of them stays but what they wrote and answered. */
  async personGone(id: string): Promise<void> {
    const kinds = ['people', 'waiting', 'hands', 'ready', 'groupSeats'] as const
    await this.#deps.session.apply(kinds.map((kind) => ({ op: 'remove', kind, id })))
  }

  /** The device of `id` turned out to be another member's: the one stays, with what it answered. */
  async personMerged(id: string, known: string): Promise<void> {
    const { session, storage, cluster } = this.#deps
    const { workshopId } = session
    if (!session.records.people.has(known)) return
    this.mergedHere(id, known)
    await cluster?.tell({ about: 'merged', workshopId, id, known })
    const theirs = [...session.records.progress.values()].filter(({ personId }) => personId === id)
    const gone = theirs.map((p): SessionChange => ({ op: 'remove', kind: 'progress', id: p.id }))
    // They may have been put into a group on the new device only.
    const { groupSeats } = session.records
    const [seat, seated] = [groupSeats.get(id), groupSeats.has(known)]
    if (seat !== undefined && !seated)
      gone.push({ op: 'put', kind: 'groupSeats', record: { ...seat, id: known } })
    await this.personGone(id)
    await session.apply(gone)
    for (const { id: roundId, status, kind } of session.records.rounds.values()) {
      if (status !== 'open') continue
      const turnout = await storage.readTurnout(workshopId, roundId, kind === 'dots')
      const own = turnout.find(({ personId }) => personId === known)
      // Of cards sums are told: with one person less they are others, whoever wrote.
      if (own !== undefined || kind === 'writing') session.turnout.note(roundId, known, own?.answered ?? 0)
    }
  }

  /** What it means for the sockets of this node. */
  mergedHere(id: string, known: string): void {
    const person = this.#deps.session.records.people.get(known)
    if (person === undefined) return
    const member = { participantId: known, name: person.name, role: person.role as Role }
    for (const connection of this.#connections)
      if (connection.person.id === id) this.#become(connection, member)
    this.#sayPeople()
  }

  /** Another node gave members here another name or role. `before`: that change. */
  becomeAsListed(before: SessionRecords): void {
    const { people } = this.#deps.session.records
    if (before.people === people) return
    for (const connection of this.#connections) {
      const { id } = connection.person
      const listed = people.get(id)
      if (listed === undefined || listed === before.people.get(id)) continue
      if (listed.name !== connection.person.name || listed.role !== connection.role)
        this.#become(connection, { participantId: id, name: listed.name, role: listed.role as Role })
    }
    this.#sayPeople()
  }

  #become(connection: Connection, { participantId: id, name, role }: Member): void {
    connection.become({ id, name, role }, role)
    this.#deps.session.board?.personChanged(connection)
  }

  #sayPeople(): void {
    const { line } = this.#deps
    if (line === null) return
    const people = new Map([...this.#connections].map(({ person, role }) => [person.id, role]))
    line.setPeople([...people].map(([id, role]) => ({ id, role })))
  }

  /** Whether a facilitator is connected, at whatever node. Null: not known at present. */
  get isLed(): boolean | null {
    if ([...this.#connections].some(({ role }) => mayLead(role))) return true
    const { line } = this.#deps
    if (line === null) return false
    return line.peopleElsewhere?.some(({ role }) => mayLead(role as Role)) ?? null
  }

  /** What depends on who is there; also at a steady beat, because it may not have been written before. */
  tend(): void {
    this.considerChair()
    this.considerCursors()
    this.considerGroups()
  }

  /** The chair is empty, or taken again. Only of a session that goes on: nobody waits before. */
  considerChair(): void {
    const { session } = this.#deps
    this.#set(() => {
      const { isLed } = this
      if (!hasBegun(session.records) || !session.isUsed || isLed === null) return null
      if (isLed === (session.records.state.leaderlessSince === null)) return null
      return { leaderlessSince: isLed ? null : session.now }
    })
  }

  /** Who sits in no group yet is put into the smallest one, where that is wanted. */
  considerGroups(): void {
    const { session, line } = this.#deps
    this.#make(() => {
      const { state, groups, people } = session.records
      if (state.groupsJoin !== 'smallest' || groups.size === 0) return []
      const here = [...this.#connections].map(({ person, role }) => ({ id: person.id, role: role as string }))
      const present = [...here, ...(line?.peopleElsewhere ?? [])]
      const seated = present.filter(({ id, role }) => role === 'participant' && people.has(id))
      return fillGroups(
        session.records,
        seated.map(({ id }) => id),
      )
    })
  }

  considerCursors(): void {
    const { session, line } = this.#deps
    this.#set(() => {
      const elsewhere = line === null ? [] : line.peopleElsewhere
      if (!session.isUsed) return null
      const people = new Set([...this.#connections].map(({ person }) => person.id))
      for (const { id } of elsewhere ?? []) people.add(id)
      const cursorsShown = cursorsWanted(session.records, people.size)
      // Those who are not known of at present may be too many.
      if (cursorsShown && elsewhere === null) return null
      return cursorsShown === session.records.state.cursorsShown ? null : { cursorsShown }
    })
  }

  /** A change of its own, when there is something to change; nobody waits for it. */
  #set(fields: () => Partial<SessionRecords['state']> | null): void {
    this.#make(() => {
      const wanted = fields()
      return wanted === null ? [] : [{ op: 'state', fields: wanted }]
    })
  }

  #make(make: () => readonly SessionChange[]): void {
    if (make().length === 0) return
    this.#deps.session.inBackground(this.#deps.session.change(make), 'session not written')
  }
}
