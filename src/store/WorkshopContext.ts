// The open workshop for the components below, and the hooks with which they read it.
import { createContext, use, useCallback, useMemo, useState, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { Journey } from '../model/journey.ts'
import type { RecordKind, RecordOf } from '../model/records.ts'
import type { Friction } from '../model/schema/friction.ts'
import type { ActionId, FrictionId } from '../model/schema/ids.ts'
import type { Offer } from '../model/schema/offer.ts'
import type { Owner } from '../model/schema/owner.ts'
import type { Persona } from '../model/schema/persona.ts'
import type { Person } from '../protocol/syncWire.ts'
import type { ConnectionStatus } from '../sync/connection.ts'
import type { HistoryState } from '../sync/history.ts'
import type { Peer } from '../sync/presence.ts'
import {
  frictionsByActionOf,
  journeyOf,
  offersOf,
  ownersByFrictionOf,
  personasOf,
} from './journeyReadings.ts'
import { idsHere, stillPresence, visitors } from './peerReadings.ts'
import { personColours } from './personColours.ts'
import type { Part } from './recordListeners.ts'
import type { RecordsState } from './recordsStore.ts'
import { trackedRead } from './trackedRead.ts'
import type { ViewState } from './viewState.ts'
import type { Workshop } from './workshop.ts'

export type { Peer }

const WorkshopContext = createContext<Workshop | null>(null)
export const WorkshopProvider = WorkshopContext.Provider

export function useWorkshop(): Workshop {
  const workshop = use(WorkshopContext)
  if (workshop === null) throw new Error('useWorkshop outside WorkshopProvider')
  return workshop
}

/** A reading of the records. Asked again only when a part of them changed that it looks at. */
export function useRecords<T>(select: (state: RecordsState) => T): T {
  const { records, listeners } = useWorkshop()
  const [parts] = useState(() => new Set<Part>())
  const subscribe = useCallback(
    (changed: () => void) => listeners.listenTo(parts, changed),
    [listeners, parts],
  )
  return useSyncExternalStore(subscribe, () => trackedRead(records.getState(), select, parts))
}

/** For a reading that makes a new list each time: renders only when what is in it changed. */
export function useRecordList<Item>(select: (state: RecordsState) => readonly Item[]): readonly Item[] {
  return useRecords(useShallow(select))
}

/** One record; renders only when it changes. */
export function useRecord<Kind extends RecordKind>(kind: Kind, id: string): RecordOf<Kind> | undefined {
  const { records, listeners } = useWorkshop()
  const subscribe = useCallback(
    (changed: () => void) => listeners.listen(kind, [id], changed),
    [listeners, kind, id],
  )
  return useSyncExternalStore(subscribe, () => records.getState()[kind].get(id) as RecordOf<Kind> | undefined)
}

export function useView<T>(select: (state: ViewState) => T): T {
  return useStore(useWorkshop().view, select)
}

export function useStatus<T>(select: (status: ConnectionStatus) => T): T {
  return useStore(useWorkshop().status, select)
}

/**
 * The connections of everybody else. Their pointers and drags are those of some moment: they move twenty times a second
 * and render nothing here (see Cursors.tsx, useDraggingPeers).
 */
export function usePeers(): readonly Peer[] {
  const { peers } = useWorkshop()
  const still = useStore(peers, (s) => stillPresence(s.peers))
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when what stands still has changed
  return useMemo(() => peers.getState().peers, [peers, still])
}

/** The other people of whom one window does this. Renders again only when they are others. */
export function usePeersWho(does: (peer: Peer) => boolean): readonly Person[] {
  return useStore(
    useWorkshop().peers,
    useShallow((s) => s.peers.filter(does).map((p) => p.person)),
  )
}

/** Who else is dragging a mark. Their moving cursors render nothing. */
export function useDraggingPeers(): readonly Peer[] {
  return useStore(
    useWorkshop().peers,
    useShallow((s) => s.peers.filter((p) => p.drag !== null)),
  )
}

/** Whoever else has selected the record; undefined when nobody has. Their moving cursors render nothing. */
export function useVisitor(id: string): Person | undefined {
  return useStore(
    useWorkshop().peers,
    useShallow((s) => visitors(s.peers).get(id)),
  )
}

interface PersonIn {
  readonly name: string
  readonly role: string
}

/** The names of the other people in a text (`<record id>/<field>`). Renders again only when they change. */
export function usePeopleIn(place: string): readonly PersonIn[] {
  const workshop = useWorkshop()
  // One value, so that thirty cursors a second change nothing here.
  const names = useStore(workshop.peers, ({ peers }) => {
    const there = peers.filter((p) => p.editing === place && p.person.id !== workshop.participantId)
    return JSON.stringify([
      ...new Map(there.map((p) => [p.person.id, { name: p.person.name, role: p.person.role }])).values(),
    ])
  })
  return useMemo(() => JSON.parse(names) as PersonIn[], [names])
}

/** The colour of a person who is here, as a CSS value. */
export function usePersonColour(): (personId: string) => string {
  const { participantId, peers } = useWorkshop()
  const here = useStore(peers, (s) => idsHere(s.peers))
  return useMemo(() => {
    const colours = personColours([participantId, ...here.split(' ').filter((id) => id !== '')])
    return (id) => colours.get(id) ?? 'var(--ink-faint)'
  }, [participantId, here])
}

export function useHistory<T>(select: (history: HistoryState) => T): T {
  return useStore(useWorkshop().history, select)
}

/** False for observers, for who was put out, and while the document is not there or is of a newer version. */
export function useCanWrite(): boolean {
  const workshop = useWorkshop()
  useStatus((s) => s.closed)
  // The phase, and the role a facilitator gives.
  useStore(workshop.session, () => workshop.canWrite())
  useRecords((s) => s.meta?.schemaVersion)
  return workshop.canWrite()
}

export function useJourney(): Journey {
  return useRecords(journeyOf)
}

export function useOffers(): readonly Offer[] {
  return useRecords(offersOf)
}

export function usePersonas(): readonly Persona[] {
  return useRecords(personasOf)
}

/** The offer whose marks can be moved: the chosen one while it exists, else the first. */
export function useActiveOffer(): Offer | null {
  const offers = useOffers()
  const chosen = useView((v) => v.offerId)
  return offers.find((o) => o.id === chosen) ?? offers[0] ?? null
}

/** The persona whose marks are shown: the chosen one while it exists, else the first. */
export function useActivePersona(): Persona | null {
  const personas = usePersonas()
  const chosen = useView((v) => v.personaId)
  return personas.find((p) => p.id === chosen) ?? personas[0] ?? null
}

export function useFrictionsByAction(): ReadonlyMap<ActionId, readonly Friction[]> {
  return useRecords(frictionsByActionOf)
}

export function useOwnersByFriction(): ReadonlyMap<FrictionId, readonly Owner[]> {
  return useRecords(ownersByFrictionOf)
}
