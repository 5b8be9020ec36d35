// @vitest-environment jsdom
import { act, fireEvent, render, screen } from '@testing-library/react'
import { useRef, useState } from 'react'
import { expect, test } from 'vitest'
import { useKeptFocus } from '../../src/ui/useKeptFocus.ts'

function Panel() {
  const box = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useKeptFocus(box, heading)
  const [names, setNames] = useState(['Ana', 'Bruno', 'Chloé'])
  const [isOver, setOver] = useState(false)
  return (
    <div ref={box}>
      <h2 tabIndex={-1} ref={heading}>
        Room
      </h2>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <button type="button" onClick={() => setNames((all) => all.filter((one) => one !== name))}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      {isOver ? (
        <p>Over</p>
      ) : (
        <section>
          <button type="button" onClick={() => setOver(true)}>
            End
          </button>
        </section>
      )}
    </div>
  )
}

function Card() {
  const box = useRef<HTMLDivElement>(null)
  const [isTaken, setTaken] = useState(false)
  useKeptFocus(box, useRef(null))
  return (
    <div ref={box}>
      <article>
        <p>
          {isTaken ? (
            'Taken'
          ) : (
            <button type="button" onClick={() => setTaken(true)}>
              Take
            </button>
          )}
        </p>
        <button type="button">Show</button>
      </article>
    </div>
  )
}

/** What goes away is seen after the change, as a browser does it. */
async function press(name: string): Promise<void> {
  const button = screen.getByRole('button', { name })
  button.focus()
  await act(async () => void fireEvent.click(button))
}
const focused = () => (document.activeElement === document.body ? null : document.activeElement?.textContent)

test('[SES-71] who takes an item from a list goes on to the next, at its end to the one before, after the last to the heading', async () => {
  render(<Panel />)
  await press('Bruno')
  expect(focused()).toBe('Chloé')
  await press('Chloé')
  expect(focused()).toBe('Ana')
  await press('Ana')
  expect(focused()).toBe('Room')
})

test('[SES-71] on a card it stays on the card', async () => {
  render(<Card />)
  await press('Take')
  expect(focused()).toBe('Show')
})

test('[SES-71] what makes its own place go away leads to the heading; who is elsewhere is left there', async () => {
  render(
    <>
      <input aria-label="Elsewhere" />
      <Panel />
    </>,
  )
  await press('End')
  expect(focused()).toBe('Room')
  const elsewhere = screen.getByRole('textbox')
  elsewhere.focus()
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Ana' })))
  expect(document.activeElement).toBe(elsewhere)
  // Who looks at no control at all is not moved either.
  elsewhere.blur()
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Bruno' })))
  expect(document.activeElement).toBe(document.body)
})

function Opener() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      {isOpen ? <Closing onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function Closing({ onClose }: { readonly onClose: () => void }) {
  const box = useRef<HTMLDivElement>(null)
  useKeptFocus(box, useRef(null))
  return (
    <div ref={box}>
      <button type="button" onClick={onClose}>
        Close
      </button>
    </div>
  )
}

test('[SES-71] a panel that is closed gives the keyboard back to where it was opened', async () => {
  render(<Opener />)
  await press('Open')
  await press('Close')
  expect(focused()).toBe('Open')
})
