// What a workshop takes away: GET …/ratings.json and …/ratings.csv (the raw answers, of revealed rounds only), GET …/summary.
//
// Answers are unlinked: sorted by value, no person beside them. `?authors=1` is for who runs the session, and for rounds that
// were announced so.
import type { FastifyInstance } from 'fastify'
import { closeSession, sortedPhases, spentIn } from '../../../src/model/facilitation/agenda.ts'
import { ok } from '../../../src/model/result.ts'
import { mayLead } from '../../../src/protocol/roles.ts'
import type { RatingRow } from '../../../src/protocol/session.ts'
import { readAddress, shownToken } from '../../auth/invitations.ts'
import { ratingsCsv } from '../../rounds/ratingsCsv.ts'
import { readRatings } from '../../rounds/readRatings.ts'
import { publicUrl, type RouteDeps } from '../routeDeps.ts'
import { answerSession, done, perPerson } from './sessionRoute.ts'

interface RatingsRequest {
  readonly Params: { readonly id: string }
  readonly Querystring: { readonly authors?: string }
}

const config = perPerson(60)

export function ratingRoutes(app: FastifyInstance, deps: RouteDeps): void {
  const base = '/api/workshops/:id'
  const read = async (
    query: RatingsRequest['Querystring'],
    role: string,
    session: Parameters<typeof readRatings>[1],
  ) =>
    readRatings(deps, session, query.authors === '1' && (role === 'facilitator' || role === 'cofacilitator'))

  app.get<RatingsRequest>(`${base}/ratings.json`, { config }, (request, reply) =>
    answerSession(deps, request, reply, null, null, async ({ session, member }) => {
      const ratings: readonly RatingRow[] = await read(request.query, member.role, session)
      return ok({ ratings })
    }),
  )
  app.get<RatingsRequest>(`${base}/ratings.csv`, { config }, (request, reply) =>
    answerSession(deps, request, reply, null, null, async ({ session, member }) => {
      const ratings = await read(request.query, member.role, session)
      reply
        .header('content-disposition', 'attachment; filename="ratings.csv"')
        .type('text/csv; charset=utf-8')
      return ok(ratingsCsv(ratings))
    }),
  )
  app.get(`${base}/summary`, { config }, (request, reply) =>
    answerSession(deps, request, reply, null, null, async ({ session, member }) => {
      const { records, workshopId, now } = session
      const links = await deps.storage.readLinks(workshopId)
      const observer = links.find(({ role }) => role === 'observer')
      const token = observer === undefined ? null : shownToken(deps.linkKey, observer)
      const rounds = [...records.rounds.values()].filter(({ status }) => status === 'revealed')
      return ok({
        title:
          (await deps.rooms.liveTitle(workshopId)) ??
          (await deps.storage.readWorkshop(workshopId))?.title ??
          '',
        startedAt: records.state.startedAt,
        closedAt: records.state.closedAt,
        people: [...records.people.values()].map(({ name, role }) => ({ name, role })),
        phases: sortedPhases(records).map((phase) => ({ ...phase, spentMs: spentIn(phase, records, now) })),
        rounds,
        written: [...records.written.values()].filter(({ id }) => rounds.some((round) => round.id === id)),
        cards: [...records.cards.values()],
        results: [...records.results.values()].filter(({ roundId }) =>
          rounds.some(({ id }) => id === roundId),
        ),
        /** Who opens it sees the workshop as it is then, and changes nothing. For those who may hand it out. */
        readLink:
          token !== null && mayLead(member.role) ? readAddress(publicUrl(deps.config, request), token) : null,
      })
    }),
  )
  app.post(`${base}/session/close`, (request, reply) =>
    answerSession(deps, request, reply, ['facilitator', 'cofacilitator'], null, ({ session }) =>
      done(session.run(closeSession)),
    ),
  )
}
