// What the hands of several people do on one sheet, in two browsers.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { must } from '../../src/model/must.ts'
import { browserTest, type OpenPage } from '../support/browserTest.ts'
import { createWorkshop } from '../support/createWorkshop.ts'
import { middleOf } from '../support/mapPage.ts'

async function twoPeople(openPage: OpenPage): Promise<{ ana: Page; bob: Page }> {
  const ana = await openPage('/', { locale: 'en-GB' })
  const made = await createWorkshop(ana, {
    title: 'Rings',
    template: 'jewellery',
    locale: 'en',
    name: 'Ana',
  })
  await ana.goto(`/w/${made.id}`)
  await ana.getByRole('slider').first().waitFor()
  const bob = await openPage(made.links.participant, { locale: 'en-GB' })
  await bob.getByRole('textbox', { name: /name/i }).fill('Bob')
  await bob.getByRole('button', { name: /join|enter/i }).click()
  await bob.getByRole('slider').first().waitFor()
  return { ana, bob }
}

browserTest(
  '[TOG-16] a card in the hand of one is in sight of the other, by name and colour, until it is let go',
  async ({ openPage }) => {
    const { ana, bob } = await twoPeople(openPage)
    const hands = ana.locator('[data-peer-holds]')
    await hands.waitFor({ state: 'attached' })
    await bob.locator('[data-insert]').first().waitFor()
    const card = bob.locator('[data-stop^="card "]').first()
    const title = must(await card.getAttribute('title'))
    const from = await middleOf(card)
    await bob.mouse.move(from.x, from.y)
    await bob.mouse.down()
    await bob.mouse.move(from.x + 120, from.y + 60, { steps: 4 })
    await hands.getByText('Bob', { exact: true }).waitFor()
    const ghost = hands.getByText(title, { exact: true })
    const before = must(await ghost.boundingBox())
    await bob.mouse.move(from.x + 320, from.y + 60, { steps: 4 })
    await expect.poll(async () => (await ghost.boundingBox())?.x).toBeGreaterThan(before.x + 100)
    // Around the card where it stands.
    const home = must(await hands.locator('> div').first().boundingBox())
    const theirs = must(await ana.locator('[data-stop^="card "]').first().boundingBox())
    expect(home.x).toBeLessThan(theirs.x)
    expect(home.x + home.width).toBeGreaterThan(theirs.x + theirs.width)
    await bob.keyboard.press('Escape')
    await expect.poll(() => hands.locator('> div').count()).toBe(0)
    await bob.mouse.up()

    const block = bob.locator('[data-stop^="sequence "]').first()
    const at = await middleOf(block)
    await bob.mouse.move(at.x, at.y)
    await bob.mouse.down()
    await bob.mouse.move(at.x + 60, at.y, { steps: 4 })
    await hands.getByText('Bob', { exact: true }).waitFor()
    await bob.close() // in the middle of it
    await expect.poll(() => hands.locator('> div').count()).toBe(0)
  },
)
