// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Strip } from '../../src/ui/Strip.tsx'

function line(current: string) {
  return (
    <Strip>
      <ul aria-label="parts">
        {['one', 'two', 'three'].map((part) => (
          <li key={part} aria-current={part === current || undefined}>
            {part}
          </li>
        ))}
      </ul>
    </Strip>
  )
}

function strip(): HTMLElement {
  const element = screen.getByRole('list').parentElement
  if (element === null) throw new Error('no strip')
  return element
}

/** jsdom lays nothing out: a line of 300 px in a window of 100 px. */
function layOut(element: HTMLElement): void {
  Object.defineProperties(element, { scrollWidth: { value: 300 }, clientWidth: { value: 100 } })
  element.getBoundingClientRect = () => new DOMRect(0, 0, 100, 40)
  for (const [i, part] of [...element.querySelectorAll('li')].entries())
    part.getBoundingClientRect = () => new DOMRect(100 * i - element.scrollLeft, 0, 100, 40)
}

test('a fading edge says on which side there is more', () => {
  render(line(''))
  const element = strip()
  layOut(element)
  const edges = (left: number) => {
    element.scrollLeft = left
    fireEvent.scroll(element)
    return [element.dataset.before, element.dataset.after]
  }
  expect(edges(0)).toEqual(['false', 'true'])
  expect(edges(80)).toEqual(['true', 'true'])
  expect(edges(200)).toEqual(['true', 'false'])
})

test('what is current is brought into view when it becomes so, and not again while the person pushes the line', () => {
  const { rerender } = render(line(''))
  layOut(strip())
  rerender(line('three'))
  expect(strip().scrollLeft).toBe(200)
  strip().scrollLeft = 20
  rerender(line('three'))
  expect(strip().scrollLeft).toBe(20)
  rerender(line('two'))
  expect(strip().scrollLeft).toBe(100)
})
