// The clock of the room, as facts set by the server: nothing ticks. Times are the server's, in milliseconds.
import { z } from 'zod/mini'

export const TIMER_MS_MAX = 12 * 60 * 60 * 1000

export const timerSchema = z.object({
  /** One for each run: what is announced once is announced once per id. */
  id: z.string().check(z.maxLength(60)),
  /** Moved forward by every pause, so that what has run is now − startedAt. */
  startedAt: z.number(),
  durationMs: z.number().check(z.minimum(0), z.maximum(TIMER_MS_MAX)),
  /** Null while it runs. */
  pausedAt: z.nullable(z.number()),
  /** When it ended, by itself or by hand; null until then. Set once. */
  endedAt: z.nullable(z.number()),
})
export type Timer = Readonly<z.infer<typeof timerSchema>>

/** 0 when it is over, also before the server has said so. */
export function remainingMs(timer: Timer, serverNow: number): number {
  if (timer.endedAt !== null) return 0
  return Math.max(0, timer.durationMs - ((timer.pausedAt ?? serverNow) - timer.startedAt))
}

/** When it will end as things are; null when it has, or is paused. */
export function dueAt(timer: Timer): number | null {
  return timer.endedAt !== null || timer.pausedAt !== null ? null : timer.startedAt + timer.durationMs
}

export type TimerStage = 'paused' | 'running' | 'low' | 'last' | 'over'

/** `low` when a fifth is left, `last` when a twentieth is. Paused says paused, whatever is left. */
export function timerStage(timer: Timer, serverNow: number): TimerStage {
  const left = remainingMs(timer, serverNow)
  if (left === 0) return 'over'
  if (timer.pausedAt !== null) return 'paused'
  if (left <= 0.05 * timer.durationMs) return 'last'
  return left <= 0.2 * timer.durationMs ? 'low' : 'running'
}

export function startTimer(id: string, durationMs: number, now: number): Timer {
  return {
    id,
    startedAt: now,
    durationMs: Math.min(Math.max(0, durationMs), TIMER_MS_MAX),
    pausedAt: null,
    endedAt: null,
  }
}

export function pauseTimer(timer: Timer, now: number): Timer {
  return timer.endedAt !== null || timer.pausedAt !== null ? timer : { ...timer, pausedAt: now }
}

export function resumeTimer(timer: Timer, now: number): Timer {
  if (timer.endedAt !== null || timer.pausedAt === null) return timer
  return { ...timer, startedAt: timer.startedAt + (now - timer.pausedAt), pausedAt: null }
}

/** Adds to what is left, or takes away. What has ended begins again, as a new run with that much; less than nothing ends it. */
export function addToTimer(timer: Timer, ms: number, newId: string, now: number): Timer {
  const left = remainingMs(timer, now)
  if (left === 0) return ms > 0 ? startTimer(newId, ms, now) : timer
  if (left + ms <= 0) return endTimer(timer, now)
  return { ...timer, durationMs: Math.min(timer.durationMs + ms, TIMER_MS_MAX) }
}

/** The end, once: at the moment it was due when that has passed. */
export function endTimer(timer: Timer, now: number): Timer {
  if (timer.endedAt !== null) return timer
  return { ...timer, endedAt: Math.min(now, dueAt(timer) ?? now) }
}
