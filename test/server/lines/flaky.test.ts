// 50 kbit/s, one segment in ten lost, and in the middle of a vote an outage longer than anything waits.
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { must } from '../../../src/model/must.ts'
import type { ErrorCode } from '../../../src/protocol/errors.ts'
import { createBallotBox, type KeptBallots } from '../../../src/store/ballotBox.ts'
import type { SessionApi } from '../../../src/store/sessionApi.ts'
import { type ConnectionStatus, connect } from '../../../src/sync/connection.ts'
import { socketsBy, WAYS } from '../../support/eitherWay.ts'
import { type FlakyLine, startFlakyLine } from '../../support/flakyLine.ts'
import { createRandom, freshSeed } from '../../support/random.ts'
import { Device, startTestServer, type TestServer } from '../../support/testServer.ts'
import { WireClient } from '../../support/wireClient.ts'

let server: TestServer
const lines: FlakyLine[] = []
const ends: (() => void)[] = []

afterEach(async () => {
  for (const end of ends.splice(0)) end()
  for (const line of lines.splice(0)) await line.close()
  await server.close()
})

const NOTHING_KEPT: KeptBallots = {
  loadDrafts: () => new Map(),
  saveDraft() {},
  load: () => new Map(),
  save() {},
}

/** The part of the page's own calls that answering needs, with a device's session. */
function ballotApi(device: Device, id: string): Pick<SessionApi, 'cast' | 'withdraw' | 'ownBallots'> {
  const call = async (method: string, path: string, body?: unknown) => {
    const answer = await device
      .request(method, `/api/workshops/${id}/rounds/${path}`, body)
      .then(async (response) => ({ ok: response.ok, body: (await response.json()) as never }))
      .catch(() => null)
    if (answer === null) return { ok: false as const, code: 'server-unreachable' as ErrorCode }
    if (!answer.ok) return { ok: false as const, code: (answer.body as { error: ErrorCode }).error }
    return { ok: true as const, value: answer.body }
  }
  return {
    cast: (round, item, value) => call('PUT', `${round}/ballots/${item}`, { value }),
    withdraw: (round, item) => call('DELETE', `${round}/ballots/${item}`),
    async ownBallots(round) {
      const answer = await call('GET', `${round}/ballots`)
      return answer.ok ? { ok: true, value: (answer.value as { ballots: never }).ballots } : answer
    },
  }
}

test.each(WAYS)(
  '[WIN-28] by %s: what was written and answered before, during and after an outage is there once',
  async (way) => {
    const random = createRandom(freshSeed())
    server = await startTestServer()
    const port = Number(new URL(server.url).port)
    const leader = new Device(server.url)
    const { id, tokens } = await leader.create()
    const { records } = await leader.export(id)
    const ids = (kind: 'actions' | 'personas') => must(records[kind], kind).map((record) => record.id)
    const items = ids('actions').slice(0, 6)
    const opened = await leader.json<{ id: string }>('POST', `/api/workshops/${id}/rounds`, {
      kind: 'rating',
      itemKind: 'actions',
      title: '',
      itemIds: items,
      personaId: ids('personas')[0],
      offerId: must(records.offers, 'offers').find(({ role }) => role === 'usToday')?.id,
    })
    if (typeof opened === 'string') throw new Error(opened)

    const people = await Promise.all(
      ['ann', 'bob'].map(async (name) => {
        const line = await startFlakyLine(port, random)
        lines.push(line)
        const joined = new Device(server.url)
        await joined.request('POST', '/api/join', { token: tokens.participant, name })
        const device = new Device(`http://127.0.0.1:${line.port}`)
        device.cookie = joined.cookie
        const doc = new Y.Doc()
        const connection = connect(doc, {
          syncUrl: `ws://127.0.0.1:${line.port}/sync`,
          workshopId: id,
          token: tokens.participant,
          keepOnDevice: false,
          WebSocket: socketsBy(way),
        })
        const box = createBallotBox({
          api: ballotApi(device, id),
          roundId: opened.id,
          kept: NOTHING_KEPT,
          isOver: () => false,
          later: (ms, callback) => void setTimeout(callback, ms).unref(),
        })
        ends.push(() => {
          connection.destroy()
          doc.destroy()
        })
        const until = (is: (status: ConnectionStatus) => boolean) =>
          new Promise<void>((resolve) => {
            const look = (status: ConnectionStatus) => is(status) && resolve()
            connection.onStatus(look)
            look(connection.status())
          })
        return { name, line, doc, connection, box, until, written: [] as string[] }
      }),
    )
    const isSaved = ({ saved }: ConnectionStatus) => saved
    const work = (round: number) => {
      for (const { name, doc, box, written } of people) {
        for (let i = 0; i < 8; i++) {
          const word = `${name} ${round} ${i}`
          written.push(word)
          doc.getArray(name).push([word])
        }
        // Each is chosen twice: the last word counts.
        for (const item of items.slice(2 * round, 2 * round + 2)) {
          box.choose(item, 1)
          box.choose(item, name === 'ann' ? 2 : 6)
        }
      }
    }
    await Promise.all(people.map(({ until }) => until(isSaved)))
    work(0)
    await expect.poll(() => people[0]?.box.store.getState().answers.get(items[0] ?? '')?.state).toBe('saved')
    work(1)
    for (const { line } of people) line.isOut = true
    await Promise.all(people.map(({ until }) => until((status) => status.line === 'offline')))
    // Until nothing waits any more: the server has given up both, as it has after a minute.
    await expect.poll(() => server.app.rooms.memberCount, { timeout: 40_000 }).toBe(0)
    work(2)
    for (const { line } of people) line.isOut = false
    await Promise.all(people.map(({ until }) => until(isSaved)))
    const answers = () =>
      people.map(({ box }) => items.map((item) => box.store.getState().answers.get(item)?.state))
    await expect.poll(answers, { timeout: 40_000 }).toEqual(people.map(() => items.map(() => 'saved')))

    const late = await new WireClient(`${server.syncUrl}/${id}/board?token=${tokens.observer}`).opened()
    const doc = await late.pull()
    late.close()
    for (const { name, written } of people) expect(doc.getArray(name).toArray()).toEqual(written)
    const stored = await server.storage.readBallots(id, opened.id)
    expect(stored).toHaveLength(2 * items.length)
    expect(stored.map(({ value }) => value).sort()).toEqual([...items.map(() => 2), ...items.map(() => 6)])
    for (const { line } of people) expect(line.seen.lost).toBeGreaterThan(0)
  },
  180_000,
)
