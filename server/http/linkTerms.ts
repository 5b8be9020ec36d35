// PUT /api/workshops/:id/links/:role/terms   until when a role's link lets in, and the passphrase it asks for
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { fail, ok, type Result } from '../../src/model/result.ts'
import { type LinkTerms, type LinkTermsChange, linkTermsChangeSchema } from '../../src/protocol/http.ts'
import { hasEnded } from '../auth/access.ts'
import { hashPassphrase, readPassphrase } from '../auth/passphrase.ts'
import type { StoredLinkTerms } from '../storage/linkTermsStorage.ts'
import { addressKey } from './addressKey.ts'
import { sendError } from './errorReply.ts'
import { requireOwnLink } from './requireMember.ts'
import type { RouteDeps } from './routeDeps.ts'

export function linkTermsRoute(app: FastifyInstance, deps: RouteDeps): void {
  app.put<{ Params: { id: string; role: string } }>(
    '/api/workshops/:id/links/:role/terms',
    async (request, reply) => {
      const link = await requireOwnLink(deps, request)
      if (!link.ok) return sendError(reply, link.code)
      const { id, role } = link.value
      const body = linkTermsChangeSchema.safeParse(request.body)
      if (!body.success) return sendError(reply, 'bad-request')
      const fields = await readFields(deps, request, body.data)
      if (!fields.ok) return sendError(reply, fields.code)
      if (hasEnded({ endsAt: null, passphrase: null, ...fields.value }, deps.now()))
        return sendError(reply, 'end-in-past')
      if (!(await deps.storage.setTerms(id, role, fields.value))) return sendError(reply, 'workshop-missing')
      // People keep their places. A program that shows the link's token has none: what it is let into is looked up again.
      await deps.visits.recheck(id)
      return toldTerms(await deps.storage.readTerms(id, role), deps.now())
    },
  )
}

/** The terms as members are told them. */
export function toldTerms(terms: StoredLinkTerms, now: number): LinkTerms {
  return { endsAt: terms.endsAt, asksPassphrase: terms.passphrase !== null, isOver: hasEnded(terms, now) }
}

async function readFields(
  { passphrases }: RouteDeps,
  { ip }: FastifyRequest,
  { endsAt, passphrase }: LinkTermsChange,
): Promise<
  Result<Partial<StoredLinkTerms>, 'passphrase-too-short' | 'passphrase-too-long' | 'too-many-requests'>
> {
  const end = endsAt === undefined ? {} : { endsAt }
  if (passphrase === undefined) return ok(end)
  const read = readPassphrase(passphrase)
  if (!read.ok) return read
  const { value } = read
  if (value === null) return ok({ ...end, passphrase: null })
  const hash = await passphrases.take(addressKey(ip), () => hashPassphrase(value))
  return hash === null ? fail('too-many-requests') : ok({ ...end, passphrase: hash })
}
