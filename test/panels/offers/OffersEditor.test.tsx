// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { sortedOffers } from '../../../src/model/journey.ts'
import { must } from '../../../src/model/must.ts'
import { OFFER_COLOURS } from '../../../src/model/schema/offer.ts'
import { OffersEditor } from '../../../src/panels/offers/OffersEditor.tsx'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { fr, renderWith } from '../../support/renderWith.tsx'

async function setUp() {
  const workshop = await openTestWorkshop({ template: 'jewellery' })
  renderWith(<OffersEditor />, { workshop })
  const offers = () => sortedOffers(workshop.records.getState().offers)
  return { workshop, offers, first: must(offers()[0]), second: must(offers()[1]) }
}

test('[PLOT-17] the colour of an offer is chosen by name, which says who else has it; one step to undo', async () => {
  const { workshop, offers, first, second } = await setUp()
  const button = (offer: typeof first) =>
    screen.getByRole('button', {
      name: fr('offers.colour', { offer: offer.name, colour: fr(`colour.${offer.colour}`) }),
    })
  fireEvent.click(button(first))
  const dialog = within(await screen.findByRole('dialog', { name: fr('offers.colour.title') }))
  expect(dialog.getAllByRole('radio')).toHaveLength(8)
  const own = dialog.getByRole<HTMLInputElement>('radio', { name: fr(`colour.${first.colour}`) })
  expect(own.checked).toBe(true)
  const taken = dialog.getByRole('radio', { name: new RegExp(`^${fr(`colour.${second.colour}`)}`) })
  expect(taken.closest('label')?.textContent).toContain(second.name)
  const free = must(OFFER_COLOURS.find((colour) => offers().every((o) => o.colour !== colour)))
  fireEvent.click(dialog.getByRole('radio', { name: fr(`colour.${free}`) }))
  expect(must(offers()[0]).colour).toBe(free)
  act(() => workshop.undo())
  expect(must(offers()[0]).colour).toBe(first.colour)
})

test('[PLOT-17] the order of the offers is changed, is told, and the keyboard goes along', async () => {
  const { offers, first, second } = await setUp()
  const name = (step: 'earlier' | 'later') => fr(`offers.${step}`, { offer: first.name })
  expect(screen.getByRole<HTMLButtonElement>('button', { name: name('earlier') }).disabled).toBe(true)
  fireEvent.click(screen.getByRole('button', { name: name('later') }))
  expect(
    offers()
      .map((o) => o.id)
      .slice(0, 2),
  ).toEqual([second.id, first.id])
  expect(document.activeElement).toBe(screen.getByRole('button', { name: name('later') }))
  expect(screen.getByRole('status').textContent).toBe(
    fr('offers.moved', { offer: first.name, position: 2, count: 3 }),
  )
  fireEvent.click(screen.getByRole('button', { name: name('later') }))
  // At the end there is no further: the keyboard is at the way back.
  expect(document.activeElement).toBe(screen.getByRole('button', { name: name('earlier') }))
})
