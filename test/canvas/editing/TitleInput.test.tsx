// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { TitleInput } from '../../../src/canvas/editing/TitleInput.tsx'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { renderWith } from '../../support/renderWith.tsx'

test('[INP-2] a title on the sheet that is too long says by how much, until it fits', async () => {
  const shared: string[] = []
  const onShare = (words: string) => {
    if (words.length > 10) return 'title-too-long' as const
    shared.push(words)
    return null
  }
  const workshop = await openTestWorkshop()
  renderWith(<TitleInput label="Titre" initial="" maxLength={10} onShare={onShare} onLeave={() => {}} />, {
    workshop,
  })
  const field = screen.getByRole('textbox', { name: 'Titre' })
  fireEvent.change(field, { target: { value: 'x'.repeat(12) } })
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(shared).toEqual([])
  const count = screen.getByText('12 caractères sur 10 au plus')
  expect(field.getAttribute('aria-describedby')).toBe(count.id)
  fireEvent.change(field, { target: { value: 'Payer' } })
  expect(screen.queryByText(/caractères sur/)).toBeNull()
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(shared).toEqual(['Payer'])
})
