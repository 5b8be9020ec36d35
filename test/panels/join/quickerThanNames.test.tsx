// @vitest-environment jsdom
// Alone in its file: once the names are loaded they are there at once.
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { DoorForm } from '../../../src/panels/join/DoorForm.tsx'
// Its code is here before the test, which would else wait for its compilation; it still comes later than the form.
import '../../../src/panels/join/SuggestedName.tsx'
import { renderWith } from '../../support/renderWith.tsx'

test('[ACC-41] who is quicker than the names comes in under one of them all the same', async () => {
  const onJoin = vi.fn(async () => null)
  renderWith(
    <DoorForm name="" known={false} asksName asksPassphrase={false} random={() => 0} onJoin={onJoin} />,
  )
  expect(screen.getByRole<HTMLInputElement>('textbox').placeholder).toBe('')
  fireEvent.click(screen.getByRole('button'))
  const proposed = expect.arrayContaining(['Hirondelle curieuse'])
  await waitFor(() => expect(onJoin).toHaveBeenCalledExactlyOnceWith('', proposed))
})
