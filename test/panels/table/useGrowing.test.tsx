// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useGrowing } from '../../../src/panels/table/useGrowing.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('[INP-5] a long list begins with what fills a screen, and is whole soon, without anybody scrolling', () => {
  const { result } = renderHook(() => useGrowing(200, 0))
  expect(result.current).toBe(8)
  act(() => void vi.advanceTimersByTime(1))
  expect(result.current).toBe(20)
  for (let i = 0; i < 20; i++) act(() => void vi.advanceTimersByTime(1))
  expect(result.current).toBe(200)
})

test('[INP-5] what is asked for is there at once, and a short list is whole', () => {
  expect(renderHook(() => useGrowing(200, 151)).result.current).toBe(151)
  expect(renderHook(() => useGrowing(5, 0)).result.current).toBe(5)
  expect(renderHook(() => useGrowing(0, 0)).result.current).toBe(0)
})
