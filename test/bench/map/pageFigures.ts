// What one page costs in Chromium: script time and frames, while the remote side does this or that.
import { setTimeout } from 'node:timers/promises'
import type { CDPSession, Page } from 'playwright-core'
import { quantile } from '../statistics.ts'
import type { BigMark } from './bigJourney.ts'
import type { RemoteSide } from './remoteSide.ts'

export interface PageFigures {
  /** Milliseconds between frames, 95 % are shorter: nothing happening, and with edits and pointers. */
  readonly idle95: number
  readonly load95: number
  /** Milliseconds of the page's thread for one remote edit, in script. */
  readonly scriptPerEdit: number
  /** Of script, style, layout and painting on the main thread. */
  readonly workPerEdit: number
}

export interface Durations {
  readonly idleMs: number
  readonly editMs: number
  readonly loadMs: number
}

const EDITS_PER_SECOND = 10

export async function measurePage(
  page: Page,
  remote: RemoteSide,
  marks: readonly BigMark[],
  { idleMs, editMs, loadMs }: Durations,
): Promise<PageFigures> {
  const session = await page.context().newCDPSession(page)
  // Time of the page's own thread: what else the machine does meanwhile is not counted.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  // The first edits compile what the later ones run.
  const warmUp = remote.edit(marks, EDITS_PER_SECOND)
  await setTimeout(editMs / 2)
  warmUp()
  await setTimeout(1000)

  const idle = await during(session, idleMs)
  const stopEdits = remote.edit(marks, EDITS_PER_SECOND)
  const edits = await during(session, editMs)
  const count = stopEdits()
  const per = (figure: 'script' | 'work') =>
    (edits[figure] - (idle[figure] / idle.seconds) * edits.seconds) / count

  const idleFrames = await frames(page, idleMs)
  const stopLoad = [remote.edit(marks, EDITS_PER_SECOND), remote.point()]
  await setTimeout(500)
  const loadFrames = await frames(page, loadMs)
  for (const stop of stopLoad) stop()
  await session.detach()
  return {
    idle95: quantile(idleFrames, 0.95),
    load95: quantile(loadFrames, 0.95),
    scriptPerEdit: per('script') * 1000,
    workPerEdit: per('work') * 1000,
  }
}

async function during(session: CDPSession, ms: number) {
  const before = await times(session)
  await setTimeout(ms)
  const after = await times(session)
  return {
    script: after.script - before.script,
    work: after.work - before.work,
    seconds: after.at - before.at,
  }
}

/** In seconds: of the page's thread, and by the clock. */
async function times(session: CDPSession) {
  const { metrics } = await session.send('Performance.getMetrics')
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  return { script: of('ScriptDuration'), work: of('TaskDuration'), at: performance.now() / 1000 }
}

/** The times between frames for `ms`, sorted. */
async function frames(page: Page, ms: number): Promise<number[]> {
  const times = await page.evaluate(
    (duration) =>
      new Promise<number[]>((resolve) => {
        const found: number[] = []
        const begin = performance.now()
        let last = begin
        requestAnimationFrame(function next(now) {
          found.push(now - last)
          last = now
          if (now - begin < duration) requestAnimationFrame(next)
          else resolve(found.slice(1))
        })
      }),
    ms,
  )
  return times.sort((a, b) => a - b)
}
