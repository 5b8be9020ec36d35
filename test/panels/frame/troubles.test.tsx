// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { must } from '../../../src/model/must.ts'
import { SCHEMA_VERSION } from '../../../src/model/schema/version.ts'
import { ClosedScreen } from '../../../src/panels/frame/ClosedScreen.tsx'
import { DamagedBanner } from '../../../src/panels/frame/DamagedBanner.tsx'
import { EditableTitle } from '../../../src/panels/frame/EditableTitle.tsx'
import { SavedIndicator } from '../../../src/panels/frame/SavedIndicator.tsx'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { AS_IS, fr, renderWith } from '../../support/renderWith.tsx'

test('nothing is said while all is well', async () => {
  const workshop = await openTestWorkshop()
  const { container } = renderWith(
    <>
      <DamagedBanner />
      <ClosedScreen homeHref="/" joinHref="/join" onReload={() => {}} />
    </>,
    { workshop },
  )
  expect(container.textContent).toBe('')
})

test('counts the records that cannot be read', async () => {
  const workshop = await openTestWorkshop()
  renderWith(<DamagedBanner />, { workshop })
  act(() => workshop.records.setState({ damaged: new Set(['actions/action:1', 'marks/x']) }))
  expect(screen.getByRole('status').textContent).toMatch(
    /^2 éléments ne peuvent pas être lus .*affichés.: 1 action, 1 croix\. Rien n’est perdu/,
  )
})

test.each([
  ['meta/levels', null, 'workshop.damaged.blocked'],
  ['meta/title', '', 'workshop.damaged.title'],
  ['meta/currency', 'Samedi', 'workshop.damaged.settings'],
] as const)('says what to do when %s cannot be read', async (damaged, title, key) => {
  const workshop = await openTestWorkshop()
  renderWith(
    <>
      <SavedIndicator />
      <DamagedBanner />
    </>,
    { workshop },
  )
  const meta = must(workshop.records.getState().meta)
  act(() =>
    workshop.records.setState({
      damaged: new Set([damaged]),
      meta: title === null ? null : { ...meta, title },
    }),
  )
  const [indicator, banner] = screen.getAllByRole('status')
  expect(banner?.textContent).toBe(fr(key))
  // Whoever may write is not told that they merely look on.
  expect(indicator?.textContent).not.toBe(fr('workshop.status.readOnly'))
  expect(indicator?.textContent === fr('workshop.status.blocked')).toBe(title === null)
})

test('says when a newer version has written the workshop', async () => {
  const workshop = await openTestWorkshop()
  renderWith(<DamagedBanner />, { workshop })
  const meta = must(workshop.records.getState().meta)
  act(() => workshop.records.setState({ meta: { ...meta, schemaVersion: SCHEMA_VERSION + 1 } }))
  expect(screen.getByRole('status').textContent).toBe(fr('workshop.tooNew'))
})

test.each([
  [true, 'workshop.closed.kept'],
  [false, 'workshop.closed.unkept'],
] as const)(
  'explains why the server closed the line, and where the work is (kept: %s)',
  async (kept, key) => {
    const workshop = await openTestWorkshop()
    const onReload = vi.fn()
    renderWith(<ClosedScreen homeHref="/" joinHref="/join" onReload={onReload} />, { workshop })
    act(() => workshop.status.setState({ line: 'closed', closed: 'client-too-old', keptOnDevice: kept }))
    expect(screen.getByText(fr('error.client-too-old'), AS_IS)).toBeDefined()
    expect(screen.getByText(fr(key), AS_IS)).toBeDefined()
    expect(screen.getByRole('link', { name: 'Accueil' }).getAttribute('href')).toBe('/')
    fireEvent.click(screen.getByRole('button', { name: 'Recharger la page' }))
    expect(onReload).toHaveBeenCalledOnce()
  },
)

test('speaks of no work where nothing had arrived', async () => {
  const workshop = await openTestWorkshop()
  renderWith(<ClosedScreen homeHref="/" joinHref="/join" onReload={() => {}} />, { workshop })
  act(() => workshop.status.setState({ line: 'closed', closed: 'not-a-member', loaded: false }))
  expect(screen.getByRole('alert').textContent).toContain(fr('error.not-a-member'))
  expect(screen.queryByText(fr('workshop.closed.unkept'), AS_IS)).toBeNull()
})

test.each(['not-a-member', 'link-expired'] as const)(
  'who was put out (%s) changes nothing more, and is shown the way back',
  async (closed) => {
    const workshop = await openTestWorkshop()
    renderWith(
      <>
        <EditableTitle />
        <ClosedScreen homeHref="/" joinHref="/join" onReload={() => {}} />
      </>,
      { workshop },
    )
    expect(screen.getByRole('textbox', { name: fr('workshop.title') })).toBeDefined()
    act(() => workshop.status.setState({ line: 'closed', closed }))
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Recharger la page' })).toBeNull()
    expect(screen.getByRole('link', { name: fr('workshop.enterCode') }).getAttribute('href')).toBe('/join')
    expect(workshop.canWrite()).toBe(false)
  },
)
