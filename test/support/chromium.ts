// Finds a Chromium, or installs Debian's, and starts it for tests and screenshots.
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { installFromDebian, isRoot } from './debian.ts'
import { slowDown } from './slowMachine.ts'

const SYSTEM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
]

/** The fonts are not a nicety: on a bare server Chromium draws boxes for "é" and "→", and measures them. */
const DEBIAN_PACKAGES = ['chromium', 'fonts-noto-core']

export const CHROMIUM_MISSING =
  'Chromium not found: set PARCOURS_CHROMIUM to its path, install it, or run as root on Debian'

/**
 * Path of a Chromium: `PARCOURS_CHROMIUM`, Playwright's, the system's, else one installed with apt-get when we are
 * root on Debian. Null when there is none to be had.
 *
 * @throws Error when `PARCOURS_CHROMIUM` names a file that does not exist: falling back would hide the mistake.
 */
export function findChromium(): string | null {
  const asked = process.env.PARCOURS_CHROMIUM
  if (asked !== undefined && asked !== '') {
    if (!existsSync(asked)) throw new Error(`PARCOURS_CHROMIUM: there is no ${asked}`)
    return asked
  }
  return installed() ?? (installFromDebian(DEBIAN_PACKAGES) ? installed() : null)
}

function installed(): string | null {
  return [chromium.executablePath(), ...SYSTEM_PATHS].find((path) => path !== '' && existsSync(path)) ?? null
}

/** Starts the browser with a fresh profile, which Playwright deletes when it closes. */
export async function launchChromium(executablePath: string): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    // Chromium's sandbox does not work for root.
    chromiumSandbox: !isRoot(),
    args: [
      ...(isRoot() ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  slowDown(browser)
  return browser
}
