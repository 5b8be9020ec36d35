// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { Join, type JoinProps } from '../../../src/panels/join/Join.tsx'
import type { Preview } from '../../../src/protocol/http.ts'
import { AS_IS, fr, renderWith } from '../../support/renderWith.tsx'

const preview: Preview = { workshopId: 'w1', title: 'Journée client', role: 'participant', name: null }

function renderJoin(changes: Partial<JoinProps> = {}) {
  const props: JoinProps = {
    preview,
    problem: null,
    knownName: '',
    homeHref: '/',
    onJoin: vi.fn(async () => null),
    onJoinCode: vi.fn(async () => null),
    onRetry: vi.fn(),
    ...changes,
  }
  renderWith(<Join {...props} />)
  return props
}

const nameField = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Votre nom (facultatif)' })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

test.each(['facilitator', 'participant', 'observer'] as const)('says what one enters, as a %s', (role) => {
  renderJoin({ preview: { ...preview, role } })
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Journée client')
  expect(screen.getByText(fr(`join.as.${role}`), AS_IS)).toBeDefined()
})

test('lets one in with a name, or without', async () => {
  const { onJoin } = renderJoin()
  press('Entrer dans l’atelier')
  await waitFor(() => expect(onJoin).toHaveBeenLastCalledWith(''))
  fireEvent.change(nameField(), { target: { value: '  Léa  ' } })
  press('Entrer dans l’atelier')
  await waitFor(() => expect(onJoin).toHaveBeenLastCalledWith('Léa'))
})

test('[DIS-2] a screen is not asked for a name, nor given one, whoever switches it on', async () => {
  const { onJoin } = renderJoin({
    preview: { ...preview, role: 'facilitator', link: 'display' },
    knownName: 'Hugo',
  })
  expect(screen.queryByRole('textbox')).toBe(null)
  expect(screen.getByText(fr('join.as.display'), AS_IS)).toBeDefined()
  press('Entrer dans l’atelier')
  await waitFor(() => expect(onJoin).toHaveBeenLastCalledWith(''))
})

test('proposes the name last used on this device', () => {
  renderJoin({ knownName: 'Hugo' })
  expect(nameField().value).toBe('Hugo')
})

test('knows who has been here before: their name of then, and a way back', () => {
  renderJoin({ preview: { ...preview, name: 'Nadia' }, knownName: 'Hugo' })
  expect(nameField().value).toBe('Nadia')
  expect(screen.getByRole('button', { name: 'Revenir dans l’atelier' })).toBeDefined()
})

test('refuses a name that is too long beside its field', () => {
  const { onJoin } = renderJoin({ knownName: 'a'.repeat(81) })
  press('Entrer dans l’atelier')
  expect(screen.getByRole('alert').textContent).toBe(fr('error.name-too-long'))
  expect(nameField().getAttribute('aria-invalid')).toBe('true')
  expect(onJoin).not.toHaveBeenCalled()
})

test('keeps the name when the server refuses', async () => {
  renderJoin({ onJoin: async () => 'server-busy' })
  fireEvent.change(nameField(), { target: { value: 'Léa' } })
  press('Entrer dans l’atelier')
  expect((await screen.findByRole('alert')).textContent).toBe(fr('error.server-busy'))
  expect(nameField().value).toBe('Léa')
})

test('a link that leads nowhere says why, and leaves a code and the home page', async () => {
  const { onJoinCode } = renderJoin({ preview: null, problem: 'link-expired' })
  expect(screen.getByRole('alert').textContent).toContain(fr('error.link-expired'))
  expect(screen.getByRole('link', { name: 'Aller à l’accueil' }).getAttribute('href')).toBe('/')
  expect(screen.queryByRole('button', { name: 'Réessayer' })).toBeNull()
  fireEvent.change(screen.getByRole('textbox', { name: 'Code de l’atelier' }), {
    target: { value: 'K7WQ4M' },
  })
  press('Rejoindre')
  await waitFor(() => expect(onJoinCode).toHaveBeenCalledWith('K7WQ4M'))
})

test('what may pass can be tried again', () => {
  const { onRetry } = renderJoin({ preview: null, problem: 'too-many-requests' })
  press('Réessayer')
  expect(onRetry).toHaveBeenCalledOnce()
})

test('says that it is looking while it does not know', () => {
  renderJoin({ preview: null })
  expect(screen.getByText(fr('join.loading'))).toBeDefined()
})
