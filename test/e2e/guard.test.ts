// What the browser itself would notice: a page that breaks its policy, a request that leaves, a link that was replaced.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { browserTest } from '../support/browserTest.ts'
import { createWorkshop } from '../support/createWorkshop.ts'

interface Watch {
  readonly hosts: Set<string>
  readonly violations: string[]
}

/** From the next navigation on: where requests go, and what the policy refuses. */
async function watch(page: Page): Promise<Watch> {
  const seen: Watch = { hosts: new Set(), violations: [] }
  const note = (address: string) => {
    const { protocol, host } = new URL(address)
    if (protocol !== 'data:' && protocol !== 'blob:') seen.hosts.add(host)
  }
  page.on('request', (request) => note(request.url()))
  page.on('websocket', (socket) => note(socket.url()))
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) seen.violations.push(message.text())
  })
  await page.exposeFunction('noteViolation', (what: string) => seen.violations.push(what))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const note = (window as unknown as { noteViolation(what: string): void }).noteViolation
      note(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`)
    })
  })
  return seen
}

browserTest(
  '[ACC-20] no page breaks its own policy, and no request leaves the deployment',
  async ({ server, openPage }) => {
    const page = await openPage('/', { locale: 'fr-FR', viewport: { width: 1440, height: 900 } })
    const seen = await watch(page)
    await page.goto('/')
    await page.getByRole('button', { name: /bijoux/i }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /créer|commencer/i })
      .click()
    const mark = page.getByRole('slider', { name: /^Satisfaction, Payer/ })
    await mark.focus()
    await page.keyboard.press('ArrowUp')
    await page
      .getByRole('button', { name: /^Payer/ })
      .first()
      .click()
    await page.getByRole('complementary').waitFor()
    await page.getByRole('button', { name: 'Partager' }).click()
    const link = await page
      .getByRole('dialog')
      .getByLabel(/observateurs/i)
      .first()
      .inputValue()
    await page.keyboard.press('Escape')
    await page.goto(`${new URL(page.url()).pathname}/table`)
    await page.getByText('Enregistré').first().waitFor()
    await page.goto(link)
    await page.getByRole('main').getByRole('button').first().waitFor()
    await page.goto('/nowhere')
    await page.getByRole('heading').first().waitFor()

    // The watch works: an inline script and another host are refused, and noticed.
    expect(seen.violations).toEqual([])
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "injected"'
      document.body.append(script)
    })
    await expect.poll(() => seen.violations.some((what) => what.startsWith('script-src'))).toBe(true)
    expect(await page.title()).not.toBe('injected')
    const refused = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const tell = (event: SecurityPolicyViolationEvent) => resolve(event.violatedDirective)
          document.addEventListener('securitypolicyviolation', tell, { once: true })
          fetch('http://127.0.0.1:9/away').catch(() => null)
        }),
    )
    expect(refused).toBe('connect-src')
    expect([...seen.hosts].filter((host) => host !== '127.0.0.1:9')).toEqual([new URL(server.url).host])
  },
)

browserTest(
  '[ACC-21] a facilitator replaces the link in the dialog; who came by it reads why they are out, and how to come back',
  async ({ openPage }) => {
    const ana = await openPage('/', { locale: 'fr-FR' })
    const made = await createWorkshop(ana, { title: 'Bijoux', template: 'jewellery', locale: 'fr' })
    await ana.goto(`/w/${made.id}`)
    const ben = await openPage(made.links.participant, { locale: 'fr-FR' })
    await ben.getByLabel(/nom/i).fill('Ben')
    await ben.getByRole('button', { name: /rejoindre|entrer/i }).click()
    await ben.getByText('Enregistré').first().waitFor()

    await ana.getByRole('button', { name: 'Partager' }).click()
    const dialog = ana.getByRole('dialog')
    const field = dialog.getByRole('textbox', { name: /participants/ })
    await expect.poll(() => field.inputValue()).toBe(made.links.participant)
    await dialog.getByRole('button', { name: /^Remplacer.*participants/ }).click()
    await dialog.getByText(/quittent aussitôt l’atelier/).waitFor()
    await dialog.getByRole('button', { name: 'Remplacer le lien' }).click()
    await dialog.getByText(/^Lien remplacé/).waitFor()
    await expect.poll(() => field.inputValue()).not.toBe(made.links.participant)
    const link = await field.inputValue()
    await expect.poll(() => dialog.getByText(made.code, { exact: true }).count()).toBe(0)

    await ben.getByText('Ce lien a été remplacé. Demandez le nouveau à l’animateur.').waitFor()
    await ben.reload()
    await ben.getByText('Ce lien a été remplacé. Demandez le nouveau à l’animateur.').waitFor()
    await ben.goto(link)
    await ben.getByRole('button', { name: /rejoindre|entrer/i }).click()
    await ben.getByText('Enregistré').first().waitFor()
    // The facilitator stayed all the time.
    await ana.keyboard.press('Escape')
    expect(await ana.getByText('La connexion à l’atelier est terminée').count()).toBe(0)
  },
)
