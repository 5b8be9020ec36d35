// What a browser test that failed leaves behind: the output of CI is often all there is.
import { mkdir } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import type { ServerProcess } from './serverProcess.ts'

const PAGE_LINES = 60
const SERVER_LINES = 40
/** A page that hangs has to say so and no more. */
const LOOK_MS = 5_000

/** Prints why, what each open page shows and what the server said last, and saves a screenshot of each page. */
export async function reportFailure(
  title: string,
  reasons: readonly string[],
  browsers: readonly Browser[],
  servers: readonly ServerProcess[],
): Promise<void> {
  const pages = browsers.flatMap((browser) => browser.contexts()).flatMap((context) => context.pages())
  await mkdir('shots/failed', { recursive: true })
  const name = title.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 120)
  const parts: string[] = [`What was there when “${title}” failed:`, ...reasons]
  for (const [i, page] of pages.entries()) {
    const path = `shots/failed/${name}-${i + 1}.png`
    parts.push(
      `▪ page ${i + 1}: ${page.url()}\n  ${await saveScreenshot(page, path)}\n${await readPage(page)}`,
    )
  }
  for (const server of servers) {
    const said = lastLines(server.output(), SERVER_LINES)
    parts.push(`▪ server ${server.url}: ${said === '' ? 'said nothing' : `said last\n${said}`}`)
  }
  console.error(parts.join('\n\n'))
}

/** What the page says to who hears it, from its top, and where the keyboard is. */
async function readPage(page: Page): Promise<string> {
  try {
    const shown = await page.locator('body').ariaSnapshot({ timeout: LOOK_MS })
    const lines = shown.split('\n')
    const more = lines.length > PAGE_LINES ? `\n… ${lines.length - PAGE_LINES} more lines` : ''
    return lines.slice(0, PAGE_LINES).join('\n') + more
  } catch (error) {
    return `cannot be read: ${String(error).split('\n')[0]}`
  }
}

async function saveScreenshot(page: Page, path: string): Promise<string> {
  try {
    await page.screenshot({ path, timeout: LOOK_MS })
    return path
  } catch (error) {
    return `no screenshot: ${String(error).split('\n')[0]}`
  }
}

function lastLines(text: string, count: number): string {
  return text.trimEnd().split('\n').slice(-count).join('\n')
}
