// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { keepingSight } from '../../src/ui/keepingSight.tsx'

const scroll = vi.fn()
beforeEach(() => {
  scroll.mockClear()
  Element.prototype.scrollIntoView = scroll
})

const Late = keepingSight(() => <p>later</p>)
const panel = (there: boolean) => (
  <>
    <input aria-label="outside" />
    <aside>
      {there ? <Late /> : null}
      <input aria-label="inside" />
    </aside>
  </>
)

test('what comes into a panel later keeps the field that has the keyboard in sight', () => {
  const { rerender } = render(panel(false))
  screen.getByLabelText('inside').focus()
  rerender(panel(true))
  expect(scroll.mock.contexts).toEqual([screen.getByLabelText('inside')])
  expect(scroll).toHaveBeenCalledWith({ block: 'nearest' })
})

test('and moves nothing for who is elsewhere', () => {
  const { rerender } = render(panel(false))
  screen.getByLabelText('outside').focus()
  rerender(panel(true))
  expect(scroll).not.toHaveBeenCalled()
})
