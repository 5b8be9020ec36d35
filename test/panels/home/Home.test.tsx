// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { must } from '../../../src/model/must.ts'
import { TEMPLATE_KEYS } from '../../../src/model/templates/templateKeys.ts'
import { Home, type HomeProps } from '../../../src/panels/home/Home.tsx'
import type { ErrorCode } from '../../../src/protocol/errors.ts'
import { AS_IS, fr, renderWith } from '../../support/renderWith.tsx'

const NOW = Date.UTC(2026, 10, 22, 12)

function renderHome(changes: Partial<HomeProps> = {}) {
  const props: HomeProps = {
    templates: TEMPLATE_KEYS,
    deployment: { needsCreationKey: false },
    knownName: '',
    recent: [],
    now: NOW,
    hrefOfWorkshop: (id) => `/w/${id}`,
    onCreate: vi.fn(async () => null),
    onImport: vi.fn(async () => null),
    onJoinCode: vi.fn(async () => null),
    onForget: vi.fn(),
    ...changes,
  }
  renderWith(<Home {...props} />)
  return props
}

function choose(name: string): HTMLElement {
  fireEvent.click(screen.getByRole('button', { name }))
  return screen.getByRole('dialog')
}

const type = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const dropFile = (file: File) =>
  fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], files: [file] } })

/** A server that answers when the test says so. */
function answerLater() {
  const { promise, resolve } = Promise.withResolvers<ErrorCode | null>()
  return { answer: resolve, ask: vi.fn(() => promise) }
}

test('offers three templates and two worked examples, each with what it is for and how large it is', () => {
  renderHome()
  const names = (heading: string) =>
    within(screen.getByRole('region', { name: heading }))
      .getAllByRole('button')
      .map((button) => button.textContent)
  expect(names('Partir d’un modèle')).toEqual(['Particuliers', 'Entreprises', 'Marché public'])
  expect(names('Partir d’un exemple rempli')).toEqual(['Bijoux fantaisie', 'Sécurité informatique'])
  const described = screen.getByRole('button', { name: 'Bijoux fantaisie' }).getAttribute('aria-describedby')
  const description = (described ?? '').split(' ').map((id) => document.getElementById(id)?.textContent)
  expect(description.join(' ')).toMatch(/marchés de Tours.*5.séquences.*26.actions.*6.frictions/)
})

test('creates a workshop with the title, the scale and the language that were chosen', async () => {
  const { onCreate } = renderHome({ knownName: 'Ana' })
  const dialog = choose('Bijoux fantaisie')
  expect(within(dialog).getByRole('heading').textContent).toBe('Nouvel atelier\u00a0: Bijoux fantaisie')
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Titre' }).value).toBe(
    'Bijoux fantaisie à Tours',
  )
  expect(screen.getByRole<HTMLInputElement>('radio', { name: '7 niveaux' }).checked).toBe(true)
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Français' }).checked).toBe(true)

  const name = screen.getByRole<HTMLInputElement>('textbox', { name: fr('join.name') })
  expect(name.value).toBe('Ana')
  fireEvent.change(name, { target: { value: ' Ana  Roy ' } })
  type('Titre', '  Samedi   matin ')
  fireEvent.click(screen.getByRole('radio', { name: '11 niveaux' }))
  fireEvent.click(screen.getByRole('radio', { name: 'English' }))
  press('Créer l’atelier')
  await waitFor(() => expect(onCreate).toHaveBeenCalledOnce())
  expect(onCreate).toHaveBeenCalledWith({
    title: 'Samedi matin',
    name: 'Ana Roy',
    template: 'jewellery',
    locale: 'en',
    levels: 11,
  })
})

test.each([
  ['   ', 'error.title-missing'],
  ['a'.repeat(81), 'error.title-too-long'],
] as const)('the title %o is refused beside its field, before it is sent', (title, message) => {
  const { onCreate } = renderHome()
  choose('Particuliers')
  type('Titre', title)
  press('Créer l’atelier')
  expect(screen.getByRole('alert').textContent).toBe(fr(message))
  expect(screen.getByRole('textbox', { name: 'Titre' }).getAttribute('aria-invalid')).toBe('true')
  expect(onCreate).not.toHaveBeenCalled()
})

test('while the server is asked nothing is sent twice; when it refuses, nothing that was typed is lost', async () => {
  const { ask, answer } = answerLater()
  renderHome({ onCreate: ask })
  const dialog = choose('Marché public')
  type('Titre', 'Mairie')
  fireEvent.click(screen.getByRole('radio', { name: '5 niveaux' }))
  press('Créer l’atelier')
  fireEvent.submit(must(dialog.querySelector('form')))
  expect(ask).toHaveBeenCalledOnce()
  expect(await screen.findByRole('button', { name: /Création…/ })).toBeDefined()

  answer('server-unreachable')
  expect((await screen.findByRole('alert')).textContent).toBe(fr('error.server-unreachable'))
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Titre' }).value).toBe('Mairie')
  expect(screen.getByRole<HTMLInputElement>('radio', { name: '5 niveaux' }).checked).toBe(true)
})

test('asks for the creation key only where the deployment does, and says when it is wrong', async () => {
  const onCreate = vi.fn(async (): Promise<ErrorCode | null> => 'creation-key-wrong')
  renderHome({ deployment: { needsCreationKey: true }, onCreate })
  choose('Entreprises')
  const key = screen.getByLabelText<HTMLInputElement>('Clé de création')
  press('Créer l’atelier')
  expect(screen.getByRole('alert').textContent).toBe(fr('home.new.key.missing'))
  expect(onCreate).not.toHaveBeenCalled()
  fireEvent.change(key, { target: { value: ' sésame ' } })
  press('Créer l’atelier')
  await waitFor(() => expect(screen.getByRole('alert').textContent).toBe(fr('error.creation-key-wrong')))
  expect(onCreate).toHaveBeenCalledWith(expect.objectContaining({ creationKey: 'sésame' }))
  expect(key.getAttribute('aria-invalid')).toBe('true')
  expect(key.value).toBe(' sésame ')
})

test('no creation key is asked for or sent elsewhere', () => {
  renderHome()
  choose('Entreprises')
  expect(screen.queryByLabelText('Clé de création')).toBeNull()
})

test('a code is understood as people type it; one that leads nowhere stays in its field', async () => {
  const { onJoinCode } = renderHome({ onJoinCode: vi.fn(async () => 'code-unknown' as const) })
  type('Code de l’atelier', 'k7w')
  press('Rejoindre')
  expect(screen.getByRole('alert').textContent).toBe(fr('join.code.incomplete'))
  expect(onJoinCode).not.toHaveBeenCalled()
  type('Code de l’atelier', ' k7w-q4m')
  press('Rejoindre')
  await waitFor(() => expect(screen.getByRole('alert').textContent).toBe(fr('error.code-unknown')))
  expect(onJoinCode).toHaveBeenCalledWith('K7WQ4M')
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Code de l’atelier' }).value).toBe(' k7w-q4m')
})

test('lists the recent workshops of this device, each to open or to forget', () => {
  const { onForget } = renderHome({
    recent: [{ id: 'w7', title: 'Journée client', role: 'observer', openedAtMs: NOW - 2 * 3_600_000 }],
  })
  const list = within(screen.getByRole('region', { name: 'Ateliers récents' }))
  const link = list.getByRole('link', { name: /Journée client.*Observateur.*il y a 2 heures/ })
  expect(link.getAttribute('href')).toBe('/w/w7')
  expect(screen.queryByRole('region', { name: 'Comment se passe un atelier' })).toBeNull()
  press('Retirer «\u00a0Journée client\u00a0» de cette liste')
  expect(onForget).toHaveBeenCalledWith('w7')
})

test('shows five recent workshops, and the others on demand', () => {
  const recent = Array.from({ length: 8 }, (_, i) => ({
    id: `w${i}`,
    title: `Atelier ${i}`,
    role: 'facilitator' as const,
    openedAtMs: NOW,
  }))
  renderHome({ recent })
  expect(screen.getAllByRole('link', { name: /^Atelier \d/ })).toHaveLength(5)
  press('Afficher les 8')
  expect(screen.getAllByRole('link', { name: /^Atelier \d/ })).toHaveLength(8)
})

test('tells a newcomer how a workshop goes', () => {
  renderHome()
  const steps = within(screen.getByRole('region', { name: 'Comment se passe un atelier' }))
  expect(steps.getAllByRole('listitem')).toHaveLength(4)
})

test('imports a file dropped anywhere on the page, and says why when it cannot', async () => {
  const { ask, answer } = answerLater()
  renderHome({ onImport: ask })
  const file = new File(['{}'], 'samedi.json', { type: 'application/json' })
  dropFile(file)
  expect(ask).toHaveBeenCalledWith(file)
  expect(await screen.findByText(fr('home.import.busy', { name: 'samedi.json' }), AS_IS)).toBeDefined()
  answer('import-too-new')
  expect((await screen.findByRole('alert')).textContent).toBe(`samedi.json ${fr('error.import-too-new')}`)
})

test('refuses a file that is no export without sending it', () => {
  const { onImport } = renderHome()
  dropFile(new File(['x'], 'photo.png', { type: 'image/png' }))
  expect(screen.getByRole('alert').textContent).toContain(fr('error.import-not-a-workshop'))
  expect(onImport).not.toHaveBeenCalled()
})
