// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { editSituation, removeSequence, renameSequence } from '../../../src/model/commands/sequence.ts'
import type { GuidePlace } from '../../../src/model/guide/guideSteps.ts'
import { segmentValue } from '../../../src/model/plan/segmentValue.ts'
import { GuidePanel } from '../../../src/panels/guide/GuidePanel.tsx'
import type { Peer } from '../../../src/sync/presence.ts'
import { actionOf, journeyOf, levelOf, titlesIn } from '../../support/journeyOf.ts'
import { openTestWorkshop, type TestWorkshop } from '../../support/openTestWorkshop.ts'
import { AS_IS, fr, renderWith } from '../../support/renderWith.tsx'

async function openGuide(key = 'persona', options: TestWorkshop = {}) {
  const workshop = await openTestWorkshop(options)
  const onMove = vi.fn<(place: GuidePlace) => void>()
  const onClose = vi.fn()
  const onOpenInsights = vi.fn()
  renderWith(<GuidePanel place={{ key, index: 0 }} {...{ onMove, onClose, onOpenInsights }} />, { workshop })
  return { workshop, onMove, onClose, onOpenInsights }
}

const heading = () => screen.getByRole('heading', { level: 2 })
const press = (name: string | RegExp) => act(() => fireEvent.click(screen.getByRole('button', { name })))
const openSteps = () => press('Toutes les étapes')
const plain = (text: string | null) => (text ?? '').replace(/\s/gu, ' ')

function type(field: HTMLElement, words: string) {
  act(() => field.focus())
  fireEvent.change(field, { target: { value: words } })
}
function enter(words: string) {
  type(screen.getByRole('textbox', { name: /^Ajouter une action/ }), words)
  fireEvent.keyDown(document.activeElement!, { key: 'Enter' })
}

/** The key of a step in a sequence of the template, by the name of the sequence. */
async function stepOf(kind: string, place: number, options: TestWorkshop = {}) {
  const workshop = await openTestWorkshop(options)
  return `${kind} ${journeyOf(workshop).sequences[place]!.sequence.id}`
}

test('[GUI-5] each step takes the keyboard to its heading, says what to do and shows an example', async () => {
  await openGuide()
  expect(document.activeElement).toBe(heading())
  expect(plain(heading().textContent)).toBe('Qui est votre client ?')
  expect(screen.getByText(fr('guide.persona.do'), AS_IS)).toBeTruthy()
  expect(screen.getByRole('figure').textContent).toContain('Léa, 15 ans')
  press('Suivant')
  expect(document.activeElement).toBe(heading())
  expect(plain(heading().textContent)).toBe('Par quelles périodes passe-t-il ?')
  press('Suivant')
  press('Retour')
  expect(plain(heading().textContent)).toBe('Par quelles périodes passe-t-il ?')
})

test('[GUI-5] what is typed is on the map, and a step that is still empty can be skipped', async () => {
  const { workshop } = await openGuide(await stepOf('situation', 0))
  const { id } = journeyOf(workshop).sequences[0]!.sequence
  act(() => {
    workshop.run((r) => editSituation(r, id, r.sequences.get(id)!.situation, ''))
  })
  expect(screen.getByRole('button', { name: 'Passer pour l’instant' })).toBeTruthy()
  const field = screen.getByRole('textbox', { name: 'Situation' })
  fireEvent.input(field, { target: { value: 'Je cherche un cadeau' } })
  expect(workshop.records.getState().sequences.get(id)!.situation).toBe('Je cherche un cadeau')
  expect(screen.getByRole('button', { name: 'Suivant' })).toBeTruthy()
})

test('the persona is described where the map reads it', async () => {
  const { workshop } = await openGuide()
  type(screen.getByRole('textbox', { name: 'Besoins' }), 'Un bijou à elle')
  press('Suivant')
  const [persona] = workshop.records.getState().personas.values()
  expect(persona!.needs).toBe('Un bijou à elle')
})

test('[GUI-1] [PLN-33] before it looks back, the guide asks what the segment of the persona is worth', async () => {
  const { workshop } = await openGuide('owners', { template: 'jewellery' })
  press(/^(Suivant|Passer)/)
  expect(plain(heading().textContent)).toBe('Combien vaut ce client ?')
  type(await screen.findByRole('textbox', { name: 'Segment' }), 'Habitués')
  fireEvent.blur(document.activeElement!)
  for (const [label, text] of [
    ['Clients', '400'],
    ['Marge d’un client sur un an', '18'],
    ['Coût pour en servir un', '3'],
  ] as const) {
    type(screen.getByRole('textbox', { name: label }), text)
    fireEvent.blur(document.activeElement!)
  }
  const [persona] = workshop.records.getState().personas.values()
  expect(segmentValue(persona!, workshop.records.getState().customerGroups)).toBe(600_000)
  press('Suivant')
  expect(plain(heading().textContent)).toBe('Votre client revient-il ?')
})

test('[GUI-6] actions are typed one behind the other', async () => {
  const { workshop } = await openGuide(await stepOf('actions', 0))
  const { name } = journeyOf(workshop).sequences[0]!.sequence
  const before = titlesIn(workshop, name)
  enter('Demander à une amie')
  enter('Lire des avis')
  expect(titlesIn(workshop, name)).toEqual([...before, 'Demander à une amie', 'Lire des avis'])
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /^Ajouter une action/ }))
})

test('[GUI-7] words of the company are pointed at while they are typed', async () => {
  await openGuide(await stepOf('actions', 0))
  const line = screen.getByRole('textbox', { name: /^Ajouter une action/ })
  type(line, 'Nous appelons le client')
  expect(await screen.findByText(/Le client ne dirait pas « Nous »/)).toBeTruthy()
  type(line, 'Appeler le vendeur')
  await vi.waitFor(() => expect(screen.queryByText(/ne dirait pas/)).toBeNull())
})

test('[GUI-7] the end says whether the customer comes back, and what is still open', async () => {
  const { workshop, onOpenInsights } = await openGuide('end')
  const memory = journeyOf(workshop).sequences.filter((s) => s.sequence.moment === 'memory')
  expect(plain(heading().textContent)).toBe('Votre client revient-il ?')
  expect(plain(document.body.textContent)).toContain('Oui, le parcours a une étape de retour.')
  act(() => {
    for (const { sequence } of memory) workshop.run((r) => removeSequence(r, sequence.id))
  })
  expect(plain(document.body.textContent)).toContain('Il manque une étape')
  press('Ajouter une étape de retour')
  expect(plain(heading().textContent)).toBe('Par quelles périodes passe-t-il ?')
  openSteps()
  press(/^Relecture/)
  openSteps()
  press(/^Persona/)
  expect(plain(heading().textContent)).toBe('Qui est votre client ?')
  openSteps()
  press(/^Relecture/)
  press('Lire ce que dit la carte')
  expect(onOpenInsights).toHaveBeenCalledOnce()
})

test('levels are given for the competitor, and the curve being drawn is the active one', async () => {
  const { workshop } = await openGuide(await stepOf('competitors', 0))
  const title = titlesIn(workshop, journeyOf(workshop).sequences[0]!.sequence.name)[0]!
  const field = screen.getByRole('group', { name: new RegExp(`^Satisfaction, ${title}`) })
  act(() => fireEvent.click(within(field).getByRole('radio', { name: /^6 sur 7/ })))
  expect(levelOf(workshop, title, 'competitor')).toBe(6)
  const offer = workshop.records.getState().offers.get(workshop.view.getState().offerId!)
  expect(offer!.role).toBe('competitor')
  act(() =>
    within(field)
      .getByRole('radio', { name: /^6 sur 7/ })
      .focus(),
  )
  expect(workshop.view.getState().selection).toEqual({ kind: 'action', id: actionOf(workshop, title).id })
})

test('[GUI-2] when somebody removes the sequence, the nearest step is shown, and why', async () => {
  const { workshop } = await openGuide()
  const [first, second] = journeyOf(workshop).sequences.map((s) => s.sequence)
  openSteps()
  act(() => fireEvent.click(within(screen.getByRole('region', { name: first!.name })).getByText('Situation')))
  expect(plain(heading().textContent)).toBe('Quelle est sa situation ?')
  act(() => {
    workshop.run((r) => renameSequence(r, first!.id, 'Autrement'))
  })
  expect(document.body.textContent).toContain('Autrement')
  expect(screen.queryByText(fr('guide.displaced'))).toBeNull()
  act(() => {
    workshop.run((r) => removeSequence(r, first!.id))
  })
  expect(screen.getByText(fr('guide.displaced')).role).toBe('status')
  expect(workshop.view.getState().selection).toEqual({ kind: 'sequence', id: second!.id })
})

test('[GUI-8] who else is at which step is shown, oneself left out', async () => {
  const { workshop } = await openGuide()
  openSteps()
  const at = (clientId: number, id: string, name: string, guide: string): Peer => ({
    ...{ clientId, cursor: null, selection: null, editing: null, drag: null, held: null, guide },
    person: { id, name, role: 'participant' },
  })
  act(() => {
    workshop.peers.setState({
      peers: [
        at(1, 'nadia', 'Nadia', 'persona'),
        at(2, 'hugo', 'Hugo', 'owners'),
        at(3, 'self', 'Moi', 'persona'),
      ],
    })
  })
  const steps = [...screen.getAllByText(/^Ici en ce moment/)].map((e) => plain(e.textContent))
  // In the list of steps and at the step itself.
  expect(steps.sort()).toEqual(['Ici en ce moment : Hugo', ...Array(2).fill('Ici en ce moment : Nadia')])
})

test('[GUI-9] every move is told, to be kept, and Escape leaves', async () => {
  const { onMove, onClose } = await openGuide()
  press('Suivant')
  expect(onMove).toHaveBeenLastCalledWith({ key: 'sequences', index: 1 })
  fireEvent.keyDown(heading(), { key: 'Escape' })
  expect(onClose).toHaveBeenCalledOnce()
})

test('who may only look is told so, and gets no field', async () => {
  await openGuide('persona', { role: 'observer' })
  expect(screen.getByText(fr('guide.readOnly'), AS_IS)).toBeTruthy()
  expect(screen.queryAllByRole('textbox')).toEqual([])
})
