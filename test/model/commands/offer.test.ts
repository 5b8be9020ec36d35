import { describe, expect, test } from 'vitest'
import { addOffer, changeOffer, moveOffer, removeOffer } from '../../../src/model/commands/offer.ts'
import { sortedOffers } from '../../../src/model/journey.ts'
import { OFFER_COLOURS } from '../../../src/model/schema/offer.ts'
import type { ErrorCode } from '../../../src/protocol/errors.ts'
import {
  type Command,
  namesIn,
  offerId,
  recordsAfter,
  refusal,
  smallWorkshop,
} from '../../support/smallWorkshop.ts'

const records = smallWorkshop()
const [o, n, gone] = [offerId('o'), offerId('n'), offerId('gone')]
const add =
  (id: string, name = id): Command =>
  (seen) =>
    addOffer(seen, { id: offerId(id), name, role: 'competitor' })

describe('addOffer', () => {
  test('puts it behind the others, in the first colour that none of them has', () => {
    const added = recordsAfter(records, add('x', ' Chez\u00A0eux '), add('y'))
    expect(sortedOffers(added.offers).map(({ name, colour }) => `${name} ${colour}`)).toEqual([
      'o blue',
      'n green',
      'Chez\u00A0eux orange',
      'y violet',
    ])
  })

  test('with more offers than colours, colours come again', () => {
    const many = recordsAfter(records, ...[...'abcdefgh'].map((id) => add(id)))
    expect(many.offers.size).toBe(10)
    expect(new Set([...many.offers.values()].map((offer) => offer.colour)).size).toBe(OFFER_COLOURS.length)
  })
})

test('[JRN-3] moveOffer puts one behind another, or first', () => {
  const moved = recordsAfter(records, add('x'), (seen) => moveOffer(seen, o, n))
  expect(sortedOffers(moved.offers).map(({ name }) => name)).toEqual(['n', 'o', 'x'])
  expect(refusal(records, (seen) => moveOffer(seen, o, gone))).toBe('offer-missing')
  expect(refusal(records, (seen) => moveOffer(seen, gone, null))).toBe('offer-missing')
})

test('changeOffer changes what it is given and nothing else', () => {
  const before = records.offers.get(o)
  const changed = recordsAfter(
    records,
    (seen) => changeOffer(seen, o, { role: 'usIntended' }),
    (seen) => changeOffer(seen, n, { name: ' En face ', colour: 'teal' }),
  )
  expect(changed.offers.get(o)).toEqual({ ...before, role: 'usIntended' })
  expect(changed.offers.get(n)).toMatchObject({ name: 'En face', colour: 'teal', role: 'competitor' })
})

test('[JRN-4] removeOffer takes its marks, guessed and measured, and nothing else', () => {
  const left = recordsAfter(records, (seen) => removeOffer(seen, o))
  expect(namesIn(left, 'offers')).toEqual(['n'])
  expect(namesIn(left, 'marks')).toEqual(['action:b/persona:q/offer:n/apriori'])
})

test('[JRN-8] the last offer stays', () => {
  const left = recordsAfter(records, (seen) => removeOffer(seen, o))
  expect(refusal(left, (seen) => removeOffer(seen, n))).toBe('last-offer')
})

test.each<[string, Command, ErrorCode | 'done']>([
  ['add without a name', add('x', ' '), 'name-missing'],
  ['add with 80 characters', add('x', ` ${'x'.repeat(80)}`), 'done'],
  ['add with 81', add('x', 'x'.repeat(81)), 'name-too-long'],
  ['change one that is gone', (seen) => changeOffer(seen, gone, { colour: 'teal' }), 'offer-missing'],
  ['change the name to nothing', (seen) => changeOffer(seen, o, { name: '' }), 'name-missing'],
  ['change it at length', (seen) => changeOffer(seen, o, { name: 'x'.repeat(81) }), 'name-too-long'],
  ['remove one that is gone', (seen) => removeOffer(seen, gone), 'offer-missing'],
])('[JRN-1] %s: %s', (_what, command, outcome) => {
  expect(refusal(records, command)).toBe(outcome)
})
