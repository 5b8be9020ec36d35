// POST /api/workshops/:id/links/:role/rotate   a new link for a role, and for participants a new code
//
// The old link explains itself from now on. Who came by it is out, sockets included, when this answers; the one who
// rotates keeps their own place.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { fail, ok, type Result } from '../../src/model/result.ts'
import type { RotatedLink } from '../../src/protocol/http.ts'
import type { LinkRole } from '../../src/protocol/roles.ts'
import { hasEnded } from '../auth/access.ts'
import { codeLength } from '../auth/codeLength.ts'
import { linkAddress } from '../auth/invitations.ts'
import { hashSecret, linkToken, newCode } from '../auth/secrets.ts'
import { sendError } from './errorReply.ts'
import { DRAWS } from './openWorkshop.ts'
import { requireMember, requireOwnLink } from './requireMember.ts'
import { publicUrl, type RouteDeps } from './routeDeps.ts'
import { readCredentials } from './session.ts'

export function rotateLinkRoute(app: FastifyInstance, deps: RouteDeps): void {
  app.post<{ Params: { id: string; role: string } }>(
    '/api/workshops/:id/links/:role/rotate',
    async (request, reply) => {
      const link = await requireOwnLink(deps, request)
      if (!link.ok) return sendError(reply, link.code)
      const { id, role } = link.value
      const rotated = await rotate(deps, request, id, role)
      if (!rotated.ok) return sendError(reply, rotated.code)
      await dropPastEnd(deps, id, role)
      await deps.visits.recheck(id)
      const { token, code } = rotated.value
      return {
        role,
        token,
        link: linkAddress(publicUrl(deps.config, request), token),
        code,
      } satisfies RotatedLink
    },
  )
}

/** A new link would be of no use past the end of the one it replaces. One to come stays, and so does the passphrase. */
async function dropPastEnd({ storage, now }: RouteDeps, workshopId: string, role: LinkRole): Promise<void> {
  if (hasEnded(await storage.readTerms(workshopId, role), now()))
    await storage.setTerms(workshopId, role, { endsAt: null })
}

async function rotate(
  deps: RouteDeps,
  request: FastifyRequest,
  workshopId: string,
  role: LinkRole,
): Promise<Result<{ token: string; code: string }, 'workshop-missing' | 'link-expired' | 'server-busy'>> {
  const { storage } = deps
  const { session, token: shown } = readCredentials(request)
  const keeper = session !== null && shown === null ? hashSecret(session) : null
  for (let draw = 0; draw < DRAWS; draw++) {
    const workshop = await storage.readWorkshop(workshopId)
    const link = (await storage.readLinks(workshopId)).find((known) => known.role === role)
    if (workshop === null) return fail('workshop-missing')
    // A workshop made before there were displays has no link for them yet: the first rotation makes it.
    const generation = (link?.generation ?? 0) + 1
    const token = linkToken(deps.linkKey, workshopId, role, generation)
    const newCodeFor = role === 'participant' ? newCode(deps.random, await codeLength(storage)) : null
    const rotation = { workshopId, role, generation, hash: hashSecret(token), newCode: newCodeFor, keeper }
    const outcome = await storage.rotateLink(rotation)
    if (outcome === 'rotated') return ok({ token, code: newCodeFor ?? workshop.code })
    // Somebody else rotated in between, and may have ended the place of the one who asks.
    const still = await requireMember(deps, request, workshopId, ['facilitator'])
    if (!still.ok) return fail(still.code === 'workshop-missing' ? 'workshop-missing' : 'link-expired')
  }
  return fail('server-busy')
}
