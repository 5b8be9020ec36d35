// What a test asks of an open workshop, by the names people read.
import { type Journey, ownersByFriction, readJourney } from '../../src/model/journey.ts'
import type { Action } from '../../src/model/schema/action.ts'
import type { Friction } from '../../src/model/schema/friction.ts'
import { markId } from '../../src/model/schema/mark.ts'
import type { Offer } from '../../src/model/schema/offer.ts'
import type { Sequence } from '../../src/model/schema/sequence.ts'
import type { Workshop } from '../../src/store/workshop.ts'

export function journeyOf(workshop: Workshop): Journey {
  return readJourney(workshop.records.getState())
}

export function titlesIn(workshop: Workshop, sequenceName: string): string[] {
  const entry = journeyOf(workshop).sequences.find((s) => s.sequence.name === sequenceName)
  return entry?.actions.map((a) => a.title) ?? []
}

export function actionOf(workshop: Workshop, title: string): Action {
  return only(workshop.records.getState().actions, (a) => a.title === title, title)
}

export function sequenceOf(workshop: Workshop, name: string): Sequence {
  return only(workshop.records.getState().sequences, (s) => s.name === name, name)
}

export function offerOf(workshop: Workshop, role: Offer['role']): Offer {
  return only(workshop.records.getState().offers, (o) => o.role === role, role)
}

export function frictionOf(workshop: Workshop, text: string): Friction {
  return only(workshop.records.getState().frictions, (f) => f.text.startsWith(text), text)
}

/** Names of those who answer for a friction, in order. */
export function accountableFor(workshop: Workshop, text: string): string[] {
  const owners = ownersByFriction(workshop.records.getState()).get(frictionOf(workshop, text).id)
  return owners?.map((o) => o.name) ?? []
}

/** The a priori level of the only persona; null when not rated. */
export function levelOf(workshop: Workshop, title: string, role: Offer['role']): number | null {
  const { marks, personas } = workshop.records.getState()
  const [persona] = [...personas.values()]
  const subject = {
    actionId: actionOf(workshop, title).id,
    personaId: persona!.id,
    offerId: offerOf(workshop, role).id,
  }
  return marks.get(markId(subject, 'apriori'))?.level ?? null
}

function only<T>(byId: ReadonlyMap<string, T>, is: (record: T) => boolean, what: string): T {
  const found = [...byId.values()].filter(is)
  if (found.length !== 1) throw new Error(`${found.length} records for ${what}`)
  return found[0]!
}
