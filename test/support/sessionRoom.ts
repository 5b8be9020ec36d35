// A workshop with people in it, for the tests of the session: devices that joined, and sockets of both documents.
import { expect } from 'vitest'
import * as Y from 'yjs'
import { sortedPhases } from '../../src/model/facilitation/agenda.ts'
import type { SessionRecords } from '../../src/model/facilitation/sessionRecords.ts'
import type { Membership, WorkshopCreated } from '../../src/protocol/http.ts'
import type { NewRoundBody } from '../../src/protocol/session.ts'
import { readSession } from '../../src/sync/sessionDoc.ts'
import { Device, type TestServer } from './testServer.ts'
import { WireClient } from './wireClient.ts'

/** Somebody in the workshop: a device, and what follows. */
export interface Somebody {
  readonly device: Device
  readonly id: string
  /** `<status> <code>` of a refusal, else the answer; null for none. */
  ask<T = unknown>(method: string, path: string, body?: unknown): Promise<T | string | null>
}

export interface TestRoom {
  readonly server: Pick<TestServer, 'url' | 'syncUrl'>
  readonly workshop: WorkshopCreated
  readonly facilitator: Somebody
  join(role: 'facilitator' | 'participant' | 'observer' | 'display', name?: string): Promise<Somebody>
  /** So many participants, who join one after the other. */
  people(count: number): Promise<Somebody[]>
  /** The same person, asking another server than the room's. */
  through(who: Somebody, other: Pick<TestServer, 'url'>): Somebody
  /** A socket of one of the two documents, as this person. */
  socket(
    who: Somebody,
    document: 'board' | 'session',
    query?: string,
    at?: Pick<TestServer, 'syncUrl'>,
  ): WireClient
  /** The session as this person's socket has it at present. `at`: another server than the room's. */
  follow(who: Somebody, at?: Pick<TestServer, 'syncUrl'>): Promise<FollowedSession>
  close(): void
}

export interface FollowedSession {
  readonly client: WireClient
  now(): SessionRecords
  /** Resolves when what the person has been sent fits. */
  until(fits: (session: SessionRecords) => boolean): Promise<SessionRecords>
  /** The phases in their order, once there are any: an answer over HTTP may come before its news does here. */
  phaseIds(): Promise<string[]>
}

export async function openTestRoom(
  server: Pick<TestServer, 'url' | 'syncUrl'>,
  body: object = {},
): Promise<TestRoom> {
  const device = new Device(server.url)
  const workshop = await device.create({ template: 'consumers', ...body })
  const clients: WireClient[] = []

  const somebody = (device: Device, id: string): Somebody => ({
    device,
    id,
    async ask(method, path, body) {
      const answer = await device.request(method, `/api/workshops/${workshop.id}${path}`, body)
      const text = await answer.text()
      const value = text === '' ? null : JSON.parse(text)
      return answer.ok ? value : `${answer.status} ${value.error}`
    },
  })
  const room: TestRoom = {
    server,
    workshop,
    facilitator: somebody(device, workshop.participantId),
    async join(role, name = role) {
      const device = new Device(server.url)
      const joined = await device.json<Membership>('POST', '/api/join', {
        token: workshop.tokens[role],
        name,
      })
      expect(joined).toMatchObject({ role })
      return somebody(device, (joined as Membership).participantId)
    },
    async people(count) {
      const people: Somebody[] = []
      for (let i = 0; i < count; i++) people.push(await room.join('participant', `Person ${i}`))
      return people
    },
    through(who, { url }) {
      const device = new Device(url)
      device.cookie = who.device.cookie
      return somebody(device, who.id)
    },
    socket(who, document, query = '', at = server) {
      const client = new WireClient(`${at.syncUrl}/${workshop.id}/${document}?schema=99${query}`, {
        cookie: who.device.cookie ?? '',
        origin: at.syncUrl.replace('ws', 'http').replace('/sync', ''),
      })
      clients.push(client)
      return client
    },
    async follow(who, at = server) {
      const client = await room.socket(who, 'session', '', at).opened()
      await client.pull()
      const now = () => {
        const doc = new Y.Doc()
        for (const message of client.received)
          if (message.type === 'sync' && message.step !== 0) Y.applyUpdate(doc, message.body)
        return readSession(doc)
      }
      const until = async (fits: (session: SessionRecords) => boolean) => {
        await client.until(() => fits(now()))
        return now()
      }
      const phaseIds = async () =>
        sortedPhases(await until(({ phases }) => phases.size > 0)).map(({ id }) => id)
      return { client, now, until, phaseIds }
    },
    close() {
      for (const client of clients) client.close()
    },
  }
  return room
}

export interface OpenedRound {
  readonly id: string
  readonly actionIds: readonly string[]
}

/** Opens a blind rating over the first actions of the journey. */
export async function openRating(
  room: TestRoom,
  count = 3,
  fields: Partial<NewRoundBody> = {},
): Promise<OpenedRound> {
  const file = await room.facilitator.device.export(room.workshop.id)
  const first = (kind: string) => file.records[kind]?.[0]?.id as string
  const actionIds = (file.records.actions ?? []).slice(0, count).map(({ id }) => id)
  expect(actionIds).toHaveLength(count)
  const opened = await room.facilitator.ask<{ id: string }>('POST', '/rounds', {
    kind: 'rating',
    itemKind: 'actions',
    title: '',
    itemIds: actionIds,
    personaId: first('personas'),
    offerId: first('offers'),
    ...fields,
  })
  expect(opened).toMatchObject({ id: expect.stringMatching(/^round:/) })
  return { id: (opened as { id: string }).id, actionIds }
}

/** Opens a round of blind writing about the first actions of the journey, or what is said. */
export async function openWriting(
  room: TestRoom,
  fields: Partial<Extract<NewRoundBody, { kind: 'writing' }>> = {},
): Promise<OpenedRound> {
  const file = await room.facilitator.device.export(room.workshop.id)
  const actionIds = (file.records.actions ?? []).slice(0, 2).map(({ id }) => id)
  const opened = await room.facilitator.ask<{ id: string }>('POST', '/rounds', {
    kind: 'writing',
    itemKind: 'actions',
    target: 'frictions',
    title: '',
    itemIds: actionIds,
    ...fields,
  })
  expect(opened).toMatchObject({ id: expect.stringMatching(/^round:/) })
  return { id: (opened as { id: string }).id, actionIds }
}

/** Writes a card, or writes it anew. `word`: what its id is made of. */
export function writeCard(
  who: Somebody,
  round: OpenedRound,
  word: string,
  text: string,
  fields: object = {},
): Promise<unknown> {
  const card = { text, itemId: round.actionIds[0], ...fields }
  return who.ask('PUT', `/rounds/${round.id}/ballots/${cardId(word)}`, { card })
}

export function cardId(word: string): string {
  return `card:${word.padStart(16, '0')}`
}

export function cast(
  who: Somebody,
  round: Pick<OpenedRound, 'id'>,
  itemId: string,
  value: unknown,
): Promise<unknown> {
  return who.ask('PUT', `/rounds/${round.id}/ballots/${itemId}`, { value })
}
