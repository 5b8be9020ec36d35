// What nobody typed with care: ten thousand pasted lines, right-to-left words, very long ones, 200 sequences, none.
import type { ElementHandle, Page } from 'playwright-core'
import { expect } from 'vitest'
import { z } from 'zod'
import { must } from '../../src/model/must.ts'
import { browserTest } from '../support/browserTest.ts'
import { createWorkshop } from '../support/createWorkshop.ts'
import { eventually } from '../support/eventually.ts'

const LINES = Array.from({ length: 10_000 }, (_, i) => `ligne ${i + 1}`).join('\n')
const FRENCH = { locale: 'fr-FR' }

async function openMap(page: Page): Promise<string> {
  const { id } = await createWorkshop(page, { title: 'Samedi', template: 'consumers', locale: 'fr' })
  await page.goto(`/w/${id}`)
  await cardOf(page, 'Comparer les offres').waitFor()
  return id
}

const cardOf = (page: Page, title: string) =>
  page.getByRole('button', { name: new RegExp(`^${title}`) }).first()

/** Pastes over all that is in the field, as a person does: what the field would cut is cut. Its length afterwards. */
async function paste(page: Page, field: ElementHandle, text: string): Promise<number> {
  await field.evaluate(async (element, words) => {
    const input = element as HTMLTextAreaElement
    input.focus()
    input.select()
    await navigator.clipboard.writeText(words)
  }, text)
  const before = await field.evaluate((element) => (element as HTMLTextAreaElement).value)
  await page.keyboard.press('ControlOrMeta+v')
  // The clipboard is read in its own time.
  return await eventually('it is pasted', () =>
    field.evaluate((element, was) => {
      const { value } = element as HTMLTextAreaElement
      return value === was ? null : value.length
    }, before),
  )
}

browserTest(
  '[INP-2] ten thousand pasted lines are kept in their field, with a sentence, and reach nobody',
  async ({ openPage }) => {
    const page = await openPage('/', { ...FRENCH, permissions: ['clipboard-read', 'clipboard-write'] })
    const id = await openMap(page)
    const pasted = async (name: string | RegExp, sentence: RegExp) => {
      // By handle: looking for a role reads every field, and takes its time with as many lines.
      const field = must(await page.getByRole('textbox', { name }).first().elementHandle())
      const before = await field.evaluate((element) => (element as HTMLTextAreaElement).value)
      expect(await paste(page, field, LINES), `of ${String(name)}`).toBeGreaterThan(90_000)
      const said = page.locator('[role="alert"]').first()
      await expect.poll(async () => (await said.textContent())?.replace(/\s/g, ' ')).toMatch(sentence)
      expect(await paste(page, field, before || 'x')).toBe(before.length || 1)
      if (before === '') await page.keyboard.press('Backspace')
      await field.evaluate((element) => (element as HTMLTextAreaElement).blur())
    }
    await cardOf(page, 'Comparer les offres').focus()
    await page.keyboard.press('Enter')
    await pasted('Titre de l’action', /^Trop long/)
    await pasted('Notes', /^Ce texte est trop long/)
    await pasted(/^Ajouter une friction/, /^Trop long/)
    await page.getByRole('button', { name: 'Fermer les détails' }).click()
    await page.getByRole('button', { name: /^Persona\s:/ }).click()
    await pasted('Nom du persona', /^Trop long/)
    await pasted('Besoins', /^Trop long/)
    const title = page.getByRole('textbox', { name: 'Titre de l’atelier' })
    expect(await paste(page, must(await title.elementHandle()), 'é'.repeat(500))).toBe(500)
    await title.press('Enter')
    await page.getByText(/^Ce titre est trop long/).waitFor()
    await title.press('Escape')

    await page.getByText('Enregistré', { exact: true }).first().waitFor()
    const file = await (await page.context().request.get(`/api/workshops/${id}/export`)).text()
    expect(file).toContain('Comparer les offres')
    expect(file).not.toContain('ligne 1')
  },
)

browserTest('[INP-3] Arabic, emoji and a word without end keep the sheet in order', async ({ openPage }) => {
  const page = await openPage('/', FRENCH)
  const id = await openMap(page)
  await cardOf(page, 'Comparer les offres').focus()
  await page.keyboard.press('Enter')
  const title = page.getByRole('textbox', { name: 'Titre de l’action' })
  const write = async (words: string) => {
    await title.fill(words)
    await title.press('Enter')
  }
  await write('مقارنة العروض والأسعار')
  const card = cardOf(page, 'مقارنة')
  await expect.poll(() => card.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
  await page.goto(`/w/${id}/table`)
  const cell = page.getByRole('textbox', { name: /^Titre, action 1, Comparaison/ })
  await expect.poll(() => cell.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
  await cell.fill('🎉🎉')
  await cell.press('Enter')
  await page.goto(`/w/${id}`)
  await cardOf(page, '🎉🎉').waitFor()
  await cardOf(page, '🎉🎉').focus()
  await page.keyboard.press('Enter')
  await write('Donaudampfschifffahrtsgesellschaft'.repeat(4))
  await page.setViewportSize({ width: 320, height: 640 })
  for (const [path, there] of [
    ['', cardOf(page, 'Prendre conscience')],
    ['/table', cell],
  ] as const) {
    await page.goto(`/w/${id}${path}`)
    await there.waitFor()
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: `width of ${path}` })
      .toBe(320)
  }
})

const fileSchema = z.object({
  format: z.string(),
  version: z.number(),
  meta: z.record(z.string(), z.unknown()),
  records: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
})

browserTest(
  '[INP-4] the map, the table and the guide work with 200 sequences, and with none',
  async ({ openPage }) => {
    const page = await openPage('/', FRENCH)
    const first = await openMap(page)
    page.setDefaultTimeout(60_000) // a table of 200 sequences is long
    const { request } = page.context()
    const file = fileSchema.parse(await (await request.get(`/api/workshops/${first}/export`)).json())
    const imported = async (count: number) => {
      const sequences = Array.from({ length: count }, (_, i) => {
        const place = String(i).padStart(3, '0')
        const words = { name: `Séquence ${place}`, situation: '', moment: 'before' }
        return { id: `sequence:s${place}`, ...words, orderKey: `a0${place}V` }
      })
      const actions = sequences.map(({ id, orderKey }, i) => {
        const place = { sequenceId: id, orderKey: `a0${orderKey}` }
        return { id: `action:a${i}`, place, title: `Action ${i}`, notes: '' }
      })
      const data = JSON.stringify({
        ...file,
        records: { ...file.records, sequences, actions, frictions: [], marks: [] },
      })
      const made = await request.post('/api/workshops/import', {
        data,
        headers: { 'content-type': 'text/plain' },
      })
      return z.object({ id: z.string() }).parse(await made.json()).id
    }
    const many = await imported(200)
    await page.goto(`/w/${many}`)
    await cardOf(page, 'Action 0').waitFor()
    await page.getByRole('button', { name: 'Guide', exact: true }).click()
    await page.getByText(/^Étape 1 sur 1\s205$/).waitFor()
    await page.getByRole('button', { name: 'Toutes les étapes' }).click()
    await page.getByRole('region', { name: 'Séquence 199' }).getByRole('button', { name: 'Actions' }).click()
    await page.getByRole('textbox', { name: 'Action 1', exact: true }).fill('La toute dernière')
    await page.keyboard.press('Enter')
    await page.goto(`/w/${many}/table`)
    await page.getByRole('button', { name: 'Quitter le guide' }).click()
    await page.getByText('La toute dernière').last().waitFor()

    const none = await imported(0)
    await page.goto(`/w/${none}`)
    await page.getByRole('button', { name: 'Ajouter une séquence' }).first().waitFor()
    await page.getByRole('button', { name: 'Guide', exact: true }).click()
    await page.getByText(/^Étape 1 sur 5$/).waitFor()
    await page.getByRole('button', { name: 'Suivant' }).click()
    await page.getByText('Aucune séquence pour l’instant. Ajoutez la première.').waitFor()
    await page.getByRole('textbox', { name: 'Ajouter une séquence' }).fill('Chercher')
    await page.keyboard.press('Enter')
    await page.getByText(/^Étape 2 sur 11$/).waitFor()
    await page.goto(`/w/${none}/table`)
    await page.getByRole('button', { name: 'Quitter le guide' }).click()
    await page.getByText('Chercher').first().waitFor()
  },
)
