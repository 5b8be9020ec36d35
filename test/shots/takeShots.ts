// `npm run shots`: every screen, in both languages and schemes, on a desk and on a phone, into the ignored folder
// shots/. They are to be looked at; nothing compares them.
import { mkdir, rm } from 'node:fs/promises'
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

const chromium = findChromium()
if (chromium === null) throw new Error(CHROMIUM_MISSING)
await rm(FOLDER, { recursive: true, force: true })
await mkdir(FOLDER, { recursive: true })

const server = await startServer()
const browser = await launchChromium(chromium)
let taken = 0
try {
  for (const locale of LOCALES) {
    const example = await addSession(browser, server.url, await createExample(browser, server.url, locale))
    for (const colorScheme of SCHEMES)
      for (const size of SIZES)
        for (const as of LOOKERS) {
          const device = { baseURL: server.url, locale: BROWSER_LOCALES[locale], colorScheme, ...size }
          const page = await newProfile(browser, as, example, device)
          for (const screen of SCREENS.filter((s) => s.as === as)) {
            await showScreen(page, screen, example)
            const name = `${screen.name}-${size.viewport.width}-${locale}-${colorScheme}`
            // Chromium draws a dialog with a field in it later than it says, where there is a screen keyboard.
            if ('isMobile' in size && (await page.getByRole('dialog').count()) > 0)
              await page.evaluate(async () => {
                for (let frame = 0; frame < 60; frame++) await new Promise(requestAnimationFrame)
              })
            await page.screenshot({ path: `${FOLDER}/${name}.png` })
            taken += 1
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
