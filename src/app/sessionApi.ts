// The requests of a running workshop, over HTTP.
import { z } from 'zod/mini'
import { ok } from '../model/result.ts'
import { workshopCreatedSchema } from '../protocol/http.ts'
import {
  ballotAnswerSchema,
  createdSchema,
  moderationSchema,
  ownBallotsSchema,
  restoredSchema,
  snapshotsSchema,
  summarySchema,
} from '../protocol/session.ts'
import type { SessionApi } from '../store/sessionApi.ts'
import { request } from './api.ts'

const nothing = z.null()

export function createSessionApi(workshopId: string): Omit<SessionApi, 'serverTime'> {
  const base = `/api/workshops/${encodeURIComponent(workshopId)}`
  const at = (strings: TemplateStringsArray, ...ids: string[]) =>
    base + strings.map((part, i) => part + encodeURIComponent(ids[i] ?? '')).join('')
  const call = <T>(method: string, path: string, schema: z.ZodMiniType<T>, body?: unknown) =>
    request(method, path, schema, body === undefined ? undefined : JSON.stringify(body))
  const done = async (method: string, path: string, body?: unknown) => {
    const answer = await call(method, path, nothing, body)
    return answer.ok ? null : answer.code
  }
  const made = async (path: string, body?: unknown) => {
    const answer = await call('POST', path, createdSchema, body)
    return answer.ok ? ok(answer.value.id) : answer
  }
  return {
    layAgenda: () => done('POST', at`/session/agenda`),
    addPhase: (fields, afterId) => made(at`/session/phases`, { ...fields, afterId }),
    changePhase: (id, fields) => done('PUT', at`/session/phases/${id}`, fields),
    movePhase: (id, afterId) => done('POST', at`/session/phases/${id}/move`, { afterId }),
    removePhase: (id) => done('DELETE', at`/session/phases/${id}`),
    goToPhase: (phaseId) => done('POST', at`/session/phase`, { phaseId }),
    orderTimer: (order) => done('POST', at`/session/timer`, order),
    changeSettings: (settings) => done('PUT', at`/session/settings`, settings),
    summon: (summons) => done('PUT', at`/session/summons`, summons),
    letGo: () => done('DELETE', at`/session/summons`),
    raiseHand: (raised) => done(raised ? 'PUT' : 'DELETE', at`/session/hands/me`),
    lowerHand: (id) => done('DELETE', id === null ? at`/session/hands` : at`/session/hands/${id}`),
    beReady: (ready) => done(ready ? 'PUT' : 'DELETE', at`/session/ready/me`),
    lock: (id, locked) => done(locked ? 'PUT' : 'DELETE', at`/session/locks/${id}`),
    makeGroups: (groups) => done('POST', at`/session/groups`, { groups }),
    changeGroup: (id, change) => done('PUT', at`/session/groups/${id}`, change),
    removeGroup: (id) => done('DELETE', id === null ? at`/session/groups` : at`/session/groups/${id}`),
    shareOut: (participantIds) => done('POST', at`/session/groups/share`, { participantIds }),
    seatInGroup: (id, groupId) => done('PUT', at`/session/group-seats/${id}`, { groupId }),
    say: (text, groupId) => done('PUT', at`/session/word`, { text, groupId }),
    takeWordBack: () => done('DELETE', at`/session/word`),
    openRound: (round) => made(at`/rounds`, round),
    openAgain: (id, itemIds) => made(at`/rounds/${id}/again`, itemIds === undefined ? {} : { itemIds }),
    reveal: (id) => done('POST', at`/rounds/${id}/reveal`),
    dropRound: (id) => done('POST', at`/rounds/${id}/drop`),
    cast: (id, itemId, given) =>
      call(
        'PUT',
        at`/rounds/${id}/ballots/${itemId}`,
        ballotAnswerSchema,
        typeof given === 'object' && given !== null ? { card: given } : { value: given },
      ),
    moderation: (id) => call('GET', at`/rounds/${id}/moderation`, moderationSchema),
    hideCard: (id, cardId, hidden) => done('PUT', at`/rounds/${id}/cards/${cardId}`, { hidden }),
    withdraw: (id, itemId) => call('DELETE', at`/rounds/${id}/ballots/${itemId}`, ballotAnswerSchema),
    async ownBallots(id) {
      const answer = await call('GET', at`/rounds/${id}/ballots`, ownBallotsSchema)
      return answer.ok ? ok(answer.value.ballots) : answer
    },
    changePerson: (id, change) => done('PUT', at`/people/${id}`, change),
    putOut: (id) => done('DELETE', at`/people/${id}`),
    takeChair: () => done('POST', at`/people/me/chair`),
    claim: (participantId) => done('POST', at`/people/me/claim`, { participantId }),
    admit: (ids) => done('POST', at`/lobby`, ids === null ? {} : { participantIds: ids }),
    turnAway: (id) => done('DELETE', at`/lobby/${id}`),
    close: () => done('POST', at`/session/close`),
    summary: () => call('GET', at`/summary`, summarySchema),
    async snapshots() {
      const answer = await call('GET', at`/snapshots`, snapshotsSchema)
      return answer.ok ? ok(answer.value.snapshots) : answer
    },
    takeSnapshot: () => made(at`/snapshots`),
    async restore(id) {
      const answer = await call('POST', at`/snapshots/${id}/restore`, restoredSchema, { as: 'board' })
      return answer.ok ? ok(answer.value.undo) : answer
    },
    async restoreCopy(id) {
      const answer = await call('POST', at`/snapshots/${id}/restore`, workshopCreatedSchema, { as: 'copy' })
      return answer.ok ? ok(answer.value.id) : answer
    },
  }
}
