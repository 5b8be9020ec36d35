// What people leave for one another, in two browsers: names, notes, comments, a picture, announcements.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { IMAGE_MAX } from '../../src/model/schema/limits.ts'
import { browserTest, type OpenPage } from '../support/browserTest.ts'
import { hasKeyboard } from '../support/byKeyboard.ts'
import { createWorkshop } from '../support/createWorkshop.ts'
import { middleOf } from '../support/mapPage.ts'

const ON = { locale: 'en-GB' }

async function twoPeople(openPage: OpenPage): Promise<{ ana: Page; bob: Page }> {
  const ana = await openPage('/', ON)
  const made = await createWorkshop(ana, { title: 'Rings', template: 'jewellery', locale: 'en', name: 'Ana' })
  await ana.goto(`/w/${made.id}`)
  await ana.getByRole('slider').first().waitFor()
  const bob = await openPage(made.links.participant, ON)
  await bob.getByRole('textbox', { name: /name/i }).fill('Bob')
  await bob.getByRole('button', { name: /join|enter/i }).click()
  await bob.getByRole('slider').first().waitFor()
  // What reads out the others' work comes a moment after the first sight: what they did before is part of that sight.
  for (const page of [ana, bob])
    await page.locator('p[role="status"][data-react-aria-top-layer]').waitFor({ state: 'attached' })
  return { ana, bob }
}

browserTest(
  '[TOG-1] [TOG-4] a new name is on the other screen at once; what its owner does is read out by it',
  async ({ openPage }) => {
    const { ana, bob } = await twoPeople(openPage)
    await bob.getByRole('button', { name: '2 people here' }).click()
    await bob.getByRole('button', { name: 'Change my name' }).click()
    await bob.getByRole('textbox', { name: 'Your name' }).fill('Bobby')
    await bob.keyboard.press('Enter')
    await bob.getByText('You are now called Bobby.').waitFor()
    await bob.keyboard.press('Escape')
    await ana.getByRole('button', { name: '2 people here' }).click()
    await ana.getByRole('dialog').getByText('Bobby', { exact: true }).waitFor()
    await ana.keyboard.press('Escape')

    const card = bob.locator('[data-stop^="card "]').first()
    await card.focus()
    await bob.keyboard.press('F2')
    await bob.locator('textarea:focus, input:focus').waitFor()
    await bob.keyboard.type('Dream')
    await bob.keyboard.press('Shift+Enter')
    await ana.locator('[role="status"]', { hasText: /Bobby renamed the action .* to Dream/ }).waitFor()
    await bob.reload()
    await bob.getByRole('button', { name: '2 people here' }).click()
    await bob.getByText('Bobby (you)').waitFor()
  },
)

browserTest(
  '[TOG-10] [TOG-15] a note put by pointer and one by key are on both screens, are written, dragged and moved by keys',
  async ({ openPage }) => {
    const { ana, bob } = await twoPeople(openPage)
    await ana.getByRole('button', { name: 'Note', exact: true }).click()
    await ana.mouse.click(500, 450)
    await hasKeyboard(ana.getByRole('textbox', { name: 'Text of the note' }))
    await ana.keyboard.type('Is the gold real?')
    await ana.keyboard.press('Escape')
    const theirs = bob.getByRole('button', { name: /^Sticky note, Yellow, by Ana.*Is the gold real/ })
    await theirs.waitFor()
    // One tab stop: notes are reached by key, not by Tab.
    await expect.poll(() => theirs.getAttribute('tabindex')).toBe('-1')

    await middleOf(theirs) // where it stays
    const box = (await theirs.boundingBox())!
    await bob.mouse.move(box.x + 40, box.y + 8)
    await bob.mouse.down()
    await bob.mouse.move(box.x + 240, box.y + 90, { steps: 4 })
    await bob.mouse.up()
    const own = ana.getByRole('button', { name: /^Sticky note.*Is the gold real/ })
    await expect.poll(async () => (await own.boundingBox())!.x).toBeGreaterThan(box.x + 150)

    await bob.locator('[data-stop^="card "]').nth(1).focus()
    await bob.keyboard.press('m')
    await hasKeyboard(bob.getByRole('textbox', { name: 'Text of the note' }))
    await bob.keyboard.type('By key')
    await bob.keyboard.press('Escape')
    const byKey = bob.getByRole('button', { name: /^Sticky note.*By key/ })
    await hasKeyboard(byKey)
    await middleOf(byKey) // where it stays
    const before = (await byKey.boundingBox())!
    await bob.keyboard.press('Control+Shift+ArrowDown')
    await bob.keyboard.press('Control+Shift+ArrowDown')
    await expect.poll(async () => (await byKey.boundingBox())!.y).toBeGreaterThan(before.y + 20)
    // Who does not see it move hears where it is.
    await bob
      .getByRole('status')
      .filter({ hasText: /^Moved: .*, .*, \d+% from the left and \d+% from the top/ })
      .first()
      .waitFor({ state: 'attached' })
    await bob.keyboard.press('Enter')
    await bob.getByRole('button', { name: 'Pin as a friction' }).click()
    await ana.getByText('By key').first().waitFor()
    await expect.poll(() => ana.getByRole('button', { name: /^Sticky note.*By key/ }).count()).toBe(0)
  },
)

browserTest(
  '[TOG-23] [TOG-26] a comment by key is counted on the other map, answered there and closed',
  async ({ openPage }) => {
    const { ana, bob } = await twoPeople(openPage)
    await ana.locator('[data-stop^="card "]').first().focus()
    await ana.keyboard.press('c')
    await hasKeyboard(ana.getByRole('textbox', { name: 'Your comment' }))
    await ana.keyboard.type('Sure about this, @part')
    await ana.getByRole('option', { name: 'participants', exact: true }).waitFor()
    await ana.keyboard.press('Enter')
    await ana.keyboard.press('Control+Enter')
    await bob.locator('[role="status"]', { hasText: /Ana mentions you/ }).waitFor()
    await bob
      .getByRole('button', { name: /^1 open comment on/ })
      .first()
      .click()
    await bob.getByRole('button', { name: 'Reply to Ana' }).click()
    await bob.locator('textarea:focus').waitFor()
    await bob.keyboard.type('Yes')
    await bob.keyboard.press('Control+Enter')
    await ana.getByText('Yes', { exact: true }).waitFor()
    await ana.getByRole('button', { name: /^Resolve the discussion/ }).click()
    await bob.getByText('No open comments.').waitFor()
  },
)

browserTest(
  '[TOG-30] a photo of 20 MB becomes a small upright square on both screens, and the page goes on meanwhile',
  async ({ openPage }) => {
    const { ana, bob } = await twoPeople(openPage)
    await ana.getByRole('button', { name: /^Persona/ }).click()
    const chooser = ana.getByLabel('Choose a picture')
    await chooser.waitFor()
    // A picture of noise, which no format makes small, with a red left half.
    const size = await ana.evaluate(async () => {
      const canvas = new OffscreenCanvas(3400, 2200)
      const pen = canvas.getContext('2d')!
      const noise = pen.createImageData(3400, 2200)
      const words = new Uint32Array(noise.data.buffer)
      let seed = 1
      for (let i = 0; i < words.length; i++) {
        seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
        words[i] = seed | 0xff000000
      }
      pen.putImageData(noise, 0, 0)
      const blob = await canvas.convertToBlob({ type: 'image/png' })
      const files = new DataTransfer()
      files.items.add(new File([blob], 'photo.png', { type: 'image/png' }))
      const field = document.querySelector<HTMLInputElement>('input[type="file"]')!
      // Frames that the page draws until the picture is there.
      let frames = 0
      const count = () => {
        frames++
        if (document.querySelector('aside img') === null) requestAnimationFrame(count)
      }
      const there = new Promise<void>((resolve) => {
        const watch = new MutationObserver(() => {
          if (document.querySelector('aside img') === null) return
          watch.disconnect()
          resolve()
        })
        watch.observe(document.body, { childList: true, subtree: true })
      })
      field.files = files.files
      field.dispatchEvent(new Event('change', { bubbles: true }))
      requestAnimationFrame(count)
      await there
      return { bytes: blob.size, frames }
    })
    expect(size.frames).toBeGreaterThan(2)
    expect(size.bytes).toBeGreaterThan(20 * 1024 * 1024)
    const name = (await ana.locator('aside img').getAttribute('alt')) ?? ''
    expect(name).not.toBe('')
    await bob.getByRole('button', { name: /^Persona/ }).click()
    const picture = bob.getByRole('img', { name })
    await picture.waitFor()
    const shown = await picture.evaluate((img: HTMLImageElement) => ({
      width: img.naturalWidth,
      height: img.naturalHeight,
      letters: img.src.length,
    }))
    expect(shown.width).toBe(shown.height)
    expect(shown.width).toBeGreaterThan(0)
    expect(shown.letters).toBeLessThanOrEqual(IMAGE_MAX)
    await ana.getByRole('button', { name: 'Remove the picture' }).click()
    await expect.poll(() => bob.locator('aside img').count()).toBe(0)
  },
)
