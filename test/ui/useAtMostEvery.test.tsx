// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { useAtMostEvery } from '../../src/ui/useAtMostEvery.ts'

test('of values that come fast the first and the last of each time are given, and nothing is left out for ever', () => {
  vi.useFakeTimers()
  try {
    const seen: number[] = []
    const { rerender } = renderHook(({ value }) => seen.push(useAtMostEvery(value, 1000)), {
      initialProps: { value: 1 },
    })
    for (const value of [2, 3, 4]) rerender({ value })
    expect(new Set(seen)).toEqual(new Set([1]))
    act(() => vi.advanceTimersByTime(1000))
    rerender({ value: 5 })
    expect(new Set(seen)).toEqual(new Set([1, 4]))
    act(() => vi.advanceTimersByTime(1000))
    expect(seen.at(-1)).toBe(5)
    act(() => vi.advanceTimersByTime(1000))
    rerender({ value: 6 })
    expect(seen.at(-1)).toBe(6)
  } finally {
    vi.useRealTimers()
  }
})
