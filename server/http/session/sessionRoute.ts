// What every route of the session shares: who asks, the open session, and an answer that waits for the store, not for ever.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod/mini'
import { ok, type Result } from '../../../src/model/result.ts'
import type { ErrorCode } from '../../../src/protocol/errors.ts'
import type { Role } from '../../../src/protocol/roles.ts'
import { CLOSE_CODES } from '../../../src/protocol/syncWire.ts'
import type { Session } from '../../session/session.ts'
import type { StoredMembership } from '../../storage/storage.ts'
import { sendError } from '../errorReply.ts'
import { requireMember } from '../requireMember.ts'
import type { RouteDeps } from '../routeDeps.ts'
import { readSession } from '../session.ts'

/** After this the store is in trouble: the caller is told, and the change is written when it works again. */
const WRITE_MS = 5000

export interface WorkshopParams {
  readonly Params: { readonly id: string }
}

/** Who run the session. */
export const LEADERS: readonly Role[] = ['facilitator', 'cofacilitator']

export interface Asked<Body> {
  readonly session: Session
  readonly member: StoredMembership
  readonly body: Body
}

type Outcome = Result<unknown, ErrorCode>

/**
 * Answers a request about a session: 204 without a value, 200 with one. `roles`: those who may; null for all. `schema`: of the
 * body, null for none.
 */
export async function answerSession<Body>(
  deps: RouteDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  roles: readonly Role[] | null,
  schema: z.ZodMiniType<Body> | null,
  act: (asked: Asked<Body>) => Outcome | Promise<Outcome>,
): Promise<FastifyReply> {
  const { id } = request.params as { id: string }
  const member = await requireMember(deps, request, id, roles ?? undefined)
  if (!member.ok) return sendError(reply, member.code)
  const parsed = schema?.safeParse(request.body ?? {})
  if (parsed?.success === false) return sendError(reply, 'bad-request')
  const hold = await deps.sessions.acquire(id)
  if (typeof hold === 'number') return sendError(reply, CLOSE_CODES[hold])
  try {
    // What it is asked about may have been done at another node just before.
    await hold.session.room.fresh()
    await hold.session.begin()
    const body = parsed?.data as Body
    const outcome = await inTime(Promise.resolve(act({ session: hold.session, member: member.value, body })))
    if (outcome === null) return sendError(reply, 'server-busy')
    if (!outcome.ok) return sendError(reply, outcome.code)
    reply.header('cache-control', 'no-store')
    return outcome.value === undefined ? reply.code(204).send() : reply.send(outcome.value)
  } finally {
    hold.release()
  }
}

/** For a command whose changes are nobody's business but the session's. */
export async function done<Code extends ErrorCode>(
  run: Promise<Result<unknown, Code>>,
): Promise<Result<undefined, Code>> {
  const result = await run
  return result.ok ? ok(undefined) : result
}

async function inTime(outcome: Promise<Outcome>): Promise<Outcome | null> {
  let timer: NodeJS.Timeout | null = null
  const tooLong = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), WRITE_MS)
  })
  try {
    return await Promise.race([outcome, tooLong])
  } finally {
    if (timer !== null) clearTimeout(timer)
  }
}

/** So many requests a minute of one person: a whole room may share an address. */
export function perPerson(max: number) {
  return {
    rateLimit: {
      max,
      timeWindow: 60_000,
      keyGenerator: (request: FastifyRequest) => readSession(request) ?? request.ip,
    },
  }
}

/** False for a program with a link's token, which is nobody in particular. */
export function isPerson({ participantId }: StoredMembership): boolean {
  return participantId.startsWith('participant:')
}
