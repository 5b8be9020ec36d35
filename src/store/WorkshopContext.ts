// The open workshop for the components below, and the hooks with which they read it.
import { createContext, use, useMemo } from 'react'
import { useStore } from 'zustand'
import {
  frictionsByAction,
  type Journey,
  ownersByFriction,
  readJourney,
  sortedOffers,
  sortedPersonas,
} from '../model/journey.ts'
import type { RecordKind, RecordOf } from '../model/records.ts'
import type { Friction } from '../model/schema/friction.ts'
import type { ActionId, FrictionId } from '../model/schema/ids.ts'
import type { Offer } from '../model/schema/offer.ts'
import type { Owner } from '../model/schema/owner.ts'
import type { Persona } from '../model/schema/persona.ts'
import type { ConnectionStatus } from '../sync/connection.ts'
import type { HistoryState } from '../sync/history.ts'
import type { Peer } from '../sync/presence.ts'
import { personColours } from './personColours.ts'
import type { RecordsState } from './recordsStore.ts'
import type { ViewState } from './viewState.ts'
import type { Workshop } from './workshop.ts'

const WorkshopContext = createContext<Workshop | null>(null)
export const WorkshopProvider = WorkshopContext.Provider

export function useWorkshop(): Workshop {
  const workshop = use(WorkshopContext)
  if (workshop === null) throw new Error('useWorkshop outside WorkshopProvider')
  return workshop
}

export function useRecords<T>(select: (state: RecordsState) => T): T {
  return useStore(useWorkshop().records, select)
}

export function useRecord<Kind extends RecordKind>(kind: Kind, id: string): RecordOf<Kind> | undefined {
  return useRecords((s) => s[kind].get(id) as RecordOf<Kind> | undefined)
}

export function useView<T>(select: (state: ViewState) => T): T {
  return useStore(useWorkshop().view, select)
}

export function useStatus<T>(select: (status: ConnectionStatus) => T): T {
  return useStore(useWorkshop().status, select)
}

export function usePeers(): readonly Peer[] {
  return useStore(useWorkshop().peers, (s) => s.peers)
}

/** The colour of a person who is here, as a CSS value. */
export function usePersonColour(): (personId: string) => string {
  const { participantId } = useWorkshop()
  const here = usePeers()
    .map((p) => p.person.id)
    .join(' ')
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
  return useRecords(() => workshop.canWrite())
}

export function useJourney(): Journey {
  const sequences = useRecords((s) => s.sequences)
  const actions = useRecords((s) => s.actions)
  return useMemo(() => readJourney({ sequences, actions }), [sequences, actions])
}

export function useOffers(): readonly Offer[] {
  const offers = useRecords((s) => s.offers)
  return useMemo(() => sortedOffers(offers), [offers])
}

export function usePersonas(): readonly Persona[] {
  const personas = useRecords((s) => s.personas)
  return useMemo(() => sortedPersonas(personas), [personas])
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
  const frictions = useRecords((s) => s.frictions)
  return useMemo(() => frictionsByAction(frictions), [frictions])
}

export function useOwnersByFriction(): ReadonlyMap<FrictionId, readonly Owner[]> {
  const responsibilities = useRecords((s) => s.responsibilities)
  const owners = useRecords((s) => s.owners)
  return useMemo(() => ownersByFriction({ responsibilities, owners }), [responsibilities, owners])
}
