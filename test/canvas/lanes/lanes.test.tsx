// @vitest-environment jsdom
import { act, configure, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { AllLaneParts, LaneParts } from '../../../src/canvas/lanes/LaneParts.tsx'
import { LanesButton } from '../../../src/canvas/lanes/LanesButton.tsx'
import type { LaneBlock } from '../../../src/canvas/lanes/lane.ts'
import { LANES } from '../../../src/canvas/lanes/registry.ts'
import { addChannel, removeChannel, setTouchpoint } from '../../../src/model/commands/channel.ts'
import { addComment } from '../../../src/model/commands/comment.ts'
import { must } from '../../../src/model/must.ts'
import { touchpointId } from '../../../src/model/schema/channel.ts'
import type { Role } from '../../../src/protocol/roles.ts'
import { measuresByActionOf, ownersBySubjectOf, subjectsByActionOf } from '../../../src/store/laneReadings.ts'
import { useRecord } from '../../../src/store/WorkshopContext.ts'
import type { Workshop } from '../../../src/store/workshop.ts'
import { actionOf } from '../../support/journeyOf.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { fr, renderWith } from '../../support/renderWith.tsx'

// Parts are loaded when they are first shown, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 20_000 })

const TITLE = 'Chercher le jour et le lieu'
const NEXT = 'Parcourir les modèles'

function Parts({ id, all }: { readonly id: string; readonly all: boolean }) {
  const action = useRecord('actions', id)
  if (action === undefined) return null
  return all ? <AllLaneParts action={action} /> : <LaneParts action={action} />
}

async function open({ role = 'facilitator' }: { readonly role?: Role } = {}) {
  const workshop = await openTestWorkshop({ template: 'jewellery' })
  // The example has channels of its own.
  for (const { id } of workshop.records.getState().channels.values())
    workshop.run((r) => removeChannel(r, id))
  const [web, shop] = [workshop.newId('channel'), workshop.newId('channel')]
  workshop.run((r) => addChannel(r, web, 'Vitrine'))
  workshop.run((r) => addChannel(r, shop, 'Camion'))
  const [from, to] = [actionOf(workshop, TITLE), actionOf(workshop, NEXT)]
  const shown = role === 'facilitator' ? workshop : { ...workshop, role, canWrite: () => false }
  return { workshop: shown, web, shop, from, to }
}

function showAll(workshop: Workshop, lanes = LANES.map((l) => l.id)) {
  workshop.view.setState({ lanes })
}

test('[LANE-1] every lane has an id and a place of its own', () => {
  expect(LANES.map((l) => l.id)).toEqual([
    'frictions',
    'moments',
    'channels',
    'handovers',
    'components',
    'owners',
    'measures',
  ])
  expect(new Set(LANES.map((l) => l.order)).size).toBe(LANES.length)
  expect(LANES.filter((l) => l.shownAtFirst).map((l) => l.id)).toEqual(['frictions'])
})

test('[LANE-3] the menu shows and hides lanes', async () => {
  const { workshop } = await open()
  renderWith(<LanesButton wordClass="" />, { workshop })
  fireEvent.click(screen.getByRole('button', { name: 'Bandes' }))
  const channels = await screen.findByRole('switch', { name: 'Canaux' })
  expect((screen.getByRole('switch', { name: 'Points de friction' }) as HTMLInputElement).checked).toBe(true)
  fireEvent.click(channels)
  expect(workshop.view.getState().lanes).toEqual(['frictions', 'channels'])
  fireEvent.click(screen.getByRole('switch', { name: 'Points de friction' }))
  expect(workshop.view.getState().lanes).toEqual(['channels'])
})

describe('[LANE-4] what lanes say of an action is read and edited beside it', () => {
  test('channels are ticked, and a new one is added and ticked in one step', async () => {
    const { workshop, web, from } = await open()
    showAll(workshop)
    renderWith(<Parts id={from.id} all={false} />, { workshop })
    const part = await screen.findByRole('group', { name: `Canaux, ${TITLE}` })
    fireEvent.click(await within(part).findByRole('checkbox', { name: 'Vitrine' }))
    expect(workshop.records.getState().touchpoints.has(touchpointId(from.id, web))).toBe(true)
    const line = within(part).getByRole('textbox')
    fireEvent.change(line, { target: { value: 'Pigeon voyageur' } })
    fireEvent.keyDown(line, { key: 'Enter' })
    expect(
      (within(part).getByRole('checkbox', { name: 'Pigeon voyageur' }) as HTMLInputElement).checked,
    ).toBe(true)
    act(() => workshop.undo())
    expect(within(part).queryByRole('checkbox', { name: 'Pigeon voyageur' })).toBeNull()
  })

  test('a hand-over appears where the channel changes, with its check to be filled', async () => {
    const { workshop, web, shop, from, to } = await open()
    showAll(workshop, ['handovers'])
    workshop.run((r) => setTouchpoint(r, from.id, web, true))
    workshop.run((r) => setTouchpoint(r, to.id, shop, true))
    renderWith(<Parts id={to.id} all={false} />, { workshop })
    const card = await screen.findByRole('region', { name: 'Vitrine → Camion' })
    expect(card.textContent).toContain('données non précisées')
    fireEvent.change(within(card).getByRole('combobox', { name: 'Continuité' }), {
      target: { value: 'broken' },
    })
    fireEvent.change(within(card).getByRole('combobox', { name: 'En temps réel' }), {
      target: { value: 'no' },
    })
    const data = within(card).getByRole('textbox', { name: 'Données qui suivent' })
    fireEvent.change(data, { target: { value: 'panier' } })
    fireEvent.keyDown(data, { key: 'Enter' })
    expect(card.textContent).toContain('données en différé, sans responsable, continuité rompue')
    const said = [...workshop.records.getState().handovers.values()].filter((h) => h.toChannelId === shop)
    expect(said.map((h) => h.value)).toEqual(['broken', false, 'panier'])
  })

  test('components are written, and a measure is added, given a status and unlinked', async () => {
    const { workshop, from } = await open()
    renderWith(<Parts id={from.id} all />, { workshop })
    for (const title of ['Expérience', 'Mesures']) {
      const details = must((await screen.findByRole('heading', { name: title })).closest('details'))
      details.open = true
      fireEvent(details, new Event('toggle'))
    }
    const emotion = await screen.findByRole('textbox', { name: 'Émotion' })
    fireEvent.change(emotion, { target: { value: 'agacement' } })
    fireEvent.keyDown(emotion, { key: 'Enter' })
    expect(workshop.records.getState().actions.get(from.id)?.emotion).toBe('agacement')

    const line = await screen.findByRole('textbox', { name: fr('lanes.measures.addTo', { action: TITLE }) })
    fireEvent.change(line, { target: { value: 'Afficher le lieu chaque vendredi' } })
    fireEvent.keyDown(line, { key: 'Enter' })
    const status = screen.getByRole('combobox', { name: 'État\u00a0: Afficher le lieu chaque vendredi' })
    fireEvent.change(status, { target: { value: 'decided' } })
    expect([...workshop.records.getState().measures.values()].map((m) => m.status)).toContain('decided')
    const before = workshop.records.getState().answers.size
    fireEvent.click(screen.getByRole('button', { name: /ne répond plus à cette action/ }))
    expect(workshop.records.getState().answers.size).toBe(before - 1)
  })

  test('observers read it', async () => {
    const { workshop, web, from } = await open({ role: 'observer' })
    workshop.run((r) => setTouchpoint(r, from.id, web, true))
    showAll(workshop, ['channels'])
    renderWith(<Parts id={from.id} all={false} />, { workshop })
    const part = await screen.findByRole('group', { name: `Canaux, ${TITLE}` })
    expect((await within(part).findByText(/Vitrine/)).tagName).toBe('P')
    expect(within(part).queryByRole('checkbox')).toBeNull()
  })
})

test('[TOG-27] a measure and an owner have comments of their own, opened and counted beside them', async () => {
  const { workshop } = await open()
  const state = workshop.records.getState()
  const [actionId, [measure]] = must([...measuresByActionOf(state)].find(([, list]) => list.length === 1))
  const [subject] = must(subjectsByActionOf(state).get(actionId))
  const [owner] = must(ownersBySubjectOf(state).get(must(subject).id))
  showAll(workshop, ['owners', 'measures'])
  renderWith(<Parts id={actionId} all={false} />, { workshop })
  for (const { id, name } of [
    { id: must(measure).id, name: must(measure).title },
    { id: must(owner).id, name: must(owner).name },
  ]) {
    const label = (count: number) => fr('workshop.commentsOn', { name, count })
    const button = (await screen.findAllByRole('button', { name: label(0) }))[0]
    fireEvent.click(must(button))
    expect(workshop.view.getState().aside).toMatchObject({ kind: 'comments', subjectId: id })
    const who = { authorId: 'ana', authorName: 'Ana', createdAtMs: 1, replyToId: null, mentions: [] }
    act(() => {
      workshop.run((r) =>
        addComment(r, { id: workshop.newId('comment'), subjectId: id, text: 'Vu ?', ...who }),
      )
    })
    expect((await screen.findAllByRole('button', { name: label(1) })).length).toBeGreaterThan(0)
  }
})

test('[TOG-26] an observer is shown the way to comments where there are any, and only there', async () => {
  const { workshop } = await open()
  const [actionId, measures] = must([...measuresByActionOf(workshop.records.getState())][0])
  const measure = must(measures[0])
  const button = () => screen.queryByRole('button', { name: /comment/i })
  showAll(workshop, ['measures'])
  renderWith(<Parts id={actionId} all={false} />, {
    workshop: { ...workshop, role: 'observer', canWrite: () => false },
  })
  await screen.findAllByText(measure.title, { exact: false })
  expect(button()).toBeNull()
  const who = { authorId: 'ana', authorName: 'Ana', createdAtMs: 1, replyToId: null, mentions: [] }
  act(() => {
    workshop.run((r) =>
      addComment(r, { id: workshop.newId('comment'), subjectId: measure.id, text: 'Vu ?', ...who }),
    )
  })
  fireEvent.click(must(button()))
  expect(workshop.view.getState().aside).toMatchObject({ subjectId: measure.id })
})

test('[LANE-4] a cell of the matrix on the sheet is ticked by a press', async () => {
  const { workshop, web, from } = await open()
  const lane = must(LANES.find((l) => l.id === 'channels'))
  const rows = lane.rows(workshop.records.getState())
  const place = { sequenceId: from.place.sequenceId, x: 0, width: 200 }
  const blocks: LaneBlock[] = [
    { ...place, columns: [{ ...place, card: place, tier: 'only', actionId: from.id }] },
  ]
  renderWith(
    <lane.Sheet
      lane={{ id: lane.id, rows, height: 90 }}
      blocks={blocks}
      narrow={false}
      canWrite
      openDetails={() => {}}
    />,
    { workshop },
  )
  const cell = await screen.findByRole('button', { name: `Vitrine, ${TITLE}` })
  expect(cell.getAttribute('aria-pressed')).toBe('false')
  fireEvent.click(cell)
  expect(cell.getAttribute('aria-pressed')).toBe('true')
  expect(workshop.records.getState().touchpoints.has(touchpointId(from.id, web))).toBe(true)
})
