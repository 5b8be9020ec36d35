// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { AddLine } from '../../../src/panels/fields/AddLine.tsx'
import { DraftTextField } from '../../../src/panels/fields/DraftTextField.tsx'
import { NameField } from '../../../src/panels/fields/NameField.tsx'
import type { ErrorCode } from '../../../src/protocol/errors.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { renderWith } from '../../support/renderWith.tsx'

const LINES = Array.from({ length: 10_000 }, (_, i) => `ligne ${i + 1}`).join('\n')
const refuseLong = vi.fn((text: string): ErrorCode | null => (text.length > 160 ? 'title-too-long' : null))
const props = { label: 'Titre', placeholder: 'Un titre', maxLength: 160 }

test.each([
  ['a name', <NameField key="n" {...props} value="Payer" onCommit={refuseLong} />],
  ['a line to add', <AddLine key="a" {...props} onAdd={refuseLong} />],
  ['a text', <DraftTextField key="d" place="persona:p/needs" {...props} value="" onCommit={refuseLong} />],
])(
  '[INP-2] %s keeps all that was pasted, says what is wrong, and is shared once it fits',
  async (_, field) => {
    refuseLong.mockClear()
    renderWith(field, { workshop: await openTestWorkshop() })
    const input = screen.getByRole('textbox') as HTMLInputElement
    // An input of one line has no line breaks; a title of 500 characters is as wrong.
    for (const pasted of [LINES.replaceAll('\n', ' '), 'é'.repeat(500)]) {
      fireEvent.change(input, { target: { value: pasted } })
      expect(input.value).toBe(pasted)
      expect(screen.getByRole('alert').textContent).toMatch(/^Trop long\s: 160 caractères au plus/)
      expect(input.getAttribute('aria-invalid')).toBe('true')
      expect(input.getAttribute('aria-describedby')).toContain(screen.getByRole('alert').id)
      fireEvent.blur(input)
      expect(input.value).toBe(pasted)
    }
    fireEvent.change(input, { target: { value: 'é'.repeat(160) } })
    expect(screen.queryByRole('alert')).toBeNull()
    fireEvent.blur(input)
    expect(refuseLong).toHaveLastReturnedWith(null)
    expect(refuseLong).toHaveBeenLastCalledWith('é'.repeat(160))
  },
)

test('[INP-3] what is typed runs in the direction of its script', async () => {
  const workshop = await openTestWorkshop()
  renderWith(
    <>
      <NameField {...props} value="الدفع" onCommit={refuseLong} />
      <AddLine {...props} onAdd={refuseLong} />
      <DraftTextField place="persona:p/needs" {...props} value="" onCommit={refuseLong} />
    </>,
    { workshop },
  )
  expect(screen.getAllByRole('textbox').map((field) => field.dir)).toEqual(['auto', 'auto', 'auto'])
})
