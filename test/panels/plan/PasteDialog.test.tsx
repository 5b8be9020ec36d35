// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { must } from '../../../src/model/must.ts'
import { compareOrdered } from '../../../src/model/order.ts'
import { DriversSection } from '../../../src/panels/plan/drivers/DriversSection.tsx'
// Loaded here, so that the screen does not have to wait for it.
import '../../../src/panels/plan/paste/PasteDialog.tsx'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { AS_IS, fr, renderWith } from '../../support/renderWith.tsx'
import { atPlan } from './atPlan.tsx'

async function paste(text: string) {
  const workshop = await openTestWorkshop({ template: 'consumers' })
  renderWith(atPlan(<DriversSection />), { workshop })
  const opener = screen.getByRole('button', { name: fr('paste.openFor', { what: fr('plan.drivers') }) })
  fireEvent.click(opener)
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.change(dialog.getByRole('textbox'), { target: { value: text } })
  const labels = () =>
    [...workshop.records.getState().drivers.values()].sort(compareOrdered).map((driver) => driver.label)
  return { workshop, dialog, labels }
}

test('[PLN-43] what was understood is shown before it goes in, and it is one step to undo', async () => {
  const { workshop, dialog, labels } = await paste(
    'Raison\tClients\tValeur\nPrix\t12\t1\u202f200,50 €\nDélai\t3\t300 €',
  )
  const row = (name: RegExp) => within(dialog.getByRole('row', { name })).getAllByRole('cell')
  expect(row(/^2/).map((cell) => cell.textContent)).toEqual(['Prix', '12', '1\u202f200,50\u00a0€'])
  expect(workshop.records.getState().drivers.size).toBe(0)
  fireEvent.click(dialog.getByRole('button', { name: fr('paste.add', { count: 2 }) }))
  expect(labels()).toEqual(['Prix', 'Délai'])
  expect(screen.queryByRole('dialog')).toBeNull()
  workshop.undo()
  expect(labels()).toEqual([])
})

test('[PLN-43] beside each cell that was not understood stands why; its line goes in only when asked for', async () => {
  const { workshop, dialog, labels } = await paste(
    'Raison\tClients\tValeur\nPrix\tbeaucoup\t-5 €\nDélai\t3\t99 999 999 999 999 €\nAccueil\t1\t2\n\t4\t1\nTotal\t8\t3',
  )
  const row = (line: number) => within(dialog.getByRole('row', { name: new RegExp(`^${line}`) }))
  row(2).getByText(fr('error.number-unreadable'))
  row(2).getByText(fr('error.amount-negative'))
  row(3).getByText(fr('error.amount-too-large'), AS_IS)
  row(5).getByText(fr('paste.left.unnamed', { what: fr('paste.drivers.label') }), AS_IS)
  row(6).getByText(fr('paste.left.total'), AS_IS)
  dialog.getByText(fr('paste.counts', { taken: 1, left: 3 }))
  fireEvent.click(dialog.getByRole('checkbox'))
  fireEvent.click(dialog.getByRole('button', { name: fr('paste.add', { count: 3 }) }))
  expect(labels()).toEqual(['Prix', 'Délai', 'Accueil'])
  expect([...workshop.records.getState().drivers.values()].map((d) => [d.count, d.valueLostCents])).toEqual([
    [null, null],
    [3, null],
    [1, 200],
  ])
})

test('[PLN-43] a column is what a person says it is, and no two are the same', async () => {
  const { dialog } = await paste('Prix\t12\nDélai\t3')
  const [first, second] = dialog.getAllByRole('combobox')
  expect((second as HTMLSelectElement).value).toBe('count')
  fireEvent.change(must(second), { target: { value: 'valueLostCents' } })
  within(dialog.getByRole('row', { name: /^1/ })).getByText('12\u00a0€', AS_IS)
  fireEvent.change(must(second), { target: { value: 'label' } })
  expect((first as HTMLSelectElement).value).toBe('')
})

test('[PLN-43] too many lines are refused beside the text; nothing can be added', async () => {
  const { dialog } = await paste(Array.from({ length: 101 }, (_, i) => `Raison ${i}`).join('\n'))
  expect(dialog.getByRole('textbox').getAttribute('aria-invalid')).toBe('true')
  dialog.getByText(fr('error.too-many-lines'), AS_IS)
  expect(dialog.queryByRole('table')).toBeNull()
})

test('[PLN-43] a table pasted into the line for one thing opens the same screen', async () => {
  const workshop = await openTestWorkshop({ template: 'consumers' })
  renderWith(atPlan(<DriversSection />), { workshop })
  const line = screen.getByRole('textbox', { name: fr('drivers.add') })
  fireEvent.paste(line, { clipboardData: { getData: () => 'Prix' } })
  expect(screen.queryByRole('dialog')).toBeNull()
  fireEvent.paste(line, { clipboardData: { getData: () => 'Prix\t12\nDélai\t3' } })
  const dialog = within(await screen.findByRole('dialog'))
  dialog.getByRole('button', { name: fr('paste.add', { count: 2 }) })
})
