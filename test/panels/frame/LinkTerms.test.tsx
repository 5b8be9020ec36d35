// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { LinkTerms, type LinkTermsProps } from '../../../src/panels/frame/LinkTerms.tsx'
import { AS_IS, fr, renderWith } from '../../support/renderWith.tsx'

const LABEL = 'Lien pour les participants'
const END = new Date(2026, 11, 24, 18, 30).getTime()

function show(terms: LinkTermsProps['terms'], onChange: LinkTermsProps['onChange'] = async () => null) {
  const change = vi.fn(onChange)
  renderWith(<LinkTerms label={LABEL} terms={terms} onChange={change} />)
  return change
}

const open = () =>
  fireEvent.click(screen.getByRole('button', { name: fr('linkTerms.change.what', { what: LABEL }) }))
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const endField = () => screen.getByLabelText<HTMLInputElement>('Fait entrer jusqu’au')
const secretField = () => screen.getByLabelText<HTMLInputElement>('Nouvelle phrase secrète')

test('[ACC-42] the end is said in the reader’s language and time zone, and is set in it', async () => {
  const change = show({ endsAt: END, asksPassphrase: false, isOver: false })
  screen.getByText('Ouvert jusqu’au 24 déc. 2026, 18:30.')
  open()
  expect(endField().value).toBe('2026-12-24T18:30')
  fireEvent.change(endField(), { target: { value: '2026-12-25T09:00' } })
  press('Enregistrer')
  await waitFor(() => expect(change).toHaveBeenCalledWith({ endsAt: new Date(2026, 11, 25, 9, 0).getTime() }))
  await screen.findByText(fr('linkTerms.saved'), AS_IS)
  open()
  fireEvent.change(endField(), { target: { value: '' } })
  press('Enregistrer')
  await waitFor(() => expect(change).toHaveBeenLastCalledWith({ endsAt: null }))
})

test('[ACC-42] a moment that has passed is refused at its field', async () => {
  show({ endsAt: null, asksPassphrase: false, isOver: false }, async () => 'end-in-past')
  screen.getByText(fr('linkTerms.none'), AS_IS)
  open()
  fireEvent.change(endField(), { target: { value: '2020-01-01T00:00' } })
  press('Enregistrer')
  await waitFor(() => expect(endField().getAttribute('aria-invalid')).toBe('true'))
  screen.getByText(fr('error.end-in-past'), AS_IS)
})

test('[ACC-43] a passphrase is given as new, can be seen while it is typed, and is removed by its button', async () => {
  const change = show({ endsAt: null, asksPassphrase: true, isOver: false })
  open()
  expect(secretField().value).toBe('')
  expect([secretField().type, secretField().autocomplete]).toEqual(['password', 'new-password'])
  press('Afficher la nouvelle phrase secrète')
  expect(secretField().type).toBe('text')
  fireEvent.change(secretField(), { target: { value: 'quatre mots au hasard' } })
  press('Enregistrer')
  await waitFor(() => expect(change).toHaveBeenCalledWith({ passphrase: 'quatre mots au hasard' }))
  open()
  press('Retirer la phrase secrète')
  await waitFor(() => expect(change).toHaveBeenLastCalledWith({ passphrase: '' }))
})
