// POST /api/workshops/:id/session/timer   start, pause, resume, add or take minutes, end, clear: by the server's clock
import type { FastifyInstance } from 'fastify'
import {
  addToTimer,
  endTimer,
  pauseTimer,
  resumeTimer,
  startTimer,
  type Timer,
} from '../../../src/model/facilitation/timer.ts'
import { fail, ok, type Result } from '../../../src/model/result.ts'
import { type TimerOrder, timerOrderSchema } from '../../../src/protocol/session.ts'
import { newToken } from '../../auth/secrets.ts'
import type { RouteDeps } from '../routeDeps.ts'
import { answerSession, LEADERS } from './sessionRoute.ts'

const MINUTE_MS = 60_000

export function timerRoute(app: FastifyInstance, deps: RouteDeps): void {
  app.post('/api/workshops/:id/session/timer', (request, reply) =>
    answerSession(deps, request, reply, LEADERS, timerOrderSchema, async ({ session, body }) => {
      const id = `timer:${newToken(deps.random)}`
      let isEnded = false
      const done = await session.run(({ state: { timer } }, now) => {
        const next = obey(timer, body, id, now)
        if (!next.ok) return next
        // By hand or by itself, an end is one end.
        isEnded = next.value !== null && next.value.endedAt !== null && timer?.endedAt === null
        return ok([{ op: 'state' as const, fields: { timer: next.value } }])
      })
      if (!done.ok) return done
      if (isEnded) await session.timerEnded()
      return ok(undefined)
    }),
  )
}

function obey(
  timer: Timer | null,
  order: TimerOrder,
  id: string,
  now: number,
): Result<Timer | null, 'timer-missing'> {
  if (order.do === 'start') return ok(startTimer(id, order.minutes * MINUTE_MS, now))
  if (order.do === 'clear') return ok(null)
  if (timer === null) return fail('timer-missing')
  switch (order.do) {
    case 'add':
      return ok(addToTimer(timer, order.minutes * MINUTE_MS, id, now))
    case 'pause':
      return ok(pauseTimer(timer, now))
    case 'resume':
      return ok(resumeTimer(timer, now))
    case 'end':
      return ok(endTimer(timer, now))
  }
}
