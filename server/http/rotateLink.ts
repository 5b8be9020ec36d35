// POST /api/workshops/:id/links/:role/rotate   a new link for a role; the old one explains itself from now on
import type { FastifyInstance } from 'fastify'
import type { RotatedLink } from '../../src/protocol/http.ts'
import { ROLES } from '../../src/protocol/roles.ts'
import { linkAddress } from '../auth/invitations.ts'
import { hashSecret, linkToken } from '../auth/secrets.ts'
import { sendError } from './errorReply.ts'
import { requireMember } from './requireMember.ts'
import { publicUrl, type RouteDeps } from './routeDeps.ts'

export function rotateLinkRoute(app: FastifyInstance, deps: RouteDeps): void {
  app.post<{ Params: { id: string; role: string } }>(
    '/api/workshops/:id/links/:role/rotate',
    async (request, reply) => {
      const { id } = request.params
      const role = ROLES.find((known) => known === request.params.role)
      if (role === undefined) return sendError(reply, 'not-found')
      const member = await requireMember(deps, request, id, ['facilitator'])
      if (!member.ok) return sendError(reply, member.code)
      const link = (await deps.storage.readLinks(id)).find((known) => known.role === role)
      if (link === undefined) return sendError(reply, 'workshop-missing')
      const generation = link.generation + 1
      const token = linkToken(deps.linkKey, id, role, generation)
      // False when somebody else rotated in between: theirs is the next generation, and its token is this same one.
      await deps.storage.rotateLink({ workshopId: id, role, generation, hash: hashSecret(token) })
      const current = (await deps.storage.readLinks(id)).find((known) => known.role === role)
      if (current === undefined) return sendError(reply, 'workshop-missing')
      const shown = linkToken(deps.linkKey, id, role, current.generation)
      return {
        role,
        token: shown,
        link: linkAddress(publicUrl(deps.config, request), shown),
      } satisfies RotatedLink
    },
  )
}
