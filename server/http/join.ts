// POST /api/join   membership by link or code, kept in the session cookie
import type { FastifyInstance } from 'fastify'
import { joinSchema, type Membership } from '../../src/protocol/http.ts'
import type { Role } from '../../src/protocol/roles.ts'
import { waitsAtDoor } from '../auth/access.ts'
import { hashSecret, newToken } from '../auth/secrets.ts'
import type { Joined } from '../storage/storage.ts'
import { sendError } from './errorReply.ts'
import { checkPassphrase, findInvitation, refuseInvitation } from './findInvitation.ts'
import type { RouteDeps } from './routeDeps.ts'
import { keepSession } from './session.ts'
import { readName, readSuggestions } from './typedText.ts'

export function joinRoute(app: FastifyInstance, deps: RouteDeps): void {
  const config = { rateLimit: { max: deps.config.joinPerMinute, timeWindow: 60_000 } }
  app.post('/api/join', { config }, async (request, reply) => {
    const body = joinSchema.safeParse(request.body)
    if (!body.success) return sendError(reply, 'bad-request')
    const name = readName(body.data.name)
    if (!name.ok) return sendError(reply, name.code)
    const suggestions = readSuggestions(body.data.suggestions)
    if (!suggestions.ok) return sendError(reply, suggestions.code)
    const found = await findInvitation(deps, request, body.data)
    if (!found.ok) return refuseInvitation(deps, request, reply, found.code)
    const right = await checkPassphrase(deps, request, found.value, body.data.passphrase)
    if (!right.ok) return refuseInvitation(deps, request, reply, right.code)
    const membership = await deps.storage.join({
      session: hashSecret(await keepSession(deps, request, reply)),
      workshopId: found.value.workshop.id,
      role: found.value.role,
      generation: found.value.generation,
      name: name.value,
      suggestions: suggestions.value,
      newParticipantId: `participant:${newToken(deps.random)}`,
      doorWaits: await isKeptWaiting(deps, found.value.workshop.id, found.value.role),
      now: deps.now(),
    })
    // Replaced, or deleted with its workshop, since it was found.
    if (membership === null) return sendError(reply, 'link-expired')
    // Who comes back under another name may be inside already, in another window.
    if (name.value !== null) await deps.visits.recheck(membership.workshopId, membership.participantId)
    await tellSession(deps, membership)
    return membership satisfies Membership
  })
}

/** Behind a closed door. Who only reads comes into a workshop that is over: nobody is there to let them in. */
async function isKeptWaiting(deps: RouteDeps, workshopId: string, role: Role): Promise<boolean> {
  if (!waitsAtDoor(role) || !(await deps.storage.readDoor(workshopId))) return false
  if (role !== 'observer') return true
  const hold = await deps.sessions.acquire(workshopId)
  if (typeof hold === 'number') return true
  try {
    await hold.session.room.fresh()
    return hold.session.records.state.closedAt === null
  } finally {
    hold.release()
  }
}

/** Those who run the session see who came, and who waits. A session that cannot be read keeps nobody out. */
async function tellSession(deps: RouteDeps, joined: Joined): Promise<void> {
  const hold = await deps.sessions.acquire(joined.workshopId)
  if (typeof hold === 'number') return
  try {
    const { session } = hold
    const { participantId: id, name, role } = joined
    if (!joined.waiting) return await session.people.personIs(joined)
    await session.begin()
    if (session.records.waiting.get(id)?.name !== name) {
      const record = { id, name, role, askedAt: session.now, claims: null }
      await session.apply([{ op: 'put', kind: 'waiting', record }])
    }
  } finally {
    hold.release()
  }
}
