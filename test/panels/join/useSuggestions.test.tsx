// @vitest-environment jsdom
import { act, fireEvent, renderHook, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { DoorForm } from '../../../src/panels/join/DoorForm.tsx'
// Its code: what the page waits for is in the cache of the test, and still comes later than the form.
import '../../../src/panels/join/SuggestedName.tsx'
import { useSuggestions } from '../../../src/panels/join/useSuggestions.ts'
import { renderWith } from '../../support/renderWith.tsx'

afterEach(() => {
  vi.useRealTimers()
})

// The first in its file: from then on the names are there at once.
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

test('[ACC-41] names that come are those that were asked for before', async () => {
  const { result } = renderHook(useSuggestions)
  const asked = result.current.whenThere()
  act(() => result.current.take(['Renard calme']))
  expect(await asked).toEqual(['Renard calme'])
  expect(await result.current.whenThere()).toEqual(['Renard calme'])
})

test('[ACC-41] nobody is kept at the door by names that do not come', async () => {
  vi.useFakeTimers()
  const { result } = renderHook(useSuggestions)
  const asked = result.current.whenThere()
  await vi.advanceTimersByTimeAsync(4_000)
  expect(await asked).toEqual([])
})
