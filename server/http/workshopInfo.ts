// GET /api/workshops/:id   what a member may know about the workshop and about itself
import type { FastifyInstance } from 'fastify'
import type { WorkshopInfo } from '../../src/protocol/http.ts'
import { LINK_ROLES, type LinkRole, type Role } from '../../src/protocol/roles.ts'
import { linkAddress, shownToken } from '../auth/invitations.ts'
import { sendError } from './errorReply.ts'
import { toldTerms } from './linkTerms.ts'
import { requireMember } from './requireMember.ts'
import { publicUrl, type RouteDeps } from './routeDeps.ts'

/** Whose links a role is shown: it may invite others as what it is itself, facilitators as anything. */
const SHOWN_LINKS: Readonly<Record<Role, readonly LinkRole[]>> = {
  facilitator: LINK_ROLES,
  cofacilitator: ['participant', 'observer', 'display'],
  participant: ['participant'],
  observer: [],
  // It shows the way in to the room: the QR code and the code.
  display: ['participant'],
}

export function workshopInfoRoute(app: FastifyInstance, deps: RouteDeps): void {
  app.get<{ Params: { id: string } }>('/api/workshops/:id', async (request, reply) => {
    const { id } = request.params
    const member = await requireMember(deps, request, id)
    if (!member.ok) return sendError(reply, member.code)
    const workshop = await deps.storage.readWorkshop(id)
    if (workshop === null) return sendError(reply, 'workshop-missing')
    const shown = SHOWN_LINKS[member.value.role]
    const base = publicUrl(deps.config, request)
    const inForce = await deps.storage.readLinks(id)
    const links = inForce.flatMap((link) => {
      const token = shown.some((role) => role === link.role) ? shownToken(deps.linkKey, link) : null
      return token === null ? [] : [[link.role, linkAddress(base, token)] as const]
    })
    return {
      ...member.value,
      title: (await deps.rooms.liveTitle(id)) ?? workshop.title,
      code: shown.includes('participant') ? workshop.code : null,
      links: Object.fromEntries(links),
      terms: Object.fromEntries(
        await Promise.all(
          links.map(async ([role]) => [role, toldTerms(await deps.storage.readTerms(id, role), deps.now())]),
        ),
      ),
    } satisfies WorkshopInfo
  })
}
