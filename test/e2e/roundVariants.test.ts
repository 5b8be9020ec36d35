// Rounds that are not the usual one: of devices whose clock is wrong, revealed by the clock of the room, answered by who leads
// too, several at once, and with more answers than dots can show.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { browserTest } from '../support/browserTest.ts'
import { eventually } from '../support/eventually.ts'
import { DESK, enter, PHONE } from '../support/frenchRoom.ts'
import { type RoomByHttp, roomByHttp } from '../support/roomByHttp.ts'

const HOUR = 3_600_000

/** From the next navigation on this device's clock is off. */
async function skewClock(page: Page, ms: number): Promise<void> {
  await page.addInitScript((off) => {
    const Real = Date
    class Skewed extends Real {
      constructor(...given: []) {
        if (given.length === 0) super(Real.now() + off)
        else super(...given)
      }
      static override now(): number {
        return Real.now() + off
      }
    }
    window.Date = Skewed as DateConstructor
  }, ms)
}

const levelOf = (page: Page, level: number) =>
  page.locator('label').filter({ has: page.getByRole('radio', { name: new RegExp(`^${level}`) }) })
const saved = (page: Page) => page.getByText('Réponse enregistrée').first().waitFor()
const clock = (page: Page, words: RegExp) => page.getByRole('button', { name: words }).first().waitFor()

async function rate(room: RoomByHttp, fields: object): Promise<string> {
  const { records } = (await room.ask('GET', '/export')) as {
    records: Record<string, { id: string; role?: string }[]>
  }
  const opened = await room.ask('POST', '/rounds', {
    kind: 'rating',
    itemKind: 'actions',
    title: '',
    itemIds: room.actionIds.slice(0, 1),
    personaId: records.personas?.[0]?.id,
    offerId: records.offers?.find(({ role }) => role === 'usToday')?.id,
    ...fields,
  })
  return (opened as { id: string }).id
}
const resultsOf = async (room: RoomByHttp, roundId: string) =>
  (
    (await room.ask('GET', '/session')) as { results: { roundId: string; n: number; values: number[] }[] }
  ).results
    .filter((result) => result.roundId === roundId)
    .map(({ n, values }) => ({ n, values }))

browserTest(
  '[SES-7] [SES-26] [BAL-4] an hour ahead or behind, the clock of the room is right, answers count, and its end reveals to all; who leads answers too where the round says so',
  async ({ openPage }) => {
    const fanny = await openPage('/', DESK)
    const room = await roomByHttp(fanny)
    await fanny.goto(`/w/${room.id}`)
    await fanny.locator('[data-stop^="card "]').first().waitFor()
    const [ahead, behind] = [await openPage('/', PHONE), await openPage('/', DESK)]
    await skewClock(ahead, HOUR)
    await skewClock(behind, -HOUR)
    for (const [page, name] of [
      [ahead, 'Ada'],
      [behind, 'Ben'],
    ] as const) {
      await page.goto(room.links.participant)
      await enter(page, name)
      await page.locator('[data-stop^="card "]').first().waitFor()
    }
    expect(await ahead.evaluate(() => Date.now())).toBeGreaterThan(Date.now() + HOUR / 2)
    await room.ask('POST', '/session/agenda')
    const { phases } = (await room.ask('GET', '/session')) as { phases: { id: string; kind: string }[] }
    await room.ask('POST', '/session/phase', { phaseId: phases.find(({ kind }) => kind === 'rate')?.id })
    await room.ask('POST', '/session/timer', { do: 'start', minutes: 20 })
    for (const page of [ahead, behind, fanny]) await clock(page, /^Minuteur : il reste (20:00|19:\d\d)/)

    const roundId = await rate(room, { revealWithTimer: true, leadersAnswer: true })
    for (const [page, level] of [
      [ahead, 2],
      [behind, 6],
    ] as const) {
      await levelOf(page, level).click()
      await saved(page)
    }
    // Who leads has the ballot under the counts.
    await fanny
      .getByRole('button', { name: /^Notations/ })
      .first()
      .click()
    await fanny.getByRole('button', { name: /1 action/ }).click()
    await fanny.getByText('2 sur 3 ont répondu').first().waitFor()
    await levelOf(fanny, 5).click()
    await saved(fanny)
    await fanny.getByText('3 sur 3 ont répondu').first().waitFor()

    // Nobody reveals: the clock of the room does, and what is said of it is the room's time.
    await room.ask('POST', '/session/timer', { do: 'end' })
    for (const page of [ahead, behind, fanny])
      await page.getByText('3 réponses, de 2 à 6 · médiane 5').first().waitFor()
    await expect.poll(() => resultsOf(room, roundId)).toEqual([{ n: 3, values: [2, 5, 6] }])
  },
)

browserTest(
  '[RAT-34] of two rounds at once none pushes the other away: the second waits in a banner, and is answered after the first',
  async ({ openPage }) => {
    const fanny = await openPage('/', DESK)
    const room = await roomByHttp(fanny)
    const first = await rate(room, { title: 'Nous', itemIds: room.actionIds.slice(0, 2) })
    const pia = await openPage(room.links.participant, PHONE)
    await enter(pia, 'Pia')
    await pia.getByRole('heading', { name: 'Nous' }).waitFor()
    await levelOf(pia, 3).tap()
    await saved(pia)
    const second = await rate(room, { title: 'Le concurrent' })
    const banner = pia.getByRole('status').filter({ hasText: 'Une notation attend votre réponse' })
    await banner.filter({ hasText: 'Le concurrent' }).waitFor()
    await pia.getByRole('heading', { name: 'Nous' }).waitFor()
    await pia.getByRole('button', { name: 'Suivante' }).tap()
    await levelOf(pia, 4).tap()
    await saved(pia)
    await pia.getByRole('button', { name: 'Répondre', exact: true }).tap()
    await pia.getByRole('heading', { name: 'Le concurrent' }).waitFor()
    await levelOf(pia, 7).tap()
    await saved(pia)
    // Both are through: nothing waits.
    await banner.waitFor({ state: 'detached' })
    await fanny.goto(`/w/${room.id}`)
    await fanny
      .getByRole('button', { name: /^Notations/ })
      .first()
      .click()
    for (const name of [/^Nous/, /^Le concurrent/])
      await fanny.getByRole('button', { name }).filter({ hasText: '1 sur 1' }).waitFor()
    for (const roundId of [first, second])
      await room.ask('POST', `/rounds/${encodeURIComponent(roundId)}/reveal`)
    expect((await resultsOf(room, second))[0]?.n).toBe(1)
  },
)

browserTest(
  '[RAT-36] [RAT-4] with more than fifty answers a count stands in the place of dots, on the wall as well',
  async ({ openPage }) => {
    const fanny = await openPage('/', DESK)
    const room = await roomByHttp(fanny)
    await fanny.goto(`/w/${room.id}`)
    const roundId = await rate(room, {})
    const base = new URL(fanny.url()).origin
    const token = room.links.participant.split('#')[1]
    for (let i = 0; i < 52; i++) {
      const headers = { 'content-type': 'application/json', origin: base }
      const joined = await fetch(`${base}/api/join`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ token, name: `P${i}` }),
      })
      const cookie = joined.headers.getSetCookie()[0]?.split(';')[0] ?? ''
      const answered = await fetch(
        `${base}/api/workshops/${room.id}/rounds/${encodeURIComponent(roundId)}/ballots/${encodeURIComponent(room.actionIds[0] ?? '')}`,
        { method: 'PUT', headers: { ...headers, cookie }, body: JSON.stringify({ value: 1 + (i % 7) }) },
      )
      expect(answered.status).toBe(200)
    }
    await room.ask('POST', `/rounds/${encodeURIComponent(roundId)}/reveal`)
    await fanny
      .getByRole('button', { name: /^Notations/ })
      .first()
      .click()
    await fanny.getByRole('button', { name: /1 action/ }).click()
    await fanny
      .getByText(/^52 réponses, de 1 à 7/)
      .first()
      .waitFor()
    const card = fanny.getByRole('article').first()
    // 52 = 7 × 7 + 3: eight on the first three levels.
    await eventually('the counts are written', async () =>
      (await card.getByText('8', { exact: true }).count()) === 3 ? true : null,
    )
    const wall = await openPage(room.links.display, {
      locale: 'fr-FR',
      viewport: { width: 1920, height: 1080 },
    })
    await wall.getByRole('button').last().click()
    await room.ask('PUT', '/session/summons', { mode: 'invite', view: 'round', targetId: roundId })
    const chart = wall.getByRole('img', { name: /^Réponses par niveau.*1: 8/ })
    await chart.waitFor()
    await expect.poll(() => chart.locator('circle').count()).toBe(0)
    await expect.poll(() => chart.locator('rect').count()).toBe(7)
  },
)
