// DELETE /api/workshops/:id   erased with its documents, links and memberships; open sockets are told
import type { FastifyInstance } from 'fastify'
import { sendError } from './errorReply.ts'
import { requireMember } from './requireMember.ts'
import type { RouteDeps } from './routeDeps.ts'

export function deleteWorkshopRoute(app: FastifyInstance, deps: RouteDeps): void {
  app.delete<{ Params: { id: string } }>('/api/workshops/:id', async (request, reply) => {
    const { id } = request.params
    const member = await requireMember(deps, request, id, ['facilitator'])
    if (!member.ok) return sendError(reply, member.code)
    if (!(await deps.rooms.erase(id))) return sendError(reply, 'workshop-missing')
    await deps.sessions.erase(id)
    await deps.cluster?.tell({ about: 'erased', workshopId: id })
    return reply.code(204).send()
  })
}
