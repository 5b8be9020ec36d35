// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { setDueDate } from '../../../src/model/commands/dueDate.ts'
import { changeMeasure } from '../../../src/model/commands/measure.ts'
import { parseTable } from '../../../src/model/files/parseTable.ts'
import { must } from '../../../src/model/must.ts'
import { OwnersSection } from '../../../src/panels/plan/owners/OwnersSection.tsx'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { once, parseICalendar } from '../../support/parseICalendar.ts'
import { fr, renderWith } from '../../support/renderWith.tsx'
import { atPlan, TODAY } from './atPlan.tsx'

afterEach(() => vi.restoreAllMocks())

/** What a press has the browser keep. */
async function saved(press: () => void): Promise<string> {
  const blobs: Blob[] = []
  URL.createObjectURL = (blob) => {
    blobs.push(blob as Blob)
    return 'blob:kept'
  }
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
  press()
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.readAsText(must(blobs[0]))
  })
}

async function setUp(item: string | null = null, today = TODAY) {
  const workshop = await openTestWorkshop({ template: 'jewellery' })
  const { measures } = workshop.records.getState()
  const byTitle = (title: string) => must([...measures.values()].find((m) => m.title === title)).id
  const [mails, contest] = [
    byTitle('E-mails des nouveautés'),
    byTitle('Jeux-concours sur les réseaux sociaux'),
  ]
  workshop.run((r) => setDueDate(r, mails, '2027-01-31', TODAY))
  workshop.run((r) => setDueDate(r, contest, '2026-12-01', TODAY))
  workshop.run((r) => changeMeasure(r, contest, { status: 'done' }))
  const hugo = must([...workshop.records.getState().owners.values()].find((o) => o.name === 'Hugo'))
  renderWith(atPlan(<OwnersSection />, { item: item === 'Hugo' ? hugo.id : item, today: () => today }), {
    workshop,
  })
  return { workshop, hugo, mails, list: () => within(screen.getByRole('article', { name: 'Hugo' })) }
}

test('[PLN-31] the soonest first, what is done last and no longer due, and the hand-overs of the map', async () => {
  const { list } = await setUp()
  const lines = list()
    .getAllByRole('listitem')
    .map((item) => item.textContent)
  expect(lines[0]).toMatch(/^E-mails des nouveautés.*31 janv\. 2027/)
  expect(lines.find((line) => line?.startsWith('Jeux-concours'))).toContain(fr('owners.closed'))
  expect(lines.at(-1)).toContain('Modèles en ligne → Stand du marché')
})

test('[PLN-4] what passed its day is late, unless it is done', async () => {
  const { list } = await setUp(null, '2027-06-01')
  const lineOf = (what: string) =>
    must(
      list()
        .getAllByRole('listitem')
        .find((item) => item.textContent?.startsWith(what)),
    ).textContent
  expect(lineOf('E-mails')).toMatch(/En retard|dépassée/i)
  expect(lineOf('Jeux-concours')).not.toMatch(/En retard|dépassée/i)
})

test('[PLN-39] the list as a table: names, places, roles, days and states, read back', async () => {
  const { list } = await setUp()
  const csv = await saved(() => fireEvent.click(list().getByRole('button', { name: /CSV/ })))
  // What a French spreadsheet takes for columns.
  expect(csv).toContain('Quoi;Où;Rôle;Échéance;État\r\n')
  const [head, first] = must(parseTable(csv))
  expect(head).toEqual(['Quoi', 'Où', 'Rôle', 'Échéance', 'État'])
  expect(first).toEqual(['E-mails des nouveautés', '', 'responsable', '2027-01-31', 'à faire'])
})

test('[PLN-41] the calendar has what is still due, with the same UID each time, and a calendar program takes it', async () => {
  const { workshop, mails, list } = await setUp()
  const press = () => fireEvent.click(list().getByRole('button', { name: /calendrier/i }))
  const calendar = parseICalendar(await saved(press))
  expect(calendar.components.map((event) => once(event, 'SUMMARY').value)).toEqual(['E-mails des nouveautés'])
  const [event] = calendar.components
  expect(once(must(event), 'DTSTART').value).toBe('20270131')
  expect(once(must(event), 'UID').value).toBe(`${mails}@${workshop.id}`)
  const again = parseICalendar(await saved(press))
  expect(again.components.map((each) => once(each, 'UID').value)).toEqual([`${mails}@${workshop.id}`])
})

test('[PLN-49] an owner’s own page has their list alone, to print, and the way back', async () => {
  await setUp('Hugo')
  expect(screen.getAllByRole('article').map((each) => each.getAttribute('aria-label'))).toEqual(['Hugo'])
  screen.getByRole('button', { name: fr('owners.print') })
  expect(screen.getByRole('link', { name: fr('owners.all') }).getAttribute('href')).toBe('/owners')
})

test('[PLN-49] the page of somebody who is gone says so', async () => {
  await setUp('owner:gone')
  screen.getByText(fr('owners.gone'))
  expect(screen.queryByRole('article')).toBeNull()
})
