// POST /api/join/preview   what the door says before one goes in
import type { FastifyInstance } from 'fastify'
import { invitationSchema, type Preview } from '../../src/protocol/http.ts'
import { strongerRole } from '../../src/protocol/roles.ts'
import { hashSecret } from '../auth/secrets.ts'
import { sendError } from './errorReply.ts'
import { findInvitation, refuseInvitation } from './findInvitation.ts'
import type { RouteDeps } from './routeDeps.ts'
import { readSession } from './session.ts'

export function previewJoinRoute(app: FastifyInstance, deps: RouteDeps): void {
  const config = { rateLimit: { max: deps.config.joinPerMinute, timeWindow: 60_000 } }
  app.post('/api/join/preview', { config }, async (request, reply) => {
    const body = invitationSchema.safeParse(request.body)
    if (!body.success) return sendError(reply, 'bad-request')
    const found = await findInvitation(deps, request, body.data)
    if (!found.ok) return refuseInvitation(deps, request, reply, found.code)
    const { workshop, role, passphrase } = found.value
    const session = readSession(request)
    const read = session && (await deps.storage.readMembership(hashSecret(session), workshop.id))
    const known = typeof read === 'string' ? null : read
    return {
      workshopId: workshop.id,
      // Behind a passphrase nothing is told of the workshop before it is given.
      title: passphrase === null ? ((await deps.rooms.liveTitle(workshop.id)) ?? workshop.title) : '',
      ...(passphrase === null ? {} : { asksPassphrase: true }),
      role: known ? strongerRole(known.role, role) : role,
      link: role,
      name: known ? known.name : null,
    } satisfies Preview
  })
}
