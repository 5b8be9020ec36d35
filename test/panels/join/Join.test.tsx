// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { Join, type JoinProps } from '../../../src/panels/join/Join.tsx'
// Loaded later by the page: here before the tests, which would else wait for its compilation.
import '../../../src/panels/join/PassphraseField.tsx'
import '../../../src/panels/join/SuggestedName.tsx'
import type { Preview } from '../../../src/protocol/http.ts'
import { AS_IS, fr, renderWith } from '../../support/renderWith.tsx'

const preview: Preview = { workshopId: 'w1', title: 'Journée client', role: 'participant', name: null }

function renderJoin(changes: Partial<JoinProps> = {}) {
  const props: JoinProps = {
    invited: true,
    preview,
    problem: null,
    knownName: '',
    homeHref: '/',
    random: Math.random,
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

test('[ACC-41] lets one in with a name, or under the pleasant one that the field shows', async () => {
  const { onJoin } = renderJoin()
  const hint = await screen.findByText(/Sans nom, vous serez/)
  const { placeholder } = nameField()
  expect(hint.textContent).toContain(`«\u00a0${placeholder}\u00a0»`)
  expect(placeholder).toMatch(/^\p{Lu}[\p{Ll}-]+ \p{Ll}+$/u)
  expect(nameField().getAttribute('aria-describedby')).toBe(hint.id)
  press('Entrer dans l’atelier')
  const proposed = expect.arrayContaining([placeholder])
  await waitFor(() => expect(onJoin).toHaveBeenLastCalledWith('', proposed))
  expect(vi.mocked(onJoin).mock.lastCall?.[1][0]).toBe(placeholder)
  fireEvent.change(nameField(), { target: { value: '  Léa  ' } })
  press('Entrer dans l’atelier')
  await waitFor(() => expect(onJoin).toHaveBeenLastCalledWith('Léa', []))
})

test('who comes without a link is asked for a code, and not told of a link', async () => {
  const { onJoinCode } = renderJoin({ invited: false, preview: null })
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Rejoindre avec un code')
  expect(screen.queryByRole('alert')).toBe(null)
  fireEvent.change(screen.getByRole('textbox', { name: 'Code de l’atelier' }), {
    target: { value: 'abc234' },
  })
  press('Rejoindre')
  await waitFor(() => expect(onJoinCode).toHaveBeenCalledWith('ABC234'))
})

test('[DIS-2] a screen is not asked for a name, nor given one, whoever switches it on', async () => {
  const { onJoin } = renderJoin({
    preview: { ...preview, role: 'facilitator', link: 'display' },
    knownName: 'Hugo',
  })
  expect(screen.queryByRole('textbox')).toBe(null)
  expect(screen.getByText(fr('join.as.display'), AS_IS)).toBeDefined()
  press('Entrer dans l’atelier')
  await waitFor(() => expect(onJoin).toHaveBeenLastCalledWith('', []))
})

test('proposes the name last used on this device', () => {
  renderJoin({ knownName: 'Hugo' })
  expect(nameField().value).toBe('Hugo')
})

test('[ACC-41] who clears the name of last time is offered another one', async () => {
  renderJoin({ knownName: 'Hugo' })
  expect(screen.queryByText(/Sans nom/)).toBe(null)
  fireEvent.change(nameField(), { target: { value: ' ' } })
  await screen.findByText(/Sans nom, vous serez/)
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

test('[ACC-43] a passphrase is asked for with the name; a password manager may fill it, a wrong one keeps what was typed', async () => {
  const onJoin = vi.fn<JoinProps['onJoin']>(async () => 'passphrase-wrong')
  renderJoin({ preview: { ...preview, title: '', asksPassphrase: true }, knownName: 'Léa', onJoin })
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(fr('join.private'))
  const field = await screen.findByLabelText<HTMLInputElement>('Phrase secrète')
  expect([field.type, field.autocomplete]).toEqual(['password', 'current-password'])
  press('Entrer dans l’atelier')
  await screen.findByText(fr('error.passphrase-missing'), AS_IS)
  expect(onJoin).not.toHaveBeenCalled()
  fireEvent.change(field, { target: { value: 'presque' } })
  press('Entrer dans l’atelier')
  await screen.findByText(fr('error.passphrase-wrong'), AS_IS)
  expect(onJoin).toHaveBeenLastCalledWith('Léa', [], 'presque')
  expect(field.value).toBe('presque')
  expect(field.getAttribute('aria-invalid')).toBe('true')
})

test('[ACC-44] after too many wrong ones the door says when they are taken again', async () => {
  const until = new Date(2026, 10, 22, 18, 5).getTime()
  renderJoin({
    preview: { ...preview, title: '', asksPassphrase: true },
    onJoin: async () => ({ code: 'too-many-requests', until }),
  })
  fireEvent.change(await screen.findByLabelText('Phrase secrète'), { target: { value: 'encore' } })
  press('Entrer dans l’atelier')
  await screen.findByText(/Nouvel essai possible à 18:05/)
})

test('[ACC-43] a passphrase that was set since the door was shown is asked for then', async () => {
  renderJoin({ onJoin: async () => 'passphrase-missing' })
  expect(screen.queryByLabelText('Phrase secrète')).toBe(null)
  press('Entrer dans l’atelier')
  await screen.findByLabelText('Phrase secrète')
})
