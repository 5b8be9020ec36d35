import { expect, test } from 'vitest'
import { addChannel, removeChannel, setTouchpoint } from '../../../src/model/commands/channel.ts'
import { assignOwner } from '../../../src/model/commands/responsibility.ts'
import { channelChanges, departmentChanges } from '../../../src/model/insight/changesBetween.ts'
import { channelIdSchema } from '../../../src/model/schema/ids.ts'
import {
  actionId,
  type Command,
  frictionId,
  ownerId,
  recordsAfter,
  smallWorkshop,
} from '../../support/smallWorkshop.ts'

const channelId = (name: string) => channelIdSchema.parse(`channel:${name}`)
const [a, b, c] = [actionId('a'), actionId('b'), actionId('c')]

const bare = { ...smallWorkshop(), channels: new Map(), touchpoints: new Map(), handovers: new Map() }

/** The workshop with the channels x, y and z, ticked at the actions: `a: 'xy'`. */
function ticked(ticks: Readonly<Record<string, string>>, ...then: Command[]) {
  const channels = [...'xyz'].map(
    (x): Command =>
      (r) =>
        addChannel(r, channelId(x), x),
  )
  const touchpoints = Object.entries(ticks).flatMap(([action, names]) =>
    [...names].map(
      (x): Command =>
        (r) =>
          setTouchpoint(r, actionId(action), channelId(x), true),
    ),
  )
  return channelChanges(recordsAfter(bare, ...channels, ...touchpoints, ...then))
}

test('[INS-30] the channel changes where the two actions have none in common', () => {
  expect(ticked({ a: 'x', b: 'y' })(a, b)).toBe(true)
  expect(ticked({ a: 'xy', b: 'yz' })(a, b)).toBe(false)
  expect(ticked({ a: 'xy', b: 'z' })(a, b)).toBe(true)
})

test('[INS-30] without a channel on either side nothing is said of it', () => {
  const changes = ticked({ a: 'x' })
  expect([changes(a, b), changes(b, a), changes(b, c)]).toEqual([null, null, null])
  expect(ticked({ a: 'x', b: 'y' }, (r) => removeChannel(r, channelId('y')))(a, b)).toBeNull()
})

test('[INS-30] the department is that of who is accountable for the frictions there', () => {
  // v of department d answers for f at a; w, who has none, for h at b.
  expect(departmentChanges(smallWorkshop())(a, b)).toBeNull()
  const both: Command = (r) => assignOwner(r, frictionId('h'), ownerId('v'))
  expect(departmentChanges(recordsAfter(smallWorkshop(), both))(a, b)).toBe(false)
})
