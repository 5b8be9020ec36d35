// The guard of every route about one workshop.
import type { FastifyRequest } from 'fastify'
import { fail, ok, type Result } from '../../src/model/result.ts'
import { LINK_ROLES, type LinkRole, type Role } from '../../src/protocol/roles.ts'
import { findMember, type NotIn } from '../auth/access.ts'
import type { StoredMembership } from '../storage/storage.ts'
import type { RouteDeps } from './routeDeps.ts'
import { readCredentials } from './session.ts'

/** The member behind the request; `roles`: those who may, all when left out. */
export async function requireMember(
  deps: RouteDeps,
  request: FastifyRequest,
  workshopId: string,
  roles?: readonly Role[],
): Promise<Result<StoredMembership, NotIn | 'not-allowed'>> {
  const member = await findMember(deps, readCredentials(request), workshopId)
  if (member.ok && roles !== undefined && !roles.includes(member.value.role)) return fail('not-allowed')
  return member
}

/** The link that a request is about, of somebody who may change it. */
export async function requireOwnLink(
  deps: RouteDeps,
  request: FastifyRequest<{ Params: { id: string; role: string } }>,
): Promise<Result<{ readonly id: string; readonly role: LinkRole }, NotIn | 'not-allowed' | 'not-found'>> {
  const { id } = request.params
  const role = LINK_ROLES.find((known) => known === request.params.role)
  if (role === undefined) return fail('not-found')
  const member = await requireMember(deps, request, id, ['facilitator'])
  return member.ok ? ok({ id, role }) : member
}
