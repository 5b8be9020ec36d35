// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, onTestFinished, test, vi } from 'vitest'
import { renameWorkshop } from '../../../src/model/commands/workshop.ts'
import { WorkshopHeader, type WorkshopHeaderProps } from '../../../src/panels/frame/WorkshopHeader.tsx'
import type { ErrorCode } from '../../../src/protocol/errors.ts'
import type { WorkshopInfo } from '../../../src/protocol/http.ts'
import type { Role } from '../../../src/protocol/roles.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { AS_IS, fr, renderWith } from '../../support/renderWith.tsx'

async function renderHeader(changes: Partial<WorkshopInfo> = {}, role: Role = 'facilitator') {
  const workshop = await openTestWorkshop({ role })
  const info: WorkshopInfo = {
    workshopId: 'w1',
    role,
    participantId: 'self',
    name: 'Zoé Roy',
    title: 'Samedi',
    code: 'K7WQ4M',
    links: { participant: 'https://parcours.test/join#p', observer: 'https://parcours.test/join#o' },
    ...changes,
  }
  const onPreferences = vi.fn()
  const onReplaceLink = vi.fn<(role: Role) => Promise<ErrorCode | null>>(async () => null)
  const onLinkTerms = vi.fn<WorkshopHeaderProps['onLinkTerms']>(async () => null)
  const onRename = vi.fn<(name: string) => Promise<ErrorCode | null>>(async () => null)
  renderWith(
    <WorkshopHeader
      info={info}
      view="map"
      links={{ home: '/', map: '/w/w1', table: '/w/w1/table', plan: '/w/w1/plan', summary: '/w/w1/summary' }}
      exportHref="/api/workshops/w1/export"
      picture={{ today: () => '2026-11-22', loadFontCss: async () => '' }}
      onShare={() => {}}
      onReplaceLink={onReplaceLink}
      onLinkTerms={onLinkTerms}
      onRename={onRename}
    />,
    { workshop, onPreferences },
  )
  return { workshop, onPreferences, onReplaceLink, onLinkTerms, onRename }
}

const titleField = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Titre de l’atelier' })
const titleOf = (workshop: Awaited<ReturnType<typeof openTestWorkshop>>) =>
  workshop.records.getState().meta?.title
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const typeTitle = (value: string) => fireEvent.change(titleField(), { target: { value } })

test('Enter commits a new title, as one step to undo, and leaves the field', async () => {
  const { workshop } = await renderHeader()
  titleField().focus()
  typeTitle('  Journée   client ')
  expect(titleOf(workshop)).toBe('Samedi')
  fireEvent.keyDown(titleField(), { key: 'Enter' })
  expect(titleOf(workshop)).toBe('Journée client')
  expect(titleField().value).toBe('Journée client')
  expect(document.activeElement).toBe(document.body)
  press(fr('workshop.undo'))
  expect(titleField().value).toBe('Samedi')
})

test('Escape gives the change up, and leaves the field', async () => {
  const { workshop } = await renderHeader()
  titleField().focus()
  typeTitle('Dimanche')
  fireEvent.keyDown(titleField(), { key: 'Escape' })
  expect(titleField().value).toBe('Samedi')
  expect(titleOf(workshop)).toBe('Samedi')
  expect(document.activeElement).toBe(document.body)
})

test('leaving the field commits', async () => {
  const { workshop } = await renderHeader()
  titleField().focus()
  typeTitle('Lundi')
  act(() => titleField().blur())
  expect(titleOf(workshop)).toBe('Lundi')
})

test('a title that did not change is no step', async () => {
  const { workshop } = await renderHeader()
  typeTitle('Samedi ')
  fireEvent.keyDown(titleField(), { key: 'Enter' })
  expect(workshop.history.getState().canUndo).toBe(false)
})

test.each([
  ['', 'error.title-missing'],
  ['a'.repeat(81), 'error.title-too-long'],
] as const)('the title %o stays in the field with the reason, and is not written', async (title, message) => {
  const { workshop } = await renderHeader()
  typeTitle(title)
  fireEvent.blur(titleField())
  expect(screen.getByRole('alert').textContent).toBe(fr(message))
  expect(titleField().value).toBe(title)
  expect(titleOf(workshop)).toBe('Samedi')
})

test('what others make of the title arrives while one is not typing', async () => {
  const { workshop } = await renderHeader()
  act(() => void workshop.run(() => renameWorkshop('De Nadia')))
  expect(titleField().value).toBe('De Nadia')
})

test('an observer reads the title and is told so', async () => {
  await renderHeader({ code: null, links: {} }, 'observer')
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(screen.getByRole('heading', { level: 1, name: 'Samedi' })).toBeDefined()
  expect(screen.getByRole('status').textContent).toBe('Lecture seule')
  expect(screen.queryByRole('button', { name: 'Partager' })).toBeNull()
})

test('links to both views, and marks the one that is open', async () => {
  await renderHeader()
  const views = within(screen.getByRole('navigation', { name: 'Vues' }))
  expect(views.getByRole('link', { name: 'Carte' }).getAttribute('aria-current')).toBe('page')
  expect(views.getByRole('link', { name: 'Tableau' }).getAttribute('aria-current')).toBeNull()
  expect(views.getByRole('link', { name: 'Tableau' }).getAttribute('href')).toBe('/w/w1/table')
  expect(screen.getByRole('link', { name: 'Accueil' }).getAttribute('href')).toBe('/')
})

test('undo and redo by key, everywhere but in a text field', async () => {
  const { workshop } = await renderHeader()
  const key = (target: Element, init: KeyboardEventInit) => fireEvent.keyDown(target, init)
  act(() => void workshop.run(() => renameWorkshop('Lundi')))
  key(titleField(), { key: 'z', ctrlKey: true })
  expect(titleOf(workshop)).toBe('Lundi')
  key(document.body, { key: 'z' })
  expect(titleOf(workshop)).toBe('Lundi')
  key(document.body, { key: 'z', ctrlKey: true })
  expect(titleOf(workshop)).toBe('Samedi')
  key(document.body, { key: 'Z', metaKey: true, shiftKey: true })
  expect(titleOf(workshop)).toBe('Lundi')
  key(document.body, { key: 'z', metaKey: true })
  expect(titleOf(workshop)).toBe('Samedi')
  key(document.body, { key: 'y', ctrlKey: true })
  expect(titleOf(workshop)).toBe('Lundi')
})

test('the undo buttons can be pressed only when there is something to undo', async () => {
  const { workshop } = await renderHeader()
  const button = (key: 'workshop.undo' | 'workshop.redo') =>
    screen.getByRole<HTMLButtonElement>('button', { name: fr(key) })
  expect([button('workshop.undo').disabled, button('workshop.redo').disabled]).toEqual([true, true])
  act(() => void workshop.run(() => renameWorkshop('Lundi')))
  expect([button('workshop.undo').disabled, button('workshop.redo').disabled]).toEqual([false, true])
})

test('says in words whether the work is safe, and follows the line', async () => {
  const { workshop } = await renderHeader()
  const said = () => screen.getByRole('status').textContent
  act(() => workshop.status.setState({ line: 'online', loaded: true, saved: true }))
  expect(said()).toBe('Enregistré')
  expect(screen.getByRole('status').title).toBe(fr('workshop.status.hint.saved'))
  act(() => workshop.status.setState({ saved: false }))
  expect(said()).toBe('Enregistrement…')
  act(() => workshop.status.setState({ line: 'offline', keptOnDevice: false }))
  expect(said()).toBe(fr('workshop.status.offlineUnkept'))
})

test('lists who is here, once each, with their roles', async () => {
  const { workshop } = await renderHeader()
  const window = (clientId: number, id: string, name: string, role: string) => ({
    ...{ clientId, cursor: null, selection: null, editing: null, drag: null, held: null, guide: null },
    person: { id, name, role },
  })
  act(() =>
    workshop.peers.setState({
      peers: [
        window(1, 'n', 'Nadia', 'participant'),
        window(2, 'n', 'Nadia', 'participant'),
        window(3, 'x', '', 'observer'),
      ],
    }),
  )
  press('3 personnes présentes')
  const rows = await within(await screen.findByRole('dialog', { name: 'Qui est là' })).findAllByRole(
    'listitem',
  )
  expect(rows.map((row) => row.textContent)).toEqual([
    'Zoé Roy (vous)Animateur',
    'InvitéObservateur',
    'NadiaParticipant',
  ])
})

test('shares the code and the links that the server gave, and confirms a copy', async () => {
  const writeText = vi.fn(async () => undefined)
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true })
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'clipboard'))
  await renderHeader()
  press('Partager')
  const dialog = within(await screen.findByRole('dialog', { name: 'Inviter' }))
  expect(dialog.getByText('K7WQ4M')).toBeDefined()
  const fields = dialog.getAllByRole<HTMLInputElement>('textbox')
  expect(fields.map((field) => field.value)).toEqual([
    'https://parcours.test/join#p',
    'https://parcours.test/join#o',
  ])
  const what = fr('workshop.share.link.participant')
  fireEvent.click(dialog.getByRole('button', { name: fr('workshop.share.copyLink', { what }) }))
  await waitFor(() => expect(dialog.getAllByRole('status')[0]?.textContent).toBe('Copié'))
  expect(writeText).toHaveBeenCalledWith('https://parcours.test/join#p')
})

test('settings switch the cursors off for this window and this device', async () => {
  const { workshop, onPreferences } = await renderHeader()
  press('Réglages')
  const dialog = within(await screen.findByRole('dialog', { name: 'Réglages' }))
  fireEvent.click(dialog.getByRole('switch', { name: 'Curseurs en direct' }))
  expect(workshop.view.getState().cursors).toBe(false)
  expect(onPreferences).toHaveBeenCalledWith({ cursors: false })
  fireEvent.change(dialog.getByRole('combobox', { name: 'Langue' }), { target: { value: 'en' } })
  expect(onPreferences).toHaveBeenLastCalledWith({ locale: 'en' })
})

test('the download opens what the workshop can be taken along as: a picture of the map, and a file', async () => {
  await renderHeader()
  press(fr('workshop.download'))
  const dialog = within(await screen.findByRole('dialog', { name: fr('export.title') }))
  const link = dialog.getByRole('link', { name: fr('export.json') })
  expect(link.getAttribute('href')).toBe('/api/workshops/w1/export')
  expect(link.hasAttribute('download')).toBe(true)
  expect(dialog.getByRole('button', { name: fr('export.asSvg.label') })).toBeDefined()
})

const replaceButton = () =>
  screen.getByRole('button', {
    name: fr('workshop.share.replace.what', { what: fr('workshop.share.link.observer') }),
  })

test('a facilitator replaces a link after reading what will happen', async () => {
  const { onReplaceLink } = await renderHeader()
  press('Partager')
  fireEvent.click(replaceButton())
  expect(screen.getByText(fr('workshop.share.replace.observer'), AS_IS)).toBeDefined()
  press(fr('workshop.share.replace.keep'))
  expect(screen.queryByText(fr('workshop.share.replace.observer'), AS_IS)).toBeNull()
  expect(onReplaceLink).not.toHaveBeenCalled()
  fireEvent.click(replaceButton())
  press(fr('workshop.share.replace.confirm'))
  await screen.findByText(fr('workshop.share.replace.done'), AS_IS)
  expect(onReplaceLink.mock.calls).toEqual([['observer']])
  expect(document.activeElement).toBe(replaceButton())
})

test('a link that could not be replaced says why', async () => {
  const { onReplaceLink } = await renderHeader()
  onReplaceLink.mockResolvedValue('server-unreachable')
  press('Partager')
  fireEvent.click(replaceButton())
  press(fr('workshop.share.replace.confirm'))
  await screen.findByText(fr('error.server-unreachable'), AS_IS)
})

test('nobody else is offered to replace a link', async () => {
  await renderHeader({ links: { participant: 'https://parcours.test/join#p' } }, 'participant')
  press('Partager')
  expect(screen.queryByRole('button', { name: /^Remplacer/ })).toBeNull()
})

test('who was put out is not offered to invite others', async () => {
  const { workshop } = await renderHeader()
  expect(screen.getByRole('button', { name: 'Partager' })).toBeDefined()
  act(() => workshop.status.setState({ line: 'closed', closed: 'link-expired' }))
  expect(screen.queryByRole('button', { name: 'Partager' })).toBeNull()
})

test('the way to replace a link is called by the words it shows', async () => {
  await renderHeader()
  press('Partager')
  expect(replaceButton().getAttribute('aria-label')).toContain(replaceButton().textContent)
})
