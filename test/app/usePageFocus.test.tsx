// @vitest-environment jsdom
import { act, render, screen, waitFor } from '@testing-library/react'
import { lazy, Suspense, useState } from 'react'
import { beforeEach, expect, test } from 'vitest'
import { useLocation } from 'wouter'
import { usePageFocus } from '../../src/app/usePageFocus.ts'

beforeEach(() => history.replaceState(null, '', '/'))

/** A page that comes when it is told to. */
function laterPage() {
  let come = () => {}
  const Page = lazy(
    () =>
      new Promise<{ default: () => React.JSX.Element }>((resolve) => {
        come = () =>
          resolve({
            default: () => (
              <main>
                <h1>What it came to</h1>
              </main>
            ),
          })
      }),
  )
  return { Page, come: () => come() }
}

function press(button: HTMLElement): void {
  act(() => {
    button.focus()
    button.click()
  })
}

function Site({ Page, stays = false }: { readonly Page: React.ComponentType; readonly stays?: boolean }) {
  const [path, navigate] = useLocation()
  const [count, setCount] = useState(0)
  usePageFocus()
  const link = (
    <button type="button" onClick={() => navigate('/next')}>
      Go
    </button>
  )
  return (
    <>
      <button type="button" onClick={() => setCount(count + 1)}>
        Elsewhere
      </button>
      {stays ? link : null}
      {path === '/' ? (
        <main>{stays ? 'Here' : link}</main>
      ) : (
        <Suspense fallback={<main aria-busy="true">Wait</main>}>
          <Page />
        </Suspense>
      )}
    </>
  )
}

test('[WIN-29] what was pressed is gone with its page: the keyboard is at the heading of the next, once that has come', async () => {
  const { Page, come } = laterPage()
  render(<Site Page={Page} />)
  press(screen.getByRole('button', { name: 'Go' }))
  await screen.findByText('Wait')
  expect(document.activeElement).toBe(document.body)
  come()
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'What it came to' })),
  )
})

test('[WIN-29] what was pressed and is still there keeps the keyboard', async () => {
  const { Page, come } = laterPage()
  render(<Site Page={Page} stays />)
  press(screen.getByRole('button', { name: 'Go' }))
  come()
  await screen.findByRole('heading')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Go' }))
})

test('[WIN-29] who goes elsewhere while the page is coming stays there', async () => {
  const { Page, come } = laterPage()
  render(<Site Page={Page} />)
  press(screen.getByRole('button', { name: 'Go' }))
  await screen.findByText('Wait')
  press(screen.getByRole('button', { name: 'Elsewhere' }))
  come()
  await screen.findByRole('heading')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Elsewhere' }))
})

test('[WIN-29] a page that is opened by its address begins at its top', async () => {
  history.replaceState(null, '', '/next')
  const { Page, come } = laterPage()
  render(<Site Page={Page} />)
  come()
  await screen.findByRole('heading')
  expect(document.activeElement).toBe(document.body)
})
