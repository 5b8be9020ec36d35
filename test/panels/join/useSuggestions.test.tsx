// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { useSuggestions } from '../../../src/panels/join/useSuggestions.ts'

afterEach(() => {
  vi.useRealTimers()
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
