// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { FarLanes } from '../../../src/canvas/lanes/FarLanes.tsx'
import { addChannel, removeChannel, setTouchpoint } from '../../../src/model/commands/channel.ts'
import { actionOf } from '../../support/journeyOf.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { fr, renderWith } from '../../support/renderWith.tsx'

test('[LANE-6] from afar a lane shows where there is something, and in another shape where something is open', async () => {
  const workshop = await openTestWorkshop({ template: 'jewellery' })
  for (const { id } of workshop.records.getState().channels.values())
    workshop.run((r) => removeChannel(r, id))
  const [web, shop] = [workshop.newId('channel'), workshop.newId('channel')]
  workshop.run((r) => addChannel(r, web, 'Vitrine'))
  workshop.run((r) => addChannel(r, shop, 'Camion'))
  const [from, to] = ['Chercher le jour et le lieu', 'Parcourir les modèles'].map((title) =>
    actionOf(workshop, title),
  )
  if (from === undefined || to === undefined) throw new Error('no actions')
  workshop.run((r) => setTouchpoint(r, from.id, web, true))
  workshop.run((r) => setTouchpoint(r, to.id, shop, true))
  const lanes = ['channels', 'handovers', 'moments', 'measures']
  workshop.view.setState({ lanes })
  const sequenceId = from.place.sequenceId
  const columns = [from.id, to.id].map((actionId, i) => ({
    ...{ actionId, sequenceId, x: 100 * i, width: 100, tier: 'only' as const },
    card: { x: 100 * i, width: 100 },
  }))
  const blocks = [{ sequenceId, x: 0, width: 200, columns }]
  const bands = lanes.map((id, i) => ({ id, y: 1000 * i, height: 200 }))
  const { container } = renderWith(
    <svg aria-hidden="true">
      <FarLanes bands={bands} blocks={blocks} />
    </svg>,
    { workshop },
  )
  const drawn = [...container.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? '')
  // A square in the row of each of the two channels, where it is ticked; a lozenge where the channel changes, unchecked.
  expect(drawn).toEqual([
    'M8,8h84v84h-84z',
    'M108,108h84v84h-84z',
    expect.stringMatching(/^M150,1054l46,46l-46,46l-46,-46z$/),
  ])
  expect(container.textContent).toBe(`● ○ ○  ${fr('moment.before')}`)
})
