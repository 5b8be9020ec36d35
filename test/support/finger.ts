// One finger on a touch screen, as Chromium gets it from the device.
import type { Page } from 'playwright-core'

export interface Finger {
  tap(at: Point): Promise<void>
  down(at: Point): Promise<void>
  /** In some steps, as a hand moves. */
  move(to: Point): Promise<void>
  /** A second finger comes down while the first one stays. */
  second(at: Point): Promise<void>
  up(): Promise<void>
}

interface Point {
  readonly x: number
  readonly y: number
}

const STEPS = 8

export async function fingerOn(page: Page): Promise<Finger> {
  const session = await page.context().newCDPSession(page)
  let at: Point = { x: 0, y: 0 }
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints })
  const finger: Finger = {
    async tap(point) {
      await finger.down(point)
      await finger.up()
    },
    async down(point) {
      at = point
      await send('touchStart', [point])
    },
    async move(to) {
      const from = at
      for (let i = 1; i <= STEPS; i++) {
        const share = i / STEPS
        await send('touchMove', [
          { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share },
        ])
      }
      at = to
    },
    async second(point) {
      await send('touchStart', [at, point])
    },
    async up() {
      await send('touchEnd', [])
    },
  }
  return finger
}
