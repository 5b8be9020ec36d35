// `npm run shots`: every screen, in both languages and schemes, on a desk and on a phone, into the ignored folder
// shots/. They are to be looked at; nothing compares them. Words after it take a part: `npm run shots -- map en dark 390`
// takes the screens whose name begins with `map`, in English, in dark, on a phone. A screen that does not come is told at the
// end, and the others are taken all the same.
import { mkdir, rm } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { LOCALES } from '../../src/model/schema/meta.ts'
import { CHROMIUM_MISSING, findChromium, launchChromium } from '../support/chromium.ts'
import { TOP } from '../support/repository.ts'
import {
  addSession,
  BROWSER_LOCALES,
  createExample,
  LOOKERS,
  newProfile,
  SCHEMES,
  SCREENS,
  SIZES,
  showScreen,
} from '../support/screens.ts'
import { startServer } from '../support/serverProcess.ts'

const FOLDER = `${TOP}shots`

const asked = process.argv.slice(2)
const isAsked = chosen(asked)

/** Of each thing that words can name, those that are named, or all when none is. */
function chosen(words: readonly string[]) {
  const widths = SIZES.map((size) => String(size.viewport.width))
  const choices: readonly (readonly string[])[] = [LOCALES, SCHEMES, widths]
  const begins = words.filter((word) => !choices.some((choice) => choice.includes(word)))
  return {
    one: (word: string): boolean => {
      const choice = choices.find((c) => c.includes(word)) ?? []
      return words.includes(word) || !words.some((other) => choice.includes(other))
    },
    screen: (name: string): boolean => begins.length === 0 || begins.some((begin) => name.startsWith(begin)),
  }
}

const chromium = findChromium()
if (chromium === null) throw new Error(CHROMIUM_MISSING)
if (asked.length === 0) await rm(FOLDER, { recursive: true, force: true })
await mkdir(FOLDER, { recursive: true })

const server = await startServer()
const browser = await launchChromium(chromium)
let taken = 0
const failed: string[] = []
try {
  for (const locale of LOCALES.filter(isAsked.one)) {
    const example = await addSession(browser, server.url, await createExample(browser, server.url, locale))
    for (const colorScheme of SCHEMES.filter(isAsked.one))
      for (const size of SIZES.filter((s) => isAsked.one(String(s.viewport.width))))
        for (const as of LOOKERS) {
          const screens = SCREENS.filter((s) => s.as === as && isAsked.screen(s.name))
          if (screens.length === 0) continue
          const device = { baseURL: server.url, locale: BROWSER_LOCALES[locale], colorScheme, ...size }
          const page = await newProfile(browser, as, example, device)
          for (const screen of screens) {
            const name = `${screen.name}-${size.viewport.width}-${locale}-${colorScheme}`
            try {
              await showScreen(page, screen, example)
              // Chromium draws a dialog with a field in it later than it says, where there is a screen keyboard.
              if ('isMobile' in size && (await page.getByRole('dialog').count()) > 0) await sixtyFrames(page)
              taken += 1
            } catch (error) {
              failed.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
            }
            await page.screenshot({ path: `${FOLDER}/${name}.png` })
          }
          await page.context().close()
        }
  }
} catch (error) {
  console.error(server.output())
  throw error
} finally {
  await browser.close()
  await server.dispose()
}
console.log(`${taken} screenshots in shots/`)
for (const why of failed) console.error(why)
if (failed.length > 0) process.exitCode = 1

async function sixtyFrames(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 60; frame++) await new Promise(requestAnimationFrame)
  })
}
