import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** WCAG 2.2 AA, with everything it builds on, and what axe calls good practice: landmarks, order of headings. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type RunOptions = Parameters<AxeBuilder['options']>[0]

const RULES = {
  // Axe has this one off by default: what is written on a control is part of its name (WCAG 2.5.3).
  'label-content-name-mismatch': { enabled: true },
}

/** Fails on whatever axe finds, and says where and why. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  // What React Aria says of a button that waits stands in the page for some seconds, without the words by then.
  await expect
    .poll(() => page.locator('[data-live-announcer] [role="img"]').count(), { timeout: 15_000 })
    .toBe(0)
  // What opens over a page, or takes all of a phone, keeps the rest from being read meanwhile: its main part and heading too.
  const covered = await page.evaluate(
    () =>
      document.querySelector('[role="dialog"]') !== null ||
      [...document.querySelectorAll('main')].some(
        (main) => main.closest('[inert]') || !main.checkVisibility(),
      ),
  )
  const whole = { enabled: !covered }
  const rules = { ...RULES, 'landmark-one-main': whole, 'page-has-heading-one': whole }
  const axe = axeOn(page, { runOnly: { type: 'tag', values: TAGS }, rules })
  const undraw = await drawAll(page)
  const { passes } = await expectNothingFound(page, axe, where)
  await undraw()
  // An empty page has no violation either.
  expect(passes.length, `${where}: axe found nothing to look at`).toBeGreaterThan(5)
}

/** The part of it that depends on the colours: for the other scheme of a page that has passed. */
export async function expectContrast(page: Page, where: string): Promise<void> {
  await expectNothingFound(
    page,
    axeOn(page, { runOnly: { type: 'rule', values: ['color-contrast'] } }),
    where,
  )
}

/**
 * Axe in the page itself and not in a page of its own beside it, which is for frames of other origins: we have none. It
 * describes only what it finds: of the rest, that it looked. Both together make it several times as fast.
 */
function axeOn(page: Page, options: RunOptions): AxeBuilder {
  return new AxeBuilder({ page }).options({ ...options, resultTypes: ['violations'] }).setLegacyMode()
}

/**
 * What is far away is not drawn (content-visibility), but axe measures it: in a box that only guesses its size, where what
 * comes after it lies over it. Drawn, it is measured as a person would find it.
 */
async function drawAll(page: Page): Promise<() => Promise<void>> {
  const drawn = await page.evaluateHandle(() => {
    const undrawn = [...document.querySelectorAll<HTMLElement>('*')].filter(
      (element) => getComputedStyle(element).contentVisibility === 'auto',
    )
    for (const element of undrawn) element.style.contentVisibility = 'visible'
    return undrawn
  })
  return async () => {
    await drawn.evaluate((elements) => {
      for (const element of elements) element.style.contentVisibility = ''
    })
    await drawn.dispose()
  }
}

/** A change of scheme or of state fades over; on the way, words and their ground have colours of neither. */
async function colorsSettled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => !document.getAnimations().some((animation) => animation instanceof CSSTransition),
  )
}

async function expectNothingFound(
  page: Page,
  axe: AxeBuilder,
  where: string,
): ReturnType<AxeBuilder['analyze']> {
  await colorsSettled(page)
  const results = await axe.analyze()
  const faults = results.violations.map(({ id, impact, help, helpUrl, nodes }) => {
    const places = nodes.map(
      (node) =>
        `    ${node.target.join(' ')}\n    ${node.html.slice(0, 300)}\n    ${node.failureSummary ?? ''}`,
    )
    return `${where}: ${id} (${impact ?? ''}): ${help}\n  ${helpUrl}\n${places.join('\n')}`
  })
  expect.soft(faults.join('\n\n')).toBe('')
  return results
}
