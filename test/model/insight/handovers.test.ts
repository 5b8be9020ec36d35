import { describe, expect, test } from 'vitest'
import {
  type Handover,
  handoverCoverage,
  handoverGaps,
  readHandovers,
} from '../../../src/model/insight/handovers.ts'
import { emptyRecords } from '../../../src/model/parseRecords.ts'
import { touchpointId } from '../../../src/model/schema/channel.ts'
import { handoverId } from '../../../src/model/schema/handover.ts'
import type { ActionId, ChannelId, OwnerId } from '../../../src/model/schema/ids.ts'
import { journeyOfSizes } from '../../support/journeys.ts'

const sequences = journeyOfSizes([2, 2])
const [a, b, c, d] = sequences.flatMap((s) => s.actions.map((action) => action.id)) as [
  ActionId,
  ActionId,
  ActionId,
  ActionId,
]
const [web, shop, phone] = ['channel:web', 'channel:shop', 'channel:phone'] as [
  ChannelId,
  ChannelId,
  ChannelId,
]
const ana = 'owner:ana' as OwnerId

function recordsWith(ticks: readonly (readonly [ActionId, ChannelId])[]) {
  return {
    ...emptyRecords(),
    channels: new Map([web, shop, phone].map((id, i) => [id, { id, name: id, orderKey: `a${i}` }])),
    touchpoints: new Map(
      ticks.map(([actionId, channelId]) => {
        const id = touchpointId(actionId, channelId)
        return [id, { id, actionId, channelId }]
      }),
    ),
    owners: new Map([[ana, { id: ana, name: 'Ana', departmentId: null, role: '' }]]),
  }
}
const places = (ticks: readonly (readonly [ActionId, ChannelId])[]) =>
  readHandovers({ sequences }, recordsWith(ticks)).map((h) => [
    h.fromActionId,
    h.actionId,
    h.fromChannelId,
    h.toChannelId,
  ])

describe('[HAND-1] a hand-over stands where the next action does not have the channel', () => {
  test('between neighbours, from one sequence to the next too', () => {
    expect(
      places([
        [a, web],
        [b, web],
        [c, shop],
        [d, shop],
      ]),
    ).toEqual([[b, c, web, shop]])
  })
  test('from each channel that is left to each that is there', () => {
    expect(
      places([
        [a, phone],
        [a, web],
        [b, shop],
      ]),
    ).toEqual([
      [a, b, web, shop],
      [a, b, phone, shop],
    ])
    expect(
      places([
        [a, web],
        [a, shop],
        [b, shop],
      ]),
    ).toEqual([[a, b, web, shop]])
    expect(
      places([
        [a, shop],
        [b, shop],
        [b, web],
      ]),
    ).toEqual([])
  })
  test('not over an action of which nobody said a channel', () => {
    expect(
      places([
        [a, web],
        [c, shop],
      ]),
    ).toEqual([])
    expect(
      places([
        [a, web],
        [b, 'channel:gone' as ChannelId],
        [c, shop],
      ]),
    ).toEqual([])
  })
})

describe('[HAND-2] what is open at a hand-over is told', () => {
  const place = { actionId: b, fromChannelId: web, toChannelId: shop }
  const facts = (list: readonly (readonly [Parameters<typeof handoverId>[1], unknown])[]) => {
    const records = recordsWith([
      [a, web],
      [b, shop],
    ])
    const handovers = new Map(
      list.map(([aspect, value]) => {
        const id = handoverId(place, aspect)
        return [id, { id, ...place, aspect, value }]
      }),
    )
    const [handover] = readHandovers({ sequences }, { ...records, handovers } as typeof records)
    return handover === undefined ? null : handoverGaps(handover)
  }
  test('nothing said', () => expect(facts([])).toEqual(['noData', 'noTiming', 'noOwner', 'unchecked']))
  test('everything said and continuous', () =>
    expect(
      facts([
        ['dataCarried', 'basket'],
        ['realTime', true],
        ['ownerId', ana],
        ['status', 'continuous'],
      ]),
    ).toEqual([]))
  test('late data, an owner who is gone, and a break', () =>
    expect(
      facts([
        ['dataCarried', 'basket'],
        ['realTime', false],
        ['ownerId', 'owner:gone'],
        ['status', 'broken'],
      ]),
    ).toEqual(['delayed', 'noOwner', 'broken']))
})

test('[HAND-3] hand-overs are counted: with an owner, continuous with nothing open, and the open ones, broken first', () => {
  const at = (status: Handover['status'], told: Partial<Handover> = {}): Handover => ({
    fromActionId: a,
    actionId: b,
    fromChannelId: web,
    toChannelId: shop,
    dataCarried: 'basket',
    realTime: true,
    ownerId: ana,
    status,
    ...told,
  })
  const broken = at('broken', { ownerId: null })
  const unchecked = at('unchecked')
  const late = at('continuous', { realTime: false })
  expect(handoverCoverage([unchecked, at('continuous'), late, broken])).toEqual({
    handovers: 4,
    owned: 3,
    continuous: 1,
    open: [broken, unchecked, late],
  })
  expect(handoverCoverage([])).toEqual({ handovers: 0, owned: 0, continuous: 0, open: [] })
})
