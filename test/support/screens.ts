// The screens a person meets, with a worked example in them: for the screenshots and the accessibility tests.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { z } from 'zod'
import type { Locale } from '../../src/model/schema/meta.ts'
import { createWorkshop } from './createWorkshop.ts'

export interface Example {
  readonly id: string
  /** Lets a participant in. */
  readonly token: string
  /** Name of the first sequence: once it is there, the workshop's content is. */
  readonly firstSequence: string
  /** Cookies of the facilitator who created it. */
  readonly session: NonNullable<Exclude<BrowserContextOptions['storageState'], string>>
}

export interface Screen {
  readonly name: string
  readonly path: (example: Example) => string
  /** Who looks: the facilitator's browser, or one that has never been here. */
  readonly as: 'facilitator' | 'stranger'
  /** Resolves when a person would say that the page is there. */
  readonly ready: (page: Page, example: Example) => Promise<void>
}

export const SCREENS: readonly Screen[] = [
  { name: 'home', path: () => '/', as: 'stranger', ready: headingIsThere },
  { name: 'join', path: ({ token }) => `/join#${token}`, as: 'stranger', ready: headingIsThere },
  { name: 'map', path: ({ id }) => `/w/${id}`, as: 'facilitator', ready: contentIsThere },
  { name: 'table', path: ({ id }) => `/w/${id}/table`, as: 'facilitator', ready: contentIsThere },
  { name: 'curves', path: ({ id }) => `/w/${id}`, as: 'facilitator', ready: twoCurvesAreCompared },
  { name: 'guide', path: ({ id }) => `/w/${id}`, as: 'facilitator', ready: opened(/^Guide$/) },
  {
    name: 'insights',
    path: ({ id }) => `/w/${id}`,
    as: 'facilitator',
    ready: opened(/^(Analyse|Insights)$/),
  },
  {
    name: 'comments',
    path: ({ id }) => `/w/${id}`,
    as: 'facilitator',
    ready: opened(/^(Commentaires|Comments)$/),
  },
  { name: 'download', path: ({ id }) => `/w/${id}`, as: 'facilitator', ready: pictureIsThere },
  { name: 'verify', path: ({ id }) => `/w/${id}`, as: 'facilitator', ready: answersArePasted },
]

export const SIZES = [
  { viewport: { width: 1440, height: 900 } },
  { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
] as const

export const SCHEMES = ['light', 'dark'] as const

export const BROWSER_LOCALES: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' }

const TITLES: Readonly<Record<Locale, string>> = {
  fr: 'Bijoux fantaisie à Tours',
  en: 'Costume jewellery in Tours',
}

/** A workshop with the jewellery example, created by a facilitator. */
export async function createExample(browser: Browser, baseURL: string, locale: Locale): Promise<Example> {
  const context = await browser.newContext({ baseURL, locale: BROWSER_LOCALES[locale] })
  try {
    const page = await context.newPage()
    await page.goto('/')
    const { id, tokens } = await createWorkshop(page, {
      title: TITLES[locale],
      template: 'jewellery',
      locale,
    })
    const file: unknown = await (await context.request.get(`/api/workshops/${id}/export`)).json()
    const firstSequence = firstSequenceOf(file)
    return { id, token: tokens.participant, firstSequence, session: await context.storageState() }
  } finally {
    await context.close()
  }
}

/** Opens a screen in a profile of its own and waits until it is there. The caller closes the page's context. */
export async function openScreen(
  browser: Browser,
  screen: Screen,
  example: Example,
  options: BrowserContextOptions,
): Promise<Page> {
  const session = screen.as === 'facilitator' ? { storageState: example.session } : {}
  const context = await browser.newContext({ reducedMotion: 'reduce', ...session, ...options })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  await page.goto(screen.path(example))
  try {
    await screen.ready(page, example)
  } catch (error) {
    // What the page shows instead says more than the time-out.
    const shown = await page.locator('body').ariaSnapshot()
    throw new Error(`${screen.name} is not there. The page says:\n${shown}`, { cause: error })
  }
  await page.evaluate(async () => {
    await document.fonts.ready
  })
  return page
}

async function headingIsThere(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}

async function contentIsThere(page: Page, { firstSequence }: Example): Promise<void> {
  const asText = page.getByText(firstSequence)
  const asField = page.locator(`[value="${firstSequence}"]`)
  await asText.or(asField).filter({ visible: true }).first().waitFor()
}

/** The curves opened, us today compared with the competitor. */
async function twoCurvesAreCompared(page: Page, example: Example): Promise<void> {
  await contentIsThere(page, example)
  await page.getByRole('button', { name: /^(Courbes|Curves)$/ }).click()
  const [first, second] = [/^(Cette courbe|This curve)$/, /^(par rapport à celle-ci|against that one)$/]
  await page.getByRole('combobox', { name: first }).selectOption({ index: 2 })
  await page.getByRole('combobox', { name: second }).selectOption({ index: 1 })
  await page.getByText(/(actions comparées|actions compared)$/).waitFor()
}

/** A panel beside the map, by the name of the button that opens it. */
function opened(name: RegExp): Screen['ready'] {
  return async (page, example) => {
    await contentIsThere(page, example)
    await page.getByRole('button', { name }).first().click()
    await page.getByRole('complementary').last().getByRole('heading').first().waitFor()
  }
}

async function pictureIsThere(page: Page, example: Example): Promise<void> {
  await contentIsThere(page, example)
  await page.getByRole('button', { name: /^(Télécharger|Download)$/ }).click()
  await page.getByRole('img', { name: /^(Aperçu|Preview)$/ }).waitFor()
}

/** The form of what customers say of an action, filled in from answers. */
async function answersArePasted(page: Page, example: Example): Promise<void> {
  await contentIsThere(page, example)
  // On a phone only the first actions are in view, and nothing else is mounted.
  await page.locator('[data-stop^="card "]').first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^(Noter ce que disent|Note what customers)/ }).click()
  await page.getByLabel(/^(Coller les réponses|Paste the answers)/).fill('5 6 4 6 7 5 nsp')
  await page.getByText(/(réponses lues|answers read)/).waitFor()
}

function firstSequenceOf(file: unknown): string {
  const sequence = z.object({ name: z.string(), orderKey: z.string() })
  const { records } = z.object({ records: z.object({ sequences: z.array(sequence) }) }).parse(file)
  // Fractional keys are ordered by code unit, as `<` orders strings.
  const [first] = records.sequences.sort((a, b) => (a.orderKey < b.orderKey ? -1 : 1))
  if (first === undefined) throw new Error('the example has no sequence')
  return first.name
}
