// The people of a workshop: PUT …/people/:participantId (name, role, handing over), DELETE …/people/:participantId (put out),
// POST …/people/me/chair (succession), POST …/people/me/claim ("I am already in this room").
import type { FastifyInstance } from 'fastify'
import { chairFreeAt } from '../../../src/model/facilitation/succession.ts'
import { fail, ok, type Result } from '../../../src/model/result.ts'
import type { ErrorCode } from '../../../src/protocol/errors.ts'
import { mayLead, type Role } from '../../../src/protocol/roles.ts'
import { claimSchema, type PersonChange, personChangeSchema } from '../../../src/protocol/session.ts'
import type { Session } from '../../session/session.ts'
import type { StoredMembership } from '../../storage/storage.ts'
import type { RouteDeps } from '../routeDeps.ts'
import { readName } from '../typedText.ts'
import { answerSession, isPerson, LEADERS, perPerson } from './sessionRoute.ts'

interface PersonParams {
  readonly Params: { readonly id: string; readonly participantId: string }
}

export function peopleRoutes(app: FastifyInstance, deps: RouteDeps): void {
  const base = '/api/workshops/:id/people'
  const config = perPerson(60)

  app.put<PersonParams>(`${base}/:participantId`, { config }, (request, reply) =>
    answerSession(deps, request, reply, null, personChangeSchema, ({ session, member, body }) => {
      const { participantId } = request.params
      const target = participantId === 'me' ? member.participantId : participantId
      return changePerson(deps, session, member, target, body)
    }),
  )
  app.delete<PersonParams>(`${base}/:participantId`, (request, reply) =>
    answerSession(deps, request, reply, LEADERS, null, ({ session, member }) =>
      putOut(deps, session, member, request.params.participantId),
    ),
  )
  app.post(`${base}/me/chair`, { config }, (request, reply) =>
    answerSession(deps, request, reply, null, null, async ({ session, member }) => {
      if (!isPerson(member)) return fail('not-allowed')
      if (mayLead(member.role)) return ok(undefined)
      const free = chairFreeAt(session.records, member.role)
      if (session.people.isLed !== false || (free !== null && free > session.now))
        return fail('facilitator-here')
      if (free === null) return fail('not-allowed')
      await deps.storage.setSeat(session.workshopId, member.participantId, {
        standing: 'in',
        role: 'cofacilitator',
      })
      await session.people.personIs({ ...member, role: 'cofacilitator' })
      return ok(undefined)
    }),
  )
  app.post(`${base}/me/claim`, { config }, (request, reply) =>
    answerSession(deps, request, reply, null, claimSchema, async ({ session, member, body }) => {
      const { people } = session.records
      const { participantId: id, name, role } = member
      if (!isPerson(member) || id === body.participantId) return fail('not-allowed')
      const claimed = people.get(body.participantId)
      if (claimed === undefined) return fail('person-missing')
      // A facilitator's place is had by their link only.
      if (mayLead(claimed.role as Role)) return fail('not-allowed')
      const record = { id, name, role, askedAt: session.now, claims: body.participantId }
      await session.apply([{ op: 'put', kind: 'waiting', record }])
      return ok(undefined)
    }),
  )
}

async function changePerson(
  deps: RouteDeps,
  session: Session,
  member: StoredMembership,
  target: string,
  change: PersonChange,
): Promise<Result<undefined, ErrorCode>> {
  const { storage } = deps
  const { workshopId } = session
  const name = readName(change.name)
  if (!name.ok) return name
  const isSelf = target === member.participantId
  if (!isSelf && !mayLead(member.role)) return fail('not-allowed')
  if (change.role !== undefined && member.role !== 'facilitator') return fail('not-allowed')
  const seats = await storage.readSeats(workshopId)
  const seat = seats.find(({ participantId, standing }) => participantId === target && standing === 'in')
  if (seat === undefined) return fail('person-missing')
  if (name.value !== null) await storage.renameSeat(workshopId, target, name.value)
  if (change.role !== undefined) {
    const loses = seat.role === 'facilitator' && change.role !== 'facilitator' && change.role !== null
    const others = seats.filter((s) => s.role === 'facilitator' && s.standing === 'in' && s !== seat)
    if (loses && others.length === 0) return fail('last-facilitator')
    await storage.setSeat(workshopId, target, { standing: 'in', role: change.role })
  }
  // The chair goes over: who hands it on stays as a co-facilitator.
  const handsOver = change.handOver === true && change.role === 'facilitator' && !isSelf
  if (handsOver)
    await storage.setSeat(workshopId, member.participantId, { standing: 'in', role: 'cofacilitator' })
  const changed = handsOver ? [target, member.participantId] : [target]
  for (const { participantId, name, role } of await storage.readSeats(workshopId))
    if (changed.includes(participantId)) await session.people.personIs({ participantId, name, role })
  return ok(undefined)
}

async function putOut(
  deps: RouteDeps,
  session: Session,
  member: StoredMembership,
  target: string,
): Promise<Result<undefined, ErrorCode>> {
  const { workshopId } = session
  const seats = await deps.storage.readSeats(workshopId)
  const seat = seats.find(({ participantId }) => participantId === target)
  if (seat === undefined) return fail('person-missing')
  if (seat.role === 'facilitator') {
    if (member.role !== 'facilitator') return fail('not-allowed')
    const others = seats.filter((s) => s.role === 'facilitator' && s.standing === 'in' && s !== seat)
    if (others.length === 0) return fail('last-facilitator')
  }
  await deps.storage.setSeat(workshopId, target, { standing: 'out', role: null })
  await session.people.personGone(target)
  // Sockets, and whoever is at the door at this moment.
  await deps.visits.recheck(workshopId)
  return ok(undefined)
}
