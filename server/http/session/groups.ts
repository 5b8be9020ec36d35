// Groups: POST and DELETE …/session/groups, PUT and DELETE …/session/groups/:groupId, POST …/session/groups/share (by chance),
// PUT …/session/group-seats/:participantId (who sits where), PUT and DELETE …/session/word (a word to the groups).
import type { FastifyInstance } from 'fastify'
import {
  addGroups,
  changeGroup,
  removeGroups,
  seatInGroup,
  shareOut,
} from '../../../src/model/facilitation/groups.ts'
import type { SessionChange, SessionRecords } from '../../../src/model/facilitation/sessionRecords.ts'
import { fail, ok, type Result } from '../../../src/model/result.ts'
import type { ErrorCode } from '../../../src/protocol/errors.ts'
import { mayLead, type Role } from '../../../src/protocol/roles.ts'
import {
  groupChangeSchema,
  groupSeatChangeSchema,
  newGroupsSchema,
  newWordSchema,
  shareOutSchema,
} from '../../../src/protocol/session.ts'
import { newToken, type RandomBytes } from '../../auth/secrets.ts'
import type { RouteDeps } from '../routeDeps.ts'
import { answerSession, done, isPerson, LEADERS, perPerson } from './sessionRoute.ts'

interface GroupParams {
  readonly Params: { readonly id: string; readonly groupId: string }
}
interface SeatParams {
  readonly Params: { readonly id: string; readonly participantId: string }
}

const SEATED: readonly Role[] = ['facilitator', 'cofacilitator', 'participant']

export function groupRoutes(app: FastifyInstance, deps: RouteDeps): void {
  const base = '/api/workshops/:id/session'
  const config = perPerson(60)

  app.post(`${base}/groups`, (request, reply) =>
    answerSession(deps, request, reply, LEADERS, newGroupsSchema, ({ session, body }) => {
      const groups = body.groups.map((group) => ({ ...group, id: `group:${newToken(deps.random)}` }))
      return done(session.run((records) => addGroups(records, groups)))
    }),
  )
  app.delete(`${base}/groups`, (request, reply) =>
    answerSession(deps, request, reply, LEADERS, null, ({ session }) =>
      done(session.run((records) => removeGroups(records, null))),
    ),
  )
  app.post(`${base}/groups/share`, (request, reply) =>
    answerSession(deps, request, reply, LEADERS, shareOutSchema, ({ session, body }) =>
      done(session.run((records) => shareOut(records, body.participantIds, randomBelow(deps.random)))),
    ),
  )
  app.put<GroupParams>(`${base}/groups/:groupId`, (request, reply) =>
    answerSession(deps, request, reply, LEADERS, groupChangeSchema, ({ session, body }) => {
      const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
      return done(session.run((records) => changeGroup(records, request.params.groupId, given)))
    }),
  )
  app.delete<GroupParams>(`${base}/groups/:groupId`, (request, reply) =>
    answerSession(deps, request, reply, LEADERS, null, ({ session }) =>
      done(session.run((records) => removeGroups(records, request.params.groupId))),
    ),
  )
  app.put<SeatParams>(`${base}/group-seats/:participantId`, { config }, (request, reply) =>
    answerSession(deps, request, reply, SEATED, groupSeatChangeSchema, async ({ session, member, body }) => {
      if (!isPerson(member)) return fail('not-allowed')
      const asked = request.params.participantId
      const target = asked === 'me' ? member.participantId : asked
      return done(
        session.run((records: SessionRecords): Result<readonly SessionChange[], ErrorCode> => {
          const mayChoose =
            records.state.groupsJoin === 'choose' && target === member.participantId && body.groupId !== null
          if (!mayLead(member.role) && !mayChoose) return fail('not-allowed')
          return seatInGroup(records, target, body.groupId)
        }),
      )
    }),
  )
  app.put(`${base}/word`, (request, reply) =>
    answerSession(deps, request, reply, LEADERS, newWordSchema, async ({ session, member, body }) => {
      const id = `word:${newToken(deps.random)}`
      const word = { id, ...body, by: member.participantId, at: session.now }
      await session.apply([{ op: 'state', fields: { word } }])
      return ok(undefined)
    }),
  )
  app.delete(`${base}/word`, (request, reply) =>
    answerSession(deps, request, reply, LEADERS, null, async ({ session }) => {
      await session.apply([{ op: 'state', fields: { word: null } }])
      return ok(undefined)
    }),
  )
}

/** A whole number from 0 to n - 1, each as likely as the other as far as 32 bits say. */
function randomBelow(random: RandomBytes): (n: number) => number {
  return (n) => {
    const [a = 0, b = 0, c = 0, d = 0] = random(4)
    return (((a << 24) | (b << 16) | (c << 8) | d) >>> 0) % n
  }
}
