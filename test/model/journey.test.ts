import { describe, expect, test } from 'vitest'
import { moveAction } from '../../src/model/commands/action.ts'
import { assignOwner } from '../../src/model/commands/responsibility.ts'
import { moveSequence, removeSequence } from '../../src/model/commands/sequence.ts'
import {
  frictionsByAction,
  numberFrictions,
  ownersByFriction,
  readJourney,
  strayFrictions,
} from '../../src/model/journey.ts'
import { emptyRecords } from '../../src/model/parseRecords.ts'
import type { Records } from '../../src/model/records.ts'
import { responsibilityId } from '../../src/model/schema/responsibility.ts'
import {
  actionId,
  frictionId,
  ownerId,
  recordsAfter,
  sequenceId,
  sheetOf,
  smallWorkshop,
} from '../support/smallWorkshop.ts'

const records = smallWorkshop()

/** The records with the maps read backwards, as another window may hold them. */
function reversed(from: Records): Records {
  const backwards = <Id, Kept>(byId: ReadonlyMap<Id, Kept>) => new Map([...byId].reverse())
  return {
    ...from,
    sequences: backwards(from.sequences),
    actions: backwards(from.actions),
    frictions: backwards(from.frictions),
    responsibilities: backwards(from.responsibilities),
  }
}

describe('readJourney', () => {
  test('[JRN-10] sequences and their actions in order, ties by id, however they are stored', () => {
    expect(sheetOf(records)).toEqual(['s: a b c', 't:'])
    expect(readJourney(reversed(records))).toEqual(readJourney(records))
  })

  test('[JRN-10] actions whose sequence is gone are unplaced, in order', () => {
    const without = recordsAfter(records, (seen) => removeSequence(seen, sequenceId('s')))
    expect(sheetOf(without)).toEqual(['t:'])
    expect(readJourney(without).unplaced.map((a) => a.id)).toEqual(['action:a', 'action:b', 'action:c'])
    expect(readJourney(reversed(without))).toEqual(readJourney(without))
  })

  test('an empty workshop has neither', () => {
    expect(readJourney(emptyRecords())).toEqual({ sequences: [], unplaced: [] })
  })
})

describe('frictions', () => {
  const numbersIn = (from: Records) =>
    Object.fromEntries(numberFrictions(readJourney(from), frictionsByAction(from.frictions)))

  test('[JRN-11] are numbered in the order of the journey, however they are stored', () => {
    expect(numbersIn(records)).toEqual({ 'friction:f': 1, 'friction:g': 2, 'friction:h': 3 })
    expect(numbersIn(reversed(records))).toEqual(numbersIn(records))
  })

  test('[JRN-11] are numbered anew when an action or a sequence moves', () => {
    const moved = recordsAfter(
      records,
      (seen) => moveAction(seen, { id: actionId('b'), toSequenceId: sequenceId('t'), afterId: null }),
      (seen) => moveSequence(seen, sequenceId('t'), null),
    )
    expect(numbersIn(moved)).toEqual({ 'friction:h': 1, 'friction:f': 2, 'friction:g': 3 })
  })

  test('[JRN-11] have no number while their action is unplaced, and are stray when it is gone', () => {
    const without = recordsAfter(records, (seen) => removeSequence(seen, sequenceId('s')))
    expect(numbersIn(without)).toEqual({})
    expect(strayFrictions(without)).toEqual([])
    const actions = new Map([...records.actions].filter(([id]) => id !== 'action:a'))
    expect(numbersIn({ ...records, actions })).toEqual({ 'friction:h': 1 })
    expect(strayFrictions({ ...records, actions }).map((f) => f.id)).toEqual(['friction:f', 'friction:g'])
  })
})

describe('ownersByFriction', () => {
  const namesIn = (from: Records) =>
    [...ownersByFriction(from)].map(([id, owners]) => [id, ...owners.map((o) => o.name)].join(' ')).sort()

  test('[JRN-12] names who is accountable, and nobody for a friction without', () => {
    expect(namesIn(records)).toEqual(['friction:f v', 'friction:h w'])
    const without = recordsAfter(records, (seen) => assignOwner(seen, frictionId('f'), null))
    expect(namesIn(without)).toEqual(['friction:h w'])
  })

  test('[JRN-12] names both when two people named one each, in the same order everywhere', () => {
    const [subjectId, by] = [frictionId('h'), ownerId('v')]
    const id = responsibilityId(subjectId, by)
    const also = { id, subjectId, ownerId: by, letter: 'A' as const }
    const both = { ...records, responsibilities: new Map([...records.responsibilities, [id, also]]) }
    expect(namesIn(both)).toEqual(['friction:f v', 'friction:h v w'])
    expect(namesIn(reversed(both))).toEqual(namesIn(both))
  })

  test('[JRN-12] leaves out who is gone', () => {
    const owners = new Map([...records.owners].filter(([id]) => id !== 'owner:v'))
    expect(namesIn({ ...records, owners })).toEqual(['friction:h w'])
  })
})
