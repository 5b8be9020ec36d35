// GET /api/workshops/:id/export   the live workshop as a file, with what is not committed yet
import type { FastifyInstance } from 'fastify'
import { CLOSE_CODES } from '../../src/protocol/syncWire.ts'
import { sendError } from './errorReply.ts'
import { requireMember } from './requireMember.ts'
import type { RouteDeps } from './routeDeps.ts'

export function exportWorkshopRoute(app: FastifyInstance, deps: RouteDeps): void {
  app.get<{ Params: { id: string } }>('/api/workshops/:id/export', async (request, reply) => {
    const { id } = request.params
    const member = await requireMember(deps, request, id)
    if (!member.ok) return sendError(reply, member.code)
    const hold = await deps.rooms.acquire({ workshopId: id, document: 'board' })
    if (typeof hold === 'number') return sendError(reply, CLOSE_CODES[hold])
    try {
      const { title, text } = await hold.room.exportFile()
      return reply
        .header('content-disposition', contentDisposition(title))
        .header('cache-control', 'no-store')
        .type('application/json; charset=utf-8')
        .send(text)
    } finally {
      hold.release()
    }
  })
}

/** A file named after the workshop, in plain letters for old programs and in its own for the others (RFC 6266). */
export function contentDisposition(title: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be in a file name
  const name = `${title.replace(/[\u0000-\u001f\u007f/\\:*?"<>|]+/g, ' ').trim() || 'workshop'}.parcours.json`
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, '_')
  const exact = encodeURIComponent(name.toWellFormed()).replace(/['()]/g, escape)
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`
}
