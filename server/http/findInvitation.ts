// From a link's token or a typed code to the workshop it opens.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { must } from '../../src/model/must.ts'
import { fail, ok, type Result } from '../../src/model/result.ts'
import type { Invitation } from '../../src/protocol/http.ts'
import type { Role } from '../../src/protocol/roles.ts'
import { findLink } from '../auth/access.ts'
import type { StoredWorkshop } from '../storage/storage.ts'
import { sendError } from './errorReply.ts'
import type { RouteDeps } from './routeDeps.ts'

export interface FoundInvitation {
  readonly workshop: StoredWorkshop
  readonly role: Role
  /** Of the link, or of the link that the code stands for. */
  readonly generation: number
}

/** A code makes a participant. Wrong codes are counted, so that guessing ends soon. */
export async function findInvitation(
  deps: RouteDeps,
  request: FastifyRequest,
  invitation: Invitation,
): Promise<Result<FoundInvitation, NotFound>> {
  const found = await find(deps, request, invitation)
  if (!found.ok) deps.metrics.refused(found.code)
  return found
}

/** Says why, and for codes when they can be tried again: a person at a door wants to know how long. */
export async function refuseInvitation(
  deps: RouteDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  code: NotFound,
): Promise<FastifyReply> {
  if (code === 'too-many-requests')
    reply.header('retry-after', Math.ceil((await deps.wrongCodes.waitMs(request.ip)) / 1000))
  return sendError(reply, code)
}

type NotFound = 'link-unknown' | 'link-expired' | 'code-unknown' | 'too-many-requests'

async function find(
  deps: RouteDeps,
  request: FastifyRequest,
  invitation: Invitation,
): Promise<Result<FoundInvitation, NotFound>> {
  if ('code' in invitation) {
    if (!(await deps.wrongCodes.begin(request.ip))) return fail('too-many-requests')
    const found = await deps.storage.readCode(invitation.code.replace(/[\s-]/g, ''))
    const workshop = found && (await deps.storage.readWorkshop(found.workshopId))
    if (found === null || workshop === null) return fail('code-unknown')
    await deps.wrongCodes.succeeded(request.ip)
    return ok({ workshop, role: 'participant', generation: found.generation })
  }
  const link = await findLink(deps.storage, invitation.token)
  if (!link.ok) return link
  const { workshopId, role, generation } = link.value
  const workshop = must(await deps.storage.readWorkshop(workshopId), `workshop ${workshopId}`)
  return ok({ workshop, role, generation })
}
