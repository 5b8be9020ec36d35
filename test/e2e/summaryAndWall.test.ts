// The summary and the wall of a workshop in which things have happened: axe, light and dark, and what is legible.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible, expectContrast } from '../support/axe.ts'
import { browserTest, type OpenPage } from '../support/browserTest.ts'
import { DESK, WALL } from '../support/frenchRoom.ts'
import { readQr } from '../support/readQr.ts'
import { type RoomByHttp, roomByHttp } from '../support/roomByHttp.ts'

const ANSWERS = [
  [1, 5, 4],
  [2, 5, 4],
  [6, 6, 4],
  [7, 2, null],
] as const

/** Four people answer; nobody needs to look at their pages. */
async function answer(openPage: OpenPage, room: RoomByHttp, roundId: string): Promise<void> {
  for (const values of ANSWERS) {
    const page = await openPage('/', DESK)
    const headers = { origin: new URL(page.url()).origin }
    const token = room.links.participant.split('#')[1]
    await page.request.post('/api/join', { data: { token, name: 'Ana' }, headers })
    for (const [i, value] of values.entries())
      await page.request.put(
        `/api/workshops/${room.id}/rounds/${roundId}/ballots/${encodeURIComponent(room.actionIds[i] ?? '')}`,
        { data: { value }, headers },
      )
  }
}

/** Letters of the wall that are smaller than they may be, at 1920 × 1080; what is only for who sets it up left out. */
function smallWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words: string[] = []
    for (const element of document.querySelectorAll<HTMLElement>('main *, [role="timer"], p, h1, h2')) {
      const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
      const svg = element.closest('svg')
      const scale =
        svg === null ? 1 : svg.getBoundingClientRect().width / (svg as SVGSVGElement).viewBox.baseVal.width
      const box = element.getBoundingClientRect()
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale
      if (own && box.width > 2 && size < 28) words.push(`${element.textContent}: ${size}`)
    }
    return words
  })
}

browserTest(
  '[DIS-4] [DIS-7] [SUM-10] every scene of the wall is legible, fits, and passes axe, light and dark',
  async ({ openPage }) => {
    const fanny = await openPage('/', DESK)
    const room = await roomByHttp(fanny)
    const wall = await openPage(room.links.display, WALL)
    await wall.getByRole('button').last().click()
    await wall.waitForURL(/\/display$/)
    // As a machine that is switched on in the morning: what the door said is over.
    await wall.reload()
    const check = async (scene: string, ready: ReturnType<Page['locator']>) => {
      await ready.first().waitFor()
      for (const viewport of [WALL.viewport, { width: 1280, height: 720 }]) {
        await wall.setViewportSize(viewport)
        const extent = () =>
          wall.evaluate(() => ({
            width: document.documentElement.scrollWidth,
            height: document.documentElement.scrollHeight,
          }))
        await expect.poll(extent, { message: `${scene} has no scroll bars` }).toEqual(viewport)
      }
      await wall.setViewportSize(WALL.viewport)
      await expect.poll(() => smallWords(wall), { message: scene }).toEqual([])
      await wall.emulateMedia({ colorScheme: 'light' })
      await expectAccessible(wall, `${scene}, light`)
      await wall.emulateMedia({ colorScheme: 'dark' })
      await expectContrast(wall, `${scene}, dark`)
    }
    const scene = (kind: string) => wall.locator(`main[data-scene="${kind}"]`)
    await check('the way in', wall.getByRole('img', { name: /QR/ }))
    // In either scheme, what a phone reads from the wall is the way in.
    for (const colorScheme of ['light', 'dark'] as const) {
      await wall.emulateMedia({ colorScheme })
      await expect.poll(() => readQr(wall.getByRole('img', { name: /QR/ }))).toBe(room.links.participant)
    }
    await room.ask('POST', '/session/agenda')
    const { phases } = (await room.ask('GET', '/session')) as { phases: { id: string; kind: string }[] }
    const begin = (phase: string) =>
      room.ask('POST', '/session/phase', { phaseId: phases.find(({ kind }) => kind === phase)?.id })
    await begin('map')
    await check('the actions', scene('steps'))
    await begin('rate')
    await room.ask('POST', '/session/timer', { do: 'start', minutes: 25 })
    await check('the map', scene('map'))
    const roundId = await room.rate(3)
    await answer(openPage, room, roundId)
    await wall.getByText('4 sur 4 ont répondu').waitFor()
    await check('an open round', scene('answering'))
    await room.ask('POST', `/rounds/${roundId}/reveal`)
    await check('a result', wall.getByText('Opinions opposées'))
    await room.ask('PUT', '/session/summons', {
      mode: 'invite',
      view: 'round',
      targetId: `${roundId}/${room.actionIds[0]}`,
    })
    await check('one action', wall.getByRole('img', { name: /^Réponses par niveau/ }))
    await room.ask('PUT', '/session/summons', { mode: 'invite', view: 'map', targetId: room.actionIds[5] })
    await check('a place on the map', wall.getByRole('heading', { level: 2 }))
    await room.ask('PUT', '/session/summons', { mode: 'invite', view: 'plan', targetId: null })
    await check('the plan', scene('plan'))
    await room.ask('POST', '/session/close')
    await check('the end', wall.getByText('Merci à tous', { exact: false }))

    // What it all came to.
    const summary = await openPage(room.links.observer.replace('/join#', '/read#'), DESK)
    await summary.getByRole('img', { name: /^La carte de l’atelier/ }).waitFor()
    await summary.getByRole('row', { name: /Opinions opposées/ }).waitFor()
    await summary.emulateMedia({ colorScheme: 'light' })
    await expectAccessible(summary, 'the summary, light')
    await summary.emulateMedia({ colorScheme: 'dark' })
    await expectContrast(summary, 'the summary, dark')
    await summary.emulateMedia({ colorScheme: 'light' })
    await summary.setViewportSize({ width: 320, height: 640 })
    await expect.poll(() => summary.evaluate(() => document.documentElement.scrollWidth)).toBe(320)

    // [SUM-10] On paper: nothing that is for a screen, white, the map on a page of its own.
    await summary.setViewportSize(DESK.viewport)
    await summary.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await expect.poll(() => summary.getByRole('button').count()).toBe(0)
    await expect.poll(() => summary.getByRole('link').count()).toBe(0)
    const pdf = (await summary.pdf({ preferCSSPageSize: true })).toString('latin1')
    const pages = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
      ([, w, h]) => Number(w) > Number(h),
    )
    expect(pages.filter((isLandscape) => isLandscape)).toHaveLength(1)
    expect(pages.length).toBeGreaterThan(1)
  },
)
