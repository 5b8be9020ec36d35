// A workshop of a given number of marks: sequences of twenty actions, five offers, one persona.

import { firstOrderKeys } from '../../../src/model/order.ts'
import { NO_DETAILS } from '../../../src/model/schema/action.ts'
import { newIdFrom, type OfferId, type PersonaId } from '../../../src/model/schema/ids.ts'
import { markId } from '../../../src/model/schema/mark.ts'
import { templateStart } from './templateStart.ts'

const OFFERS = 5
const PER_SEQUENCE = 20
const LEVELS = 7

/** Every mark of the map, in the order of the journey: what the remote side edits and what bare d3 draws. */
export interface BigJourney {
  /** The export file to import. */
  readonly file: unknown
  readonly marks: readonly BigMark[]
  readonly actions: number
  readonly offers: number
}

export interface BigMark {
  readonly id: string
  readonly record: Readonly<Record<string, unknown>>
  /** Column and curve, from 0. */
  readonly column: number
  readonly offer: number
  readonly level: number
}

export function bigJourney(marks: number): BigJourney {
  let serial = 0
  const newId = newIdFrom(() => `b${serial++}`)
  const actionCount = marks / OFFERS
  const personaId: PersonaId = newId('persona')
  const offerIds: OfferId[] = Array.from({ length: OFFERS }, () => newId('offer'))
  const offerKeys = firstOrderKeys(OFFERS)
  const sequenceKeys = firstOrderKeys(Math.ceil(actionCount / PER_SEQUENCE))
  const sequences = sequenceKeys.map((orderKey, i) => ({
    id: newId('sequence'),
    name: `Sequence ${i + 1}`,
    situation: 'What the customer does here, and why.',
    moment: 'before',
    orderKey,
  }))
  const actionKeys = firstOrderKeys(PER_SEQUENCE)
  const actions = Array.from({ length: actionCount }, (_, i) => {
    const sequence = sequences[Math.floor(i / PER_SEQUENCE)]
    const orderKey = actionKeys[i % PER_SEQUENCE]
    if (sequence === undefined || orderKey === undefined) throw new Error('no place')
    return {
      ...NO_DETAILS,
      id: newId('action'),
      place: { sequenceId: sequence.id, orderKey },
      title: `Step ${i + 1} of the journey`,
    }
  })
  const drawn = actions.flatMap((action, column) =>
    offerIds.map((offerId, offer): BigMark => {
      const subject = { actionId: action.id, personaId, offerId }
      const level = 1 + ((column * 3 + offer * 2 + (column >> 2)) % LEVELS)
      const id = markId(subject, 'apriori')
      return { id, record: { id, ...subject, evidence: 'apriori', level }, column, offer, level }
    }),
  )
  const records = {
    personas: [
      { id: personaId, name: 'Ana', portrait: '', segment: '', needs: '', expectations: '', orderKey: 'a0' },
    ],
    offers: offerIds.map((id, i) => ({
      id,
      name: `Offer ${i + 1}`,
      role: i === 0 ? 'usToday' : i === 1 ? 'usIntended' : 'competitor',
      colour: ['blue', 'orange', 'green', 'violet', 'rose'][i],
      orderKey: offerKeys[i],
    })),
    sequences,
    actions,
    marks: drawn.map((mark) => mark.record),
  }
  return { file: { ...templateStart(), records }, marks: drawn, actions: actionCount, offers: OFFERS }
}
