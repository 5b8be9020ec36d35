// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { NameField } from '../../../src/panels/fields/NameField.tsx'
import type { ErrorCode } from '../../../src/protocol/errors.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { renderWith } from '../../support/renderWith.tsx'

const onCommit = vi.fn<(text: string) => ErrorCode | null>()

/** A field on a shared name that others change by the button, in something that closes on Escape. */
function Shared({ onEscape }: { readonly onEscape: () => void }) {
  const [name, setName] = useState('Payer')
  const [gone, setGone] = useState(false)
  return (
    <dialog open onKeyDown={(e) => (e.key === 'Escape' ? onEscape() : null)}>
      {gone ? null : (
        <NameField
          label="Titre"
          value={name}
          maxLength={80}
          onCommit={(text) => {
            const refused = onCommit(text)
            if (refused === null) setName(text)
            return refused
          }}
        />
      )}
      <button type="button" onClick={() => setName('Payer en ligne')}>
        Les autres
      </button>
      <button type="button" onClick={() => setGone(true)}>
        Partir
      </button>
    </dialog>
  )
}

async function setUp(answer: ErrorCode | null = null) {
  onCommit.mockReset()
  onCommit.mockReturnValue(answer)
  const onEscape = vi.fn()
  renderWith(<Shared onEscape={onEscape} />, { workshop: await openTestWorkshop() })
  return { onEscape }
}
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Titre' })
const type = (value: string) => fireEvent.change(field(), { target: { value } })
const others = () => fireEvent.click(screen.getByRole('button', { name: 'Les autres' }))

test.each([
  ['Enter', () => fireEvent.keyDown(field(), { key: 'Enter' })],
  ['leaving the field', () => fireEvent.blur(field())],
  ['the field leaving the page', () => fireEvent.click(screen.getByRole('button', { name: 'Partir' }))],
])('what is typed is shared once, by %s', async (_how, finish) => {
  await setUp()
  type('Payer comptant')
  expect(onCommit).not.toHaveBeenCalled()
  finish()
  expect(onCommit.mock.calls).toEqual([['Payer comptant']])
})

test('Enter makes no second line', async () => {
  await setUp()
  expect(fireEvent.keyDown(field(), { key: 'Enter' })).toBe(false)
})

test('Escape takes back what was typed and closes nothing else; the next one does', async () => {
  const { onEscape } = await setUp()
  type('Oups')
  fireEvent.keyDown(field(), { key: 'Escape' })
  expect(field().value).toBe('Payer')
  expect(onEscape).not.toHaveBeenCalled()
  fireEvent.blur(field())
  expect(onCommit).not.toHaveBeenCalled()
  fireEvent.keyDown(field(), { key: 'Escape' })
  expect(onEscape).toHaveBeenCalledOnce()
})

test('others’ words show up while nothing is typed here', async () => {
  await setUp()
  others()
  expect(field().value).toBe('Payer en ligne')
})

test('others’ words do not disturb what one types, which wins in the end', async () => {
  await setUp()
  type('Payer comptant')
  others()
  expect(field().value).toBe('Payer comptant')
  fireEvent.blur(field())
  expect(onCommit.mock.calls).toEqual([['Payer comptant']])
  expect(field().value).toBe('Payer comptant')
})

test('typing and going back is no change: what others wrote meanwhile stays', async () => {
  await setUp()
  type('Payer comptant')
  others()
  type('Payer')
  fireEvent.blur(field())
  expect(onCommit).not.toHaveBeenCalled()
  expect(field().value).toBe('Payer en ligne')
})

test('a refusal is said at the field, and what was typed stays to be mended', async () => {
  await setUp('title-missing')
  type('  ')
  fireEvent.blur(field())
  expect(field().value).toBe('  ')
  expect(screen.getByRole('alert').textContent).toBe('Donnez un titre.')
  expect(field().getAttribute('aria-invalid')).toBe('true')
  expect(field().getAttribute('aria-describedby')).toBe(screen.getByRole('alert').id)
  type('Régler')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('Enter that ends a composition (Japanese, accents) is not the Enter that shares', async () => {
  await setUp()
  type('支払')
  fireEvent.keyDown(field(), { key: 'Enter', isComposing: true })
  expect(onCommit).not.toHaveBeenCalled()
})
