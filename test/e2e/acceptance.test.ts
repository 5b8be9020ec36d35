// The minimum acceptance tests of the facilitation report (4.4) that need a browser. 2: wholeWorkshop.test.ts and
// test/server/rounds/nothingLeaks.test.ts. 6: `npm run bench -- rating`. 7: docs/spec/undo.md. 8: test/model/rating.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { browserTest } from '../support/browserTest.ts'
import { eventually } from '../support/eventually.ts'
import { DESK, enter, openBallot, PHONE } from '../support/frenchRoom.ts'
import { type RoomByHttp, roomByHttp } from '../support/roomByHttp.ts'

const STEPS = 8
const WORDS = ['très peu satisfait', 'satisfait', 'Je ne sais pas'] as const

/** What this person has answered so far, by the server's word. */
async function own(page: Page, { id }: RoomByHttp, roundId: string): Promise<(number | null)[]> {
  const answer = await page.request.get(`/api/workshops/${id}/rounds/${roundId}/ballots`)
  return ((await answer.json()) as { ballots: { value: number | null }[] }).ballots.map(({ value }) => value)
}
const complete = (page: Page, room: RoomByHttp, roundId: string) =>
  eventually('all are answered', async () => {
    const values = await own(page, room, roundId)
    return values.length === STEPS ? values : null
  })

browserTest('4.4.1 a blind rating of 8 steps by keyboard only', async ({ openPage }) => {
  const fanny = await openPage('/', DESK)
  const room = await roomByHttp(fanny)
  const roundId = await room.rate(STEPS)
  const karl = await openPage(room.links.participant, DESK)
  await enter(karl, 'Karl')
  await openBallot(karl)
  for (let step = 1; step <= STEPS; step++) {
    await karl.getByText(`Action ${step} sur ${STEPS}`).waitFor()
    await tab(karl, () => document.activeElement?.getAttribute('type') === 'radio')
    await karl.keyboard.press(String((step % 7) + 1))
    await tab(karl, () => /^(Suivante|Terminer)/.test(document.activeElement?.textContent ?? ''))
    await karl.keyboard.press('Enter')
  }
  expect((await complete(karl, room, roundId)).sort()).toEqual([1, 2, 2, 3, 4, 5, 6, 7])
  await karl.getByText('Tout est répondu. Merci !').waitFor()
})

browserTest('4.4.1 a blind rating of 8 steps by single taps on a phone', async ({ openPage }) => {
  const fanny = await openPage('/', DESK)
  const room = await roomByHttp(fanny)
  const roundId = await room.rate(STEPS)
  const pia = await openPage(room.links.participant, PHONE)
  await enter(pia, 'Pia')
  await openBallot(pia)
  for (let step = 1; step <= STEPS; step++) {
    await pia.getByText(`Action ${step} sur ${STEPS}`).waitFor()
    const choice = pia.locator('label').filter({ has: pia.getByRole('radio', { name: /^5/ }) })
    const box = await choice.boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0), 'large enough for a finger').toBeGreaterThanOrEqual(
      44,
    )
    await choice.tap()
    await pia.getByRole('button', { name: /^(Suivante|Terminer)$/ }).tap()
  }
  expect(await complete(pia, room, roundId)).toEqual(Array(STEPS).fill(5))
})

browserTest(
  '4.4.1 a blind rating of 8 steps as a screen reader on a phone does it: by names, and without a pointer',
  async ({ openPage }) => {
    const fanny = await openPage('/', DESK)
    const room = await roomByHttp(fanny)
    const roundId = await room.rate(STEPS)
    const sara = await openPage(room.links.participant, PHONE)
    await enter(sara, 'Sara')
    await openBallot(sara)
    for (let step = 1; step <= STEPS; step++) {
      const question = sara.getByRole('group', { name: new RegExp(`^Action ${step} sur ${STEPS}`) })
      await question.waitFor()
      // Nothing is chosen before one chooses, and every answer says what it is.
      expect(await question.getByRole('radio', { checked: true }).count()).toBe(0)
      expect(await question.getByRole('radio').count()).toBe(8)
      // A reader activates what it stands on; no pointer goes there.
      await activate(question.getByRole('radio', { name: /^2 peu satisfait/ }))
      await question.getByRole('radio', { name: /^2 peu satisfait/, checked: true }).waitFor()
      await sara.getByRole('status').filter({ hasText: 'Réponse enregistrée' }).first().waitFor()
      await activate(sara.getByRole('button', { name: /^(Suivante|Terminer)$/ }))
    }
    expect(await complete(sara, room, roundId)).toEqual(Array(STEPS).fill(2))
  },
)

browserTest(
  '4.4.1 a blind rating of 8 steps by the words one sees, as voice control does it',
  async ({ openPage }) => {
    const fanny = await openPage('/', DESK)
    const room = await roomByHttp(fanny)
    const roundId = await room.rate(STEPS)
    const vera = await openPage(room.links.participant, DESK)
    await enter(vera, 'Vera')
    await openBallot(vera)
    for (let step = 0; step < STEPS; step++) {
      await vera.getByText(`Action ${step + 1} sur ${STEPS}`).waitFor()
      const words = WORDS[step % WORDS.length] ?? ''
      // What is said is what is seen, and it is part of the name of exactly one answer.
      const seen = vera.locator('label').filter({ has: vera.getByText(words, { exact: true }) })
      await expect.poll(() => seen.count()).toBe(1)
      const radio = seen.getByRole('radio')
      expect(await radio.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent)).toContain(
        words,
      )
      await seen.click()
      await vera.getByRole('button', { name: /^(Suivante|Terminer)$/ }).click()
    }
    expect(await complete(vera, room, roundId)).toHaveLength(STEPS)
  },
)

browserTest(
  '4.4.3 the end of the clock, in the middle of a sentence, keeps the text and lets it be sent',
  async ({ openPage }) => {
    const fanny = await openPage('/', DESK)
    const room = await roomByHttp(fanny)
    await room.ask('POST', '/session/agenda')
    const { phases } = (await room.ask('GET', '/session')) as { phases: { id: string; kind: string }[] }
    const phaseOf = (kind: string) => phases.find((phase) => phase.kind === kind)?.id
    await room.ask('POST', '/session/phase', { phaseId: phaseOf('frictions') })
    await room.ask('POST', '/session/timer', { do: 'start', minutes: 30 })
    const dora = await openPage(room.links.participant, DESK)
    await enter(dora, 'Dora')
    await dora.locator('[data-stop^="card "]').first().click()
    const line = dora.getByRole('complementary').getByLabel(/nouvelle friction|ajouter une friction/i)
    await line.fill('On attend trop long')
    await room.ask('POST', '/session/timer', { do: 'end' })
    await dora.getByRole('button', { name: /le temps est écoulé$/ }).waitFor()
    expect(await line.inputValue()).toBe('On attend trop long')
    await line.press('Enter')
    await dora
      .getByRole('button', { name: /On attend trop long/ })
      .first()
      .waitFor()
    // When what comes next lets participants read only, the words are offered back.
    await line.fill('Personne ne répond')
    await room.ask('POST', '/session/phase', { phaseId: phaseOf('close') })
    await eventually('the words are offered', async () => {
      // All at one moment: the field that was typed in goes meanwhile.
      const values = await dora
        .locator('input, textarea')
        .evaluateAll((fields) => (fields as HTMLInputElement[]).map((field) => field.value))
      return values.includes('Personne ne répond') ? true : null
    })
  },
)

browserTest(
  '4.4.4 the facilitator is gone in the middle of a vote: another person takes over and reveals',
  async ({ openPage }) => {
    const fanny = await openPage('/', DESK)
    const room = await roomByHttp(fanny)
    await room.ask('PUT', '/session/settings', { successionMinutes: 0 })
    await room.ask('POST', '/session/agenda')
    const { phases } = (await room.ask('GET', '/session')) as { phases: { id: string }[] }
    await fanny.goto(`/w/${room.id}`)
    await fanny.locator('[data-stop^="card "]').first().waitFor()
    await room.ask('POST', '/session/phase', { phaseId: phases[0]?.id })
    await room.rate(1)
    const [dora, karl] = [
      await openPage(room.links.participant, DESK),
      await openPage(room.links.participant, DESK),
    ]
    for (const [page, name] of [
      [dora, 'Dora'],
      [karl, 'Karl'],
    ] as const) {
      await enter(page, name)
      await openBallot(page)
      await page
        .locator('label')
        .filter({ has: page.getByRole('radio', { name: /^4/ }) })
        .click()
      await page.getByText('Réponse enregistrée').first().waitFor()
    }
    await fanny.context().close()
    await dora.getByRole('button', { name: 'Prendre le relais' }).click()
    await dora.getByText('Vous conduisez maintenant la séance.').waitFor()
    await dora.getByRole('button', { name: 'Révéler à tous' }).click()
    await karl
      .getByText(/2 réponses/)
      .first()
      .waitFor()
  },
)

browserTest(
  '4.4.5 somebody whose device froze does not hold up the reveal, and counts as without an answer',
  async ({ openPage }) => {
    const fanny = await openPage('/', DESK)
    const room = await roomByHttp(fanny)
    await fanny.goto(`/w/${room.id}`)
    await fanny.locator('[data-stop^="card "]').first().waitFor()
    const roundId = await room.rate(1)
    for (const name of ['Ana', 'Bob', 'Cid']) {
      const page = await openPage(room.links.participant, DESK)
      await enter(page, name)
      await openBallot(page)
      await page
        .locator('label')
        .filter({ has: page.getByRole('radio', { name: /^6/ }) })
        .click()
      await page.getByText('Réponse enregistrée').first().waitFor()
    }
    const frozen = await openPage(room.links.participant, DESK)
    await enter(frozen, 'Fritz')
    await openBallot(frozen)
    const session = await frozen.context().newCDPSession(frozen)
    await session.send('Emulation.setScriptExecutionDisabled', { value: true })
    const rounds = fanny.getByRole('button', { name: /^Notations/ }).first()
    if ((await rounds.getAttribute('aria-expanded')) !== 'true') await rounds.click()
    const open = fanny.getByRole('button', { name: /1 action/ })
    const reveal = fanny.getByRole('button', { name: 'Révéler à tous' })
    await eventually('the round is open', async () => {
      if (await reveal.isVisible()) return true
      await open.click({ timeout: 1_000 })
      return null
    })
    await fanny.getByText('3 sur 4 ont répondu').first().waitFor()
    await fanny.getByRole('listitem').filter({ hasText: 'Fritz' }).first().waitFor()
    await reveal.click()
    await fanny
      .getByText(/3 réponses/)
      .first()
      .waitFor()
    const { results } = (await room.ask('GET', '/session')) as { results: { roundId: string; n: number }[] }
    expect(results.filter((result) => result.roundId === roundId)).toMatchObject([{ n: 3 }])
  },
)

browserTest('[SUM-9] the summary loads nothing that changes the map', async ({ openPage }) => {
  const fanny = await openPage('/', DESK)
  const room = await roomByHttp(fanny)
  const reader = await openPage('/', DESK)
  const scripts: string[] = []
  reader.on('request', (request) => {
    if (request.url().endsWith('.js')) scripts.push(new URL(request.url()).pathname)
  })
  await reader.goto(room.links.observer.replace('/join#', '/read#'))
  await reader.getByRole('img', { name: /^La carte de l’atelier/ }).waitFor()
  expect(scripts.length).toBeGreaterThan(3)
  for (const part of [
    'JourneyMap',
    'WorkshopLayout',
    'WorkshopBody',
    'OpenWorkshop',
    'Inspector',
    'CommandsHost',
    'TableView',
  ])
    expect(scripts.filter((script) => script.includes(`/${part}-`))).toEqual([])
})

/** Presses Tab until the page says so. */
async function tab(page: Page, isThere: () => boolean): Promise<void> {
  for (let i = 0; i < 150; i++) {
    if (await page.evaluate(isThere)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not get there: ${isThere}`)
}

function activate(element: ReturnType<Page['getByRole']>): Promise<void> {
  return element.evaluate((found) => (found as HTMLElement).click())
}
