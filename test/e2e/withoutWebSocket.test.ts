// A workshop in a network that lets no WebSocket through.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { startBlockingProxy } from '../support/blockingProxy.ts'
import { browserTest } from '../support/browserTest.ts'
import { createWorkshop } from '../support/createWorkshop.ts'
import { exportedRecords } from '../support/exportedRecords.ts'
import { DESK, joinAs, PHONE } from '../support/joinAs.ts'
import { openRating } from '../support/rounds.ts'

const slower = (page: Page) => page.getByText('Liaison plus lente')
const card = (page: Page, text: string) => page.locator('[data-stop^="card "]', { hasText: text })

async function rename(page: Page, text: string): Promise<void> {
  await page.locator('[data-stop^="card "]').first().focus()
  await page.keyboard.press('F2')
  await page.locator('textarea:focus, input:focus').waitFor()
  await page.keyboard.type(text)
  await page.keyboard.press('Shift+Enter')
}

browserTest(
  '[WIN-26] [WIN-27] people edit, see each other and rate without WebSockets, and change over when they pass',
  async ({ server, openPage }) => {
    const proxy = await startBlockingProxy(Number(new URL(server.url).port), { sockets: 'refuse' })
    try {
      const ana = await openPage(proxy.url, { locale: 'fr-FR', ...DESK })
      const made = await createWorkshop(ana, {
        title: 'Bijoux',
        template: 'jewellery',
        locale: 'fr',
        name: 'Ana',
      })
      await ana.goto(`${proxy.url}/w/${made.id}`)
      await ana.getByRole('slider').first().waitFor()
      await slower(ana).waitFor()
      const bob = await joinAs(openPage, made.links.participant, 'Bruno', PHONE)
      await ana.getByRole('button', { name: /^2 personnes/ }).waitFor()
      await rename(ana, 'Flâner')
      await card(bob, 'Flâner').waitFor({ state: 'attached' })

      await openRating(ana, made.id, { actions: 1 })
      await bob.getByRole('radio', { name: /^6 / }).tap()
      await bob.getByText('Réponse enregistrée').waitFor()
      await ana.getByRole('button', { name: 'Notations' }).click()
      await ana
        .getByText(/1 action · 1 sur 1/)
        .first()
        .waitFor()

      // The tab goes by the way it knows, looks again, and changes over.
      proxy.sockets = 'pass'
      await ana.reload()
      await slower(ana).waitFor()
      await slower(ana).waitFor({ state: 'detached' })
      await rename(ana, 'Deviner')
      await card(ana, 'Deviner').waitFor()
      await ana.getByText('Enregistré', { exact: true }).waitFor()
      await expect.poll(async () => JSON.stringify(await exportedRecords(bob, made.id))).toContain('Deviner')
    } finally {
      await proxy.close()
    }
  },
)
