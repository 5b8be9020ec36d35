// PUT /api/workshops/:id/me   what a member is called from now on
//
// When this answers, the name is stored and every socket of the person shows it.
import type { FastifyInstance } from 'fastify'
import { type Membership, renameMeSchema } from '../../src/protocol/http.ts'
import { hashSecret } from '../auth/secrets.ts'
import { sendError } from './errorReply.ts'
import { requireMember } from './requireMember.ts'
import type { RouteDeps } from './routeDeps.ts'
import { readCredentials } from './session.ts'
import { readName } from './typedText.ts'

export function renameMeRoute(app: FastifyInstance, deps: RouteDeps): void {
  const config = { rateLimit: { max: deps.config.joinPerMinute, timeWindow: 60_000 } }
  app.put<{ Params: { id: string } }>('/api/workshops/:id/me', { config }, async (request, reply) => {
    const { id } = request.params
    const body = renameMeSchema.safeParse(request.body)
    if (!body.success) return sendError(reply, 'bad-request')
    const name = readName(body.data.name)
    if (!name.ok) return sendError(reply, name.code)
    const member = await requireMember(deps, request, id)
    if (!member.ok) return sendError(reply, member.code)
    const { session, token } = readCredentials(request)
    // A program is a guest of its link: there is no place of its own that could have a name.
    if (session === null || token !== null) return sendError(reply, 'not-a-member')
    const named = name.value ?? ''
    const known = await deps.storage.renameMember(hashSecret(session), id, named)
    if (!known) return sendError(reply, 'not-a-member') // deleted with its workshop, since it was asked
    await deps.visits.recheck(id, member.value.participantId)
    return { ...member.value, name: named } satisfies Membership
  })
}
