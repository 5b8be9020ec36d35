import { expect, test } from 'vitest'
import {
  addFriction,
  describeFriction,
  moveFriction,
  removeFriction,
  rewordFriction,
} from '../../../src/model/commands/friction.ts'
import { frictionsByAction } from '../../../src/model/journey.ts'
import { driverIdSchema } from '../../../src/model/schema/ids.ts'
import type { ErrorCode } from '../../../src/protocol/errors.ts'
import {
  actionId,
  type Command,
  frictionId,
  namesIn,
  recordsAfter,
  refusal,
  smallWorkshop,
} from '../../support/smallWorkshop.ts'

const records = smallWorkshop()
const [a, b, c] = [actionId('a'), actionId('b'), actionId('c')]
const [f, gone] = [frictionId('f'), frictionId('gone')]
const add =
  (to = a, text = 'new'): Command =>
  (seen) =>
    addFriction(seen, { id: frictionId('n'), actionId: to, text })
const pinnedTo = (seen: typeof records, action: typeof a) =>
  frictionsByAction(seen.frictions)
    .get(action)
    ?.map(({ text }) => text)

test('addFriction pins it behind those of the action; line breaks and no-break spaces stay', () => {
  const text = 'On attend\u202F:\n10\u00A0min'
  const added = recordsAfter(records, add(a, ` ${text} \n`))
  expect(pinnedTo(added, a)).toEqual(['f', 'g', text])
  expect(pinnedTo(recordsAfter(records, add(c)), c)).toEqual(['new'])
})

test('rewordFriction changes the text and nothing else', () => {
  const changed = recordsAfter(records, (seen) => rewordFriction(seen, f, ' Trop cher\u00A0! '))
  expect(changed.frictions.get(f)).toEqual({ ...records.frictions.get(f), text: 'Trop cher\u00A0!' })
})

test('[JRN-17] moveFriction pins it to another action, with those who answer for it', () => {
  const moved = recordsAfter(records, (seen) => moveFriction(seen, f, b))
  expect(pinnedTo(moved, a)).toEqual(['g'])
  expect(pinnedTo(moved, b)).toEqual(['h', 'f'])
  expect(moveFriction(records, f, a)).toEqual({ ok: true, value: [] })
  expect(moved.responsibilities).toEqual(records.responsibilities)
})

test('moveFriction brings back one whose action is gone', () => {
  const orphaned = { ...records, actions: new Map([...records.actions].slice(1)) }
  expect(
    pinnedTo(
      recordsAfter(orphaned, (seen) => moveFriction(seen, f, c)),
      c,
    ),
  ).toEqual(['f'])
})

test('describeFriction says what it weighs, what is behind it, what becomes of it and what they would tell', () => {
  const said = { weight: 2.5, driverId: null, status: 'planned', wordOfMouth: 'Cinq amies' } as const
  const described = recordsAfter(records, (seen) => describeFriction(seen, f, said))
  expect(described.frictions.get(f)).toEqual({ ...records.frictions.get(f), ...said })
})

test('[JRN-4] removeFriction takes what answers it and owners who answer for it, and nothing else', () => {
  const left = recordsAfter(records, (seen) => removeFriction(seen, f))
  expect(namesIn(left, 'frictions')).toEqual(['g', 'h'])
  expect(namesIn(left, 'responsibilities')).toEqual(['friction:h/owner:w', 'measure:m/owner:v'])
  expect(namesIn(left, 'answers')).toEqual(['measure:m/driver:k'])
  expect(left.drivers).toEqual(records.drivers)
})

test.each<[string, Command, ErrorCode | 'done']>([
  ['add to an action that is gone', add(actionId('gone')), 'action-missing'],
  ['add without a text', add(a, '\n\u00A0'), 'text-missing'],
  ['add 4000 characters', add(a, `${'x'.repeat(4000)}\n`), 'done'],
  ['add 4001', add(a, 'x'.repeat(4001)), 'text-too-long'],
  ['reword one that is gone', (seen) => rewordFriction(seen, gone, 'x'), 'friction-missing'],
  ['reword to nothing', (seen) => rewordFriction(seen, f, ''), 'text-missing'],
  ['reword at length', (seen) => rewordFriction(seen, f, 'x'.repeat(4001)), 'text-too-long'],
  ['move one that is gone', (seen) => moveFriction(seen, gone, a), 'friction-missing'],
  ['move to an action that is gone', (seen) => moveFriction(seen, f, actionId('gone')), 'action-missing'],
  ['describe one that is gone', (seen) => describeFriction(seen, gone, {}), 'friction-missing'],
  ['a weight below zero', (seen) => describeFriction(seen, f, { weight: -1 }), 'number-out-of-range'],
  [
    'a weight that is none',
    (seen) => describeFriction(seen, f, { weight: Number.NaN }),
    'number-out-of-range',
  ],
  ['the heaviest', (seen) => describeFriction(seen, f, { weight: 1000 }), 'done'],
  [
    'a driver that is gone',
    (seen) => describeFriction(seen, f, { driverId: driverIdSchema.parse('driver:gone') }),
    'driver-missing',
  ],
  ['a long rumour', (seen) => describeFriction(seen, f, { wordOfMouth: 'x'.repeat(4001) }), 'text-too-long'],
  ['remove one that is gone', (seen) => removeFriction(seen, gone), 'friction-missing'],
])('[JRN-1] %s: %s', (_what, command, outcome) => {
  expect(refusal(records, command)).toBe(outcome)
})
