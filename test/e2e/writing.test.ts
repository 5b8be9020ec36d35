// A round of blind writing in the browser, in French: who leads, a phone, somebody with the keyboard alone, the wall.
import { expect } from 'vitest'
import { expectAccessible, expectContrast } from '../support/axe.ts'
import { browserTest } from '../support/browserTest.ts'
import { hasKeyboard, press, tabTo } from '../support/byKeyboard.ts'
import { eventually } from '../support/eventually.ts'
import { DESK, enter, openRounds, PHONE, WALL } from '../support/frenchRoom.ts'
import { expectReflow } from '../support/reflow.ts'
import { roomByHttp } from '../support/roomByHttp.ts'
import { tapWire } from '../support/wireTap.ts'

browserTest(
  '[WRI-1] [WRI-5] [WRI-13] [WRI-20] [WRI-21] [WRI-22] [WRI-23] [WRI-24] cards are written on a phone, by keyboard and without a network, come to all at once, and go onto the map',
  async ({ openPage }) => {
    const fanny = await openPage('/', DESK)
    const room = await roomByHttp(fanny)
    await fanny.goto(`/w/${room.id}`)
    await fanny.locator('[data-stop^="card "]').first().waitFor()
    const [phone, keys, wall] = [
      await openPage('/', PHONE),
      await openPage('/', DESK),
      await openPage('/', { ...WALL, locale: 'fr-FR' }),
    ]
    const heard = tapWire(keys)
    await Promise.all([
      phone.goto(room.links.participant).then(() => enter(phone, 'Paul')),
      keys.goto(room.links.participant).then(() => enter(keys, 'Kim')),
      wall
        .goto(room.links.display)
        .then(() => wall.getByRole('button', { name: 'Entrer dans l’atelier' }).click()),
    ])

    await room.ask('POST', '/session/agenda')
    const { phases } = (await room.ask('GET', '/session')) as { phases: { id: string; kind: string }[] }
    const frictions = phases.find(({ kind }) => kind === 'frictions')
    await room.ask('POST', '/session/phase', { phaseId: frictions?.id })
    await openRounds(fanny)
    await fanny.getByRole('button', { name: 'Nouvelle écriture à l’aveugle' }).click()
    await fanny.getByLabel('Question', { exact: true }).fill('Qu’est-ce qui agace le samedi ?')
    await fanny.getByLabel('Fiches par personne').fill('3')
    await fanny.getByText('Nominatif', { exact: true }).click()
    await expectAccessible(fanny, 'the form of a writing')
    await fanny.getByRole('button', { name: 'Ouvrir l’écriture' }).click()

    // The phone: one field, one button, one’s own cards below.
    const field = phone.getByLabel('Votre fiche')
    await field.waitFor()
    await phone.getByText('Ensuite, tous les lisent avec votre nom.').waitFor()
    await field.fill('Trop d’attente à la caisse')
    await phone.getByRole('button', { name: 'Envoyer' }).tap()
    await phone.getByText('Envoyée', { exact: true }).waitFor()
    await field.fill('x'.repeat(4001))
    await phone.getByRole('alert').waitFor()
    await expect.poll(() => phone.getByRole('button', { name: 'Envoyer' }).isDisabled()).toBe(true)
    await field.fill(' ')
    await phone.getByRole('button', { name: 'Envoyer' }).tap()
    await phone.getByRole('alert').waitFor()
    await phone.context().setOffline(true)
    await field.fill('Parking plein 🚗')
    await phone.getByRole('button', { name: 'Envoyer' }).tap()
    await phone.getByText('Gardée sur cet appareil').waitFor()
    await phone.context().setOffline(false)
    await phone.getByText('Gardée sur cet appareil').waitFor({ state: 'detached' })
    await expectAccessible(phone, 'writing on a phone')
    await phone.setViewportSize({ width: 320, height: 640 })
    await expectReflow(phone, 'writing at 320 px')
    await phone.setViewportSize(PHONE.viewport)
    await phone.emulateMedia({ colorScheme: 'dark' })
    await expectContrast(phone, 'writing on a phone, dark')

    // By keyboard alone.
    await keys.getByLabel('Votre fiche').waitFor()
    await tabTo(keys, /^Votre fiche/)
    await keys.keyboard.type('trop d’attente à la caisse.')
    await press(keys, 'Control+Enter')
    await keys.getByText('Envoyée', { exact: true }).waitFor()
    await keys.keyboard.type('Je n’ai pas fi')
    await wall.getByText('3 fiches', { exact: true }).first().waitFor()
    await wall.getByText(/2 sur 2 ont écrit/).waitFor()
    for (const word of ['Trop d’attente', 'Parking plein'])
      expect(heard.heard().toString('utf8')).not.toContain(word)

    await fanny.getByText('3 fiches', { exact: true }).waitFor()
    await fanny.getByRole('button', { name: 'Révéler à tous' }).click()
    await fanny.getByText('2 fois').waitFor()
    await fanny.getByText('Par Paul', { exact: true }).waitFor()
    await expectAccessible(fanny, 'the cards')
    await fanny.emulateMedia({ colorScheme: 'dark' })
    await expectContrast(fanny, 'the cards, dark')
    // What was being typed is before its author still, with the keyboard in it.
    const unsent = keys.getByRole('textbox', { name: 'Vous étiez en train d’écrire' })
    await unsent.waitFor()
    await expect.poll(() => unsent.inputValue()).toBe('Je n’ai pas fi')
    await hasKeyboard(unsent)
    await expectContrast(keys, 'what was not sent')
    await phone.getByText('De vous').first().waitFor()
    await wall.getByText(/trop d’attente à la caisse/i).waitFor()

    await fanny.getByRole('button', { name: /^Mettre les 2 sur la carte/ }).click()
    await fanny.getByText('Tout ce qui est montré est sur la carte.').waitFor()
    await phone.getByText('Sur la carte', { exact: true }).first().waitFor()
    const placed = async () => {
      const { records } = (await room.ask('GET', '/export')) as {
        records: { frictions: { text: string; origin: { author: string } | null }[] }
      }
      return records.frictions.filter(({ origin }) => origin !== null).map(({ origin }) => origin?.author)
    }
    await eventually('both are frictions', async () => ((await placed()).length === 2 ? true : null))
    // Which of the two who wrote the same is named first, the server decides.
    const authors = (await placed()).map((author) => author?.split(', ').sort().join(', ')).sort()
    expect(authors).toEqual(['Kim, Paul', 'Paul'])
    await fanny.getByRole('button', { name: /^Masquer.*Parking plein/ }).click()
    await fanny.getByText('1 fiche masquée').waitFor()
    await phone.getByText('Parking plein 🚗').waitFor({ state: 'detached' })
    // One step, undone as one.
    await fanny.locator('[data-stop^="card "]').first().focus()
    await fanny.keyboard.press('Control+z')
    await eventually('both are gone', async () => ((await placed()).length === 0 ? true : null))
    await fanny.goto(`/w/${room.id}/summary`)
    await fanny.getByRole('heading', { name: 'Écrit à l’aveugle' }).waitFor()
    await fanny.getByText(/1 masquée par un animateur/).waitFor()
  },
)
