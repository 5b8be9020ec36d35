import { describe, expect, test } from 'vitest'
import {
  addChannel,
  fillHandover,
  type HandoverEntry,
  moveChannel,
  removeChannel,
  renameChannel,
  setTouchpoint,
} from '../../../src/model/commands/channel.ts'
import { channelIdSchema } from '../../../src/model/schema/ids.ts'
import type { ErrorCode } from '../../../src/protocol/errors.ts'
import {
  actionId,
  type Command,
  namesIn,
  ownerId,
  recordsAfter,
  refusal,
  smallWorkshop,
} from '../../support/smallWorkshop.ts'

const channelId = (name: string) => channelIdSchema.parse(`channel:${name}`)
const [x, y, gone] = [channelId('x'), channelId('y'), channelId('gone')]
const [a, b] = [actionId('a'), actionId('b')]
const records = smallWorkshop()
const place = { actionId: b, fromChannelId: x, toChannelId: y }
const fill =
  (entry: HandoverEntry, where = place): Command =>
  (seen) =>
    fillHandover(seen, where, entry)
const tick =
  (action: typeof a, channel: typeof x, isThere: boolean): Command =>
  (seen) =>
    setTouchpoint(seen, action, channel, isThere)

test('[JRN-2] [JRN-3] channels are added behind the others, renamed and moved', () => {
  const after = recordsAfter(
    records,
    (seen) => addChannel(seen, channelId('n'), ' Téléphone\n '),
    (seen) => renameChannel(seen, x, 'Le site'),
    (seen) => moveChannel(seen, channelId('n'), x),
    (seen) => moveChannel(seen, x, null),
  )
  const inOrder = [...after.channels.values()].toSorted((c, d) => (c.orderKey < d.orderKey ? -1 : 1))
  expect(inOrder.map((c) => c.name)).toEqual(['Le site', 'Téléphone', 'Boutique'])
})

test('[JRN-4] a channel that is removed takes its ticks and what was said of hand-overs with it', () => {
  const left = recordsAfter(records, (seen) => removeChannel(seen, x))
  expect(namesIn(left, 'channels')).toEqual(['y'])
  expect(namesIn(left, 'touchpoints')).toEqual(['action:b/channel:y'])
  expect(left.handovers.size).toBe(0)
  expect(left.actions).toEqual(records.actions)
})

describe('the matrix', () => {
  test('[JRN-16] a tick more, a tick less, and no others', () => {
    const after = recordsAfter(records, tick(a, y, true), tick(b, y, false))
    expect(namesIn(after, 'touchpoints')).toEqual(['action:a/channel:x', 'action:a/channel:y'])
  })

  test('what is so already changes nothing', () => {
    expect(setTouchpoint(records, a, x, true)).toEqual({ ok: true, value: [] })
    expect(setTouchpoint(records, a, y, false)).toEqual({ ok: true, value: [] })
  })
})

describe('hand-overs', () => {
  const said = (r: typeof records) => [...r.handovers.values()].map((h) => `${h.aspect} ${h.value}`).sort()

  test('[JRN-16] filling one aspect leaves the others', () => {
    const after = recordsAfter(
      records,
      fill({ aspect: 'realTime', value: false }),
      fill({ aspect: 'status', value: 'broken' }),
      fill({ aspect: 'dataCarried', value: 'Le panier et la carte' }),
    )
    expect(said(after)).toEqual([
      'dataCarried Le panier et la carte',
      'ownerId owner:v',
      'realTime false',
      'status broken',
    ])
  })

  test('[JRN-16] what is emptied was never said', () => {
    const after = recordsAfter(
      records,
      fill({ aspect: 'dataCarried', value: '' }),
      fill({ aspect: 'ownerId', value: null }),
      fill({ aspect: 'status', value: 'unchecked' }),
      fill({ aspect: 'realTime', value: null }),
    )
    expect(after.handovers.size).toBe(0)
  })

  test('another action, or the way back, is another hand-over', () => {
    const wayBack = { actionId: b, fromChannelId: y, toChannelId: x }
    const after = recordsAfter(records, fill({ aspect: 'status', value: 'partial' }, wayBack))
    expect(namesIn(after, 'handovers')).toContain('action:b/channel:y/channel:x/status')
    expect(after.handovers.size).toBe(3)
  })
})

test.each<[string, Command, ErrorCode | 'done']>([
  ['add without a name', (r) => addChannel(r, channelId('n'), ' '), 'name-missing'],
  ['add with a long name', (r) => addChannel(r, channelId('n'), 'x'.repeat(81)), 'name-too-long'],
  ['rename one that is gone', (r) => renameChannel(r, gone, 'x'), 'channel-missing'],
  ['rename to nothing', (r) => renameChannel(r, x, ''), 'name-missing'],
  ['move one that is gone', (r) => moveChannel(r, gone, null), 'channel-missing'],
  ['move behind one that is gone', (r) => moveChannel(r, x, gone), 'channel-missing'],
  ['move behind itself', (r) => moveChannel(r, x, x), 'channel-missing'],
  ['remove one that is gone', (r) => removeChannel(r, gone), 'channel-missing'],
  ['tick an action that is gone', tick(actionId('gone'), x, true), 'action-missing'],
  ['tick a channel that is gone', tick(a, gone, true), 'channel-missing'],
  [
    'fill at an action that is gone',
    fill({ aspect: 'realTime', value: true }, { ...place, actionId: actionId('gone') }),
    'action-missing',
  ],
  [
    'fill from a channel that is gone',
    fill({ aspect: 'realTime', value: true }, { ...place, fromChannelId: gone }),
    'channel-missing',
  ],
  [
    'fill to a channel that is gone',
    fill({ aspect: 'realTime', value: true }, { ...place, toChannelId: gone }),
    'channel-missing',
  ],
  ['give it to somebody who is gone', fill({ aspect: 'ownerId', value: ownerId('gone') }), 'owner-missing'],
  ['4,000 characters', fill({ aspect: 'dataCarried', value: 'x'.repeat(4000) }), 'done'],
  ['one more', fill({ aspect: 'dataCarried', value: 'x'.repeat(4001) }), 'text-too-long'],
])('[JRN-1] %s: %s', (_what, command, outcome) => {
  expect(refusal(records, command)).toBe(outcome)
})
