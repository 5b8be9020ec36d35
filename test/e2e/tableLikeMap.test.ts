// What can be done on the map can be done in the table: with the keyboard alone, in a window of 320 px.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { browserTest, type OpenPage } from '../support/browserTest.ts'
import { expectFocused, focusedName, press, tabTo } from '../support/byKeyboard.ts'
import { createWorkshop } from '../support/createWorkshop.ts'
import { eventually } from '../support/eventually.ts'
import { journeyIn, savedSheet } from '../support/mapPage.ts'

const NARROW = {
  locale: 'fr-FR',
  viewport: { width: 320, height: 640 },
  reducedMotion: 'reduce',
  permissions: ['clipboard-read', 'clipboard-write'],
} as const

async function openTable(openPage: OpenPage): Promise<{ page: Page; id: string }> {
  const page = await openPage('/', { ...NARROW, permissions: [...NARROW.permissions] })
  const { id } = await createWorkshop(page, { title: 'Samedi', template: 'jewellery', locale: 'fr' })
  await page.goto(`/w/${id}/table`)
  await page.getByRole('heading', { level: 3, name: /Séquence 5/ }).waitFor()
  return { page, id }
}

/** Waits until the server has the journey so. */
async function reads(page: Page, id: string, sequence: string, titles: string): Promise<void> {
  await eventually(`${sequence} reads ${titles}`, async () => {
    const lines = journeyIn(await savedSheet(page, id))
    return lines.includes(`${sequence}: ${titles}`) ? true : null
  })
}

const ONLINE = 'Découverte en ligne'
const CHOICE = 'Comparaison et pré-choix'
const FIRST = 'Craquer pour un bijou de célébrité'

browserTest(
  '[EDT-8] in the table several actions are picked, copied, cut, moved, duplicated and removed together by keyboard, at 320 px',
  async ({ openPage }) => {
    const { page, id } = await openTable(openPage)
    const at = async (sequence: string) =>
      journeyIn(await savedSheet(page, id))
        .find((line) => line.startsWith(`${sequence}: `))
        ?.slice(sequence.length + 2)
        .split(', ') ?? []
    const [one, two, ...rest] = await at(ONLINE)
    const choice = await at(CHOICE)
    expect(one).toBe(FIRST)

    await tabTo(page, /^Sélectionner plusieurs$/)
    await press(page, 'Enter')
    await tabTo(page, new RegExp(`^Sélectionner : ${one}`))
    await press(page, 'Space')
    await tabTo(page, new RegExp(`^Sélectionner : ${two}`))
    await press(page, 'Space')
    await page.getByRole('toolbar', { name: 'Sélection' }).getByText('2 actions sélectionnées').waitFor()
    await page
      .getByRole('status')
      .filter({ hasText: /^2 .*sélectionnées/ })
      .waitFor({ state: 'attached' })

    // One place down, both, and back by one step.
    await press(page, 'Control+Shift+ArrowDown')
    await reads(page, id, ONLINE, [rest[0], one, two, ...rest.slice(1)].join(', '))
    await press(page, 'Control+z')
    await reads(page, id, ONLINE, [one, two, ...rest].join(', '))

    // Twice, behind the last of them; what came is picked, and the keyboard is there.
    await press(page, 'Control+d')
    await reads(page, id, ONLINE, [one, two, one, two, ...rest].join(', '))
    await eventually('the keyboard is at the copy', async () =>
      (await focusedName(page)).startsWith(`Déplacer ou supprimer : ${one}`) ? true : null,
    )
    await tabTo(page, new RegExp(`^Sélectionner : ${two}`))
    await press(page, 'Delete')
    await reads(page, id, ONLINE, [one, two, ...rest].join(', '))
    await press(page, 'Control+z')
    await reads(page, id, ONLINE, [one, two, one, two, ...rest].join(', '))
    await press(page, 'Control+z')
    await reads(page, id, ONLINE, [one, two, ...rest].join(', '))

    // Cut by the menu of one of them, put behind an action of the next sequence.
    await tabTo(page, new RegExp(`^Sélectionner : ${one}`), 'Shift+Tab')
    await press(page, 'Space')
    await tabTo(page, new RegExp(`^Sélectionner : ${two}`))
    await press(page, 'Space')
    await tabTo(page, new RegExp(`^Déplacer ou supprimer : ${two}`))
    await press(page, 'Enter')
    await page.getByRole('dialog').getByText('2 actions sélectionnées').waitFor()
    await tabTo(page, /^Couper$/)
    await press(page, 'Enter')
    await page.getByText(/2 actions coupées/).waitFor()
    await tabTo(page, new RegExp(`^Déplacer ou supprimer : ${choice[0]}`))
    await press(page, 'Enter')
    await tabTo(page, /^Coller$/)
    await press(page, 'Enter')
    await reads(page, id, CHOICE, [choice[0], one, two, ...choice.slice(1)].join(', '))
    await press(page, 'Control+z')
    await reads(page, id, CHOICE, choice.join(', '))
  },
)

browserTest(
  '[EDT-5] in the table actions are added behind one another where one wants them, and sequences are copied, moved and removed, by keyboard at 320 px',
  async ({ openPage }) => {
    const { page, id } = await openTable(openPage)
    const before = journeyIn(await savedSheet(page, id))
    const [, two] = (before[0] ?? '').split(', ')
    await tabTo(page, new RegExp(`^Déplacer ou supprimer : ${FIRST}`))
    await press(page, 'Enter')
    await tabTo(page, /^Ajouter une action après/)
    await page.keyboard.type('Voir une affiche')
    await press(page, 'Enter')
    await page.keyboard.type('En parler au marché')
    await press(page, 'Enter')
    await eventually('both stand behind the first', async () =>
      journeyIn(await savedSheet(page, id))[0]?.startsWith(
        `${ONLINE}: ${FIRST}, Voir une affiche, En parler au marché, ${two}`,
      )
        ? true
        : null,
    )
    await press(page, 'Escape')
    await expectFocused(page, /^Déplacer ou supprimer : Craquer/)

    const names = async () => journeyIn(await savedSheet(page, id)).map((line) => line.split(':')[0])
    const all = await names()
    await tabTo(page, new RegExp(`^Déplacer ou supprimer la séquence ${CHOICE}`))
    await press(page, 'Enter')
    await tabTo(page, /^Dupliquer$/)
    await press(page, 'Enter')
    await eventually('the copy stands behind it', async () =>
      (await names()).join() === [...all.slice(0, 2), CHOICE, ...all.slice(2)].join() ? true : null,
    )
    await eventually('the keyboard is at the copy', async () =>
      /^Déplacer ou supprimer la séquence/.test(await focusedName(page)) ? true : null,
    )
    await press(page, 'Enter')
    await tabTo(page, /^Descendre$/)
    await press(page, 'Enter')
    await eventually('it moved', async () => ((await names())[3] === CHOICE ? true : null))
    await press(page, 'Control+z')
    await press(page, 'Control+z')
    await eventually('both are taken back', async () => ((await names()).join() === all.join() ? true : null))

    // Two sequences at once.
    await tabTo(page, /^Sélectionner plusieurs$/, 'Shift+Tab')
    await press(page, 'Enter')
    await tabTo(page, new RegExp(`^Sélectionner : ${ONLINE}`))
    await press(page, 'Space')
    await tabTo(page, new RegExp(`^Sélectionner : ${CHOICE}`))
    await press(page, 'Space')
    await page.getByText('2 séquences sélectionnées', { exact: true }).first().waitFor()
    await press(page, 'Control+Shift+ArrowDown')
    await eventually('both moved', async () =>
      (await names()).join() === [all[2], all[0], all[1], ...all.slice(3)].join() ? true : null,
    )
    await press(page, 'Delete')
    await eventually('both went', async () =>
      (await names()).join() === [all[2], ...all.slice(3)].join() ? true : null,
    )
  },
)

browserTest(
  'in the table marks, notes, comments that mention a role, and lanes are worked by keyboard at 320 px',
  async ({ openPage }) => {
    const { page, id } = await openTable(openPage)
    const [one] =
      journeyIn(await savedSheet(page, id))[0]
        ?.slice(`${ONLINE}: `.length)
        .split(', ') ?? []
    const marksOf = async () => {
      const { actions, marks } = await savedSheet(page, id)
      const action = actions.find((a) => a.title === one)
      return marks.filter((m) => m.actionId === action?.id).length
    }
    const before = await marksOf()

    // A mark is taken away and given again.
    await tabTo(page, new RegExp(`^Satisfaction, ${one}, Boutique`))
    await press(page, 'Home')
    await eventually('the mark is gone', async () => ((await marksOf()) === before - 1 ? true : null))
    await page.keyboard.type('6')
    await eventually('the mark is back', async () => ((await marksOf()) === before ? true : null))

    // A comment on the action, for those who run the workshop.
    await tabTo(page, new RegExp(`^Commentaires? .*${one}|^Commenter.*${one}|${one}.*[Cc]omment`))
    await press(page, 'Enter')
    const panel = page.getByRole('complementary', { name: 'Commentaires' })
    await panel.getByRole('textbox').first().waitFor()
    await eventually('the keyboard is in the words', async () =>
      (await page.evaluate(() => document.activeElement?.tagName)) === 'TEXTAREA' ? true : null,
    )
    await page.keyboard.type('Et le samedi ? @anim')
    await page.getByRole('option', { name: 'animateurs', exact: true }).waitFor()
    await press(page, 'Enter')
    await press(page, 'Control+Enter')
    await panel.getByText('Et le samedi ?').first().waitFor()
    await panel.getByText(/Mentionne/).waitFor()
    await tabTo(page, /^Fermer les commentaires/, 'Shift+Tab')
    await press(page, 'Enter')
    await panel.waitFor({ state: 'detached' })

    // A note of the sequence: written, and removed again by undo.
    await tabTo(page, new RegExp(`^Ajouter une note.*${ONLINE}`))
    await press(page, 'Enter')
    await eventually('the keyboard is in the note', async () =>
      (await page.evaluate(() => document.activeElement?.closest('[data-note]') != null)) ? true : null,
    )
    await page.keyboard.type('Montrer le plan')
    await page
      .getByRole('list', { name: new RegExp(ONLINE) })
      .getByRole('textbox')
      .waitFor()

    // A lane: shown, and a channel ticked in it.
    await tabTo(page, /^Bandes/, 'Shift+Tab')
    await press(page, 'Enter')
    await page.getByRole('dialog').waitFor()
    await tabTo(page, /^Canaux/)
    await press(page, 'Space')
    await press(page, 'Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await tabTo(page, /^E-mail/)
    await press(page, 'Space')
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).checked))
      .toBe(true)
  },
)
