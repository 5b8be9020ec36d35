// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { renameWorkshop } from '../../../src/model/commands/workshop.ts'
import { must } from '../../../src/model/must.ts'
import { Notices } from '../../../src/panels/frame/Notices.tsx'
import type { Workshop } from '../../../src/store/workshop.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { AS_IS, fr, renderWith } from '../../support/renderWith.tsx'

afterEach(() => {
  vi.useRealTimers()
})

async function renderNotices() {
  const workshop = await openTestWorkshop()
  vi.useFakeTimers()
  renderWith(<Notices />, { workshop })
  return workshop
}

const LONG_MS = 60_000
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms))
const region = () => screen.getByRole('status')

test.each([
  ['undo-overtaken', 'notice.undo-overtaken'],
  ['redo-overtaken', 'notice.redo-overtaken'],
  ['removed', 'notice.removed'],
  ['last-offer', 'error.last-offer'],
] as const)(
  'says %s in a region that was there before, and takes it away after a while',
  async (code, key) => {
    const workshop = await renderNotices()
    expect(region().textContent).toBe('')
    act(() => workshop.notify(code))
    expect(screen.getByText(fr(key), AS_IS)).toBeDefined()
    pass(LONG_MS)
    expect(region().textContent).toBe('')
  },
)

test('[UNDO-8] names what was left as others have made it, and counts what is over three', async () => {
  const workshop = await renderNotices()
  const [first, ...others] = [...workshop.records.getState().actions.values()]
  const kept = [must(first), ...others.slice(0, 4)].map(({ id }) => ({ kind: 'actions' as const, id }))
  async function tell(...[code, filled]: Parameters<Workshop['notify']>): Promise<void> {
    await act(async () => {
      workshop.notify(code, filled)
      await vi.dynamicImportSettled()
    })
  }
  await tell('undo-partly', { kept: [must(kept[0]), { kind: 'marks', id: 'gone' }] })
  expect(region().textContent).toContain(fr('notice.undo-partly'))
  expect(region().textContent).toContain(`l’action ${first?.title} et ${fr('place.gone')}`)
  await tell('redo-partly', { kept })
  expect(region().textContent).toContain(' et 2 autres')
})

test('stays while it is pointed at or has the focus', async () => {
  const workshop = await renderNotices()
  act(() => workshop.notify('last-persona'))
  const close = screen.getByRole('button', { name: 'Fermer' })
  const toast = close.parentElement as HTMLElement
  fireEvent(toast, new Event('pointerenter'))
  pass(LONG_MS)
  fireEvent.focusIn(close)
  fireEvent(toast, new Event('pointerleave'))
  pass(LONG_MS)
  expect(region().textContent).not.toBe('')
  fireEvent.focusOut(close)
  pass(LONG_MS)
  expect(region().textContent).toBe('')
})

test('a new notice takes the place of the old one and has its own time', async () => {
  const workshop = await renderNotices()
  act(() => workshop.notify('last-persona'))
  const before = screen.getByText(fr('error.last-persona'), AS_IS)
  pass(5_000)
  act(() => workshop.notify('last-persona'))
  pass(5_000)
  // A new element, so that the same sentence is read out again.
  expect(screen.getByText(fr('error.last-persona'), AS_IS)).not.toBe(before)
})

test('what was removed can be brought back from the notice; other notices offer no such thing', async () => {
  const workshop = await renderNotices()
  act(() => void workshop.run(() => renameWorkshop('Lundi')))
  act(() => workshop.notify('last-persona'))
  expect(screen.queryByRole('button', { name: 'Annuler' })).toBeNull()
  act(() => workshop.notify('removed'))
  fireEvent.click(screen.getByRole('button', { name: 'Annuler' }))
  expect(workshop.records.getState().meta?.title).toBe('Samedi')
  expect(region().textContent).toBe('')
})

test('closes at once when asked', async () => {
  const workshop = await renderNotices()
  act(() => workshop.notify('last-persona'))
  fireEvent.click(screen.getByRole('button', { name: 'Fermer' }))
  expect(region().textContent).toBe('')
})

test.each([
  ['another step', (w: Workshop) => void w.run(() => renameWorkshop('Mardi'))],
  ['undo', (w: Workshop) => w.undo()],
  ['redo', (w: Workshop) => w.redo()],
])(
  '[WIN-22] the way back from a removal goes with %s: it would take back something else',
  async (_what, move) => {
    const workshop = await renderNotices()
    act(() => void workshop.run(() => renameWorkshop('Lundi')))
    act(() => workshop.notify('removed'))
    act(() => move(workshop))
    expect(region().textContent).toBe('')
  },
)
