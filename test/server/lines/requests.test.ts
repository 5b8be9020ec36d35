// Lines over plain HTTP, request by request, at a real server.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { WorkshopCreated } from '../../../src/protocol/http.ts'
import { LINE_HEADER, type LineOpened, UP_MAX_BYTES } from '../../../src/protocol/httpLine.ts'
import type { LinkRole } from '../../../src/protocol/roles.ts'
import { binaryFrame, closeFrame, FrameReader, type ReceivedFrame } from '../../../src/sync/frames.ts'
import { Device, startTestServer, type TestServer } from '../../support/testServer.ts'
import { metaUpdate, WireClient } from '../../support/wireClient.ts'

let server: TestServer
let device: Device
let workshop: WorkshopCreated

afterEach(() => server.close())

async function start(options: Parameters<typeof startTestServer>[0] = {}): Promise<void> {
  server = await startTestServer(options)
  device = new Device(server.url)
  workshop = await device.create()
}

describe('request by request', () => {
  beforeEach(() => start())

  const post = (
    path: string,
    headers: Record<string, string> = {},
    body: Uint8Array<ArrayBuffer> | null = null,
  ) =>
    fetch(`${server.url}/sync/${path}`, {
      method: 'POST',
      headers: body === null ? headers : { 'content-type': 'application/octet-stream', ...headers },
      body,
    })

  async function open(role: LinkRole = 'participant'): Promise<string> {
    const answer = await post(`${workshop.id}/board?durable=1&token=${workshop.tokens[role]}`)
    expect(answer.status).toBe(200)
    return ((await answer.json()) as LineOpened).line
  }
  const up = (line: string, at: number, body: Uint8Array<ArrayBuffer>) =>
    post(`${workshop.id}/board/up?at=${at}`, { [LINE_HEADER]: line }, body)
  const down = (line: string, at: number, how = '&once=1') =>
    post(`${workshop.id}/board/down?at=${at}${how}`, { [LINE_HEADER]: line })
  const heard = new Map<string, number>()
  /** The frames that come from where we are, until one is such. */
  async function until(line: string, is: (frame: ReceivedFrame) => boolean): Promise<ReceivedFrame> {
    const reader = new FrameReader()
    for (;;) {
      const at = heard.get(line) ?? 0
      const answer = await down(line, at)
      expect(answer.status).toBe(200)
      const bytes = new Uint8Array(await answer.arrayBuffer()).subarray(1)
      heard.set(line, at + bytes.length)
      const found = reader.read(bytes).find(is)
      if (found !== undefined) return found
    }
  }
  const update = (fields: Record<string, unknown>) => {
    const body = metaUpdate(new Y.Doc(), fields)
    expect(body.length).toBeLessThan(128)
    return binaryFrame(Uint8Array.of(0, 2, body.length, ...body))
  }
  const acknowledges = (count: number) => (frame: ReceivedFrame) =>
    frame.type === 'binary' && frame.body[0] === 100 && frame.body[1] === count

  test('[SYNC-81] a batch that is sent again, whole or in part, counts once, and is acknowledged once', async () => {
    const line = await open()
    const [first, second] = [update({ a: 1 }), update({ b: 2 })]
    const both = new Uint8Array([...first, ...second])
    expect(await (await up(line, 0, first)).json()).toEqual({ received: first.length })
    expect(await (await up(line, 0, first)).json()).toEqual({ received: first.length })
    expect(await (await up(line, 0, both)).json()).toEqual({ received: both.length })
    const answers = await Promise.all([up(line, 0, both), up(line, first.length, second)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    await until(line, acknowledges(2))
    expect((await device.export(workshop.id)).meta).toMatchObject({ a: 1, b: 2 })
    expect((await up(line, both.length + 1, first)).status, 'after a gap').toBe(400)
    expect((await up(line, both.length, update({ c: 3 }))).status).toBe(200)
    await until(line, acknowledges(3))
  })

  test('[SYNC-85] an answer begins at once, is not squeezed, kept or held back, and goes on', async () => {
    const line = await open()
    const answer = await fetch(`${server.url}/sync/${workshop.id}/board/down?at=0`, {
      method: 'POST',
      headers: { [LINE_HEADER]: line, 'accept-encoding': 'gzip, br' },
    })
    expect(answer.headers.get('content-encoding')).toBe(null)
    expect(answer.headers.get('cache-control')).toBe('no-store, no-transform')
    expect(answer.headers.get('x-accel-buffering')).toBe('no')
    const reader = answer.body?.getReader()
    const first = await reader?.read()
    expect(first?.value?.[0]).toBe(0)
    await up(line, 0, update({ title: 'while it is read' }))
    const frames = new FrameReader()
    let seen = frames.read(new Uint8Array(first?.value ?? []).subarray(1))
    while (!seen.some(acknowledges(1)))
      seen = frames.read(new Uint8Array((await reader?.read())?.value ?? []))
    await reader?.cancel()
  })

  test('[SYNC-85] one request holds at most 64 KiB', async () => {
    const line = await open()
    expect((await up(line, 0, new Uint8Array(UP_MAX_BYTES + 1))).status).toBe(413)
    const whole = binaryFrame(new Uint8Array(UP_MAX_BYTES - 100))
    expect(await (await up(line, 0, whole)).json()).toEqual({ received: whole.length })
  })

  test('[SYNC-82] a line is its opener’s: not another session’s, not of another room, not for who guesses', async () => {
    const path = `${workshop.id}/board`
    const origin = { origin: server.url }
    const asked = await device.request('POST', `/sync/${path}`, undefined, origin)
    const { line } = (await asked.json()) as LineOpened
    const named = { ...origin, [LINE_HEADER]: line }
    const to = async (who: Device, where: string, headers: Record<string, string>) =>
      (await who.request('POST', `/sync/${where}/down?at=0&wait=0`, undefined, headers)).status
    expect(await to(device, path, named)).toBe(200)
    const other = new Device(server.url)
    await other.create()
    expect(await to(other, path, named)).toBe(410)
    expect(await to(new Device(server.url), path, named)).toBe(410)
    expect(await to(device, `${workshop.id}/session`, named)).toBe(410)
    expect(await to(device, path, { ...named, [LINE_HEADER]: `${line}x` })).toBe(410)
    expect(await to(device, path, { ...named, [LINE_HEADER]: `x${line}` }), 'of another server').toBe(421)
    expect(await to(device, path, { ...named, origin: 'https://elsewhere.test' })).toBe(403)
    expect(await to(device, path, named)).toBe(200)
  })

  test('[SYNC-80] who is no member is told by the code; pages of other sites, and rooms that are none, by the status', async () => {
    const closedWith = async (id: string, query: string) => {
      const { line } = (await (await post(`${id}/board${query}`)).json()) as LineOpened
      const answer = await post(`${id}/board/down?at=0&once=1`, { [LINE_HEADER]: line })
      const [frame] = new FrameReader().read(new Uint8Array(await answer.arrayBuffer()).subarray(1))
      return frame
    }
    const token = `?token=${workshop.tokens.participant}`
    expect(await closedWith('w'.repeat(21), token)).toMatchObject({ code: 4404, reason: 'workshop-missing' })
    expect(await closedWith(workshop.id, '')).toMatchObject({ code: 4401, reason: 'not-a-member' })
    expect((await post(`${workshop.id}/none${token}`)).status).toBe(404)
    const foreign = await post(`${workshop.id}/board${token}`, { origin: 'https://elsewhere.test' })
    expect([foreign.status, await foreign.json()]).toEqual([403, { error: 'origin-refused' }])
    const withoutOrigin = await device.request('POST', `/sync/${workshop.id}/board`)
    expect(withoutOrigin.status, 'a cookie needs an origin').toBe(403)
  })

  test('[SYNC-80] a line that says goodbye is answered, leaves the room, and is over', async () => {
    const line = await open()
    await expect.poll(() => server.app.rooms.memberCount).toBe(1)
    expect((await up(line, 0, closeFrame(1000))).status).toBe(200)
    const goodbye = await until(line, (frame) => frame.type === 'close')
    expect(goodbye).toMatchObject({ type: 'close', code: 1000 })
    await expect.poll(() => server.app.rooms.memberCount).toBe(0)
    await expect.poll(async () => (await up(line, 8, update({ a: 1 }))).status).toBe(410)
  })

  test('[SYNC-80] a server that stops says so by lines too', async () => {
    const line = await open()
    const answer = await down(line, 0, '')
    const closing = server.app.close()
    const frames = new FrameReader().read(new Uint8Array(await answer.arrayBuffer()).subarray(1))
    expect(frames.at(-1)).toMatchObject({ type: 'close', code: 1001 })
    await closing
  })

  test('the address that asks whether WebSockets pass opens and closes at once', async () => {
    const client = new WireClient(`${server.syncUrl}/probe`)
    expect(await client.closeCode()).toBe(1000)
    const foreign = new WireClient(`${server.syncUrl}/probe`, { origin: 'https://elsewhere.test' })
    const status = new Promise((resolve) =>
      foreign.ws.once('unexpected-response', (_request, { statusCode }) => resolve(statusCode)),
    )
    expect(await status).toBe(403)
  })
})

describe('what holds for sockets', () => {
  const knock = (role: LinkRole) =>
    new WireClient(`${server.syncUrl}/${workshop.id}/board?durable=1&token=${workshop.tokens[role]}`).opened()

  test('[SYNC-80] limits and rights are those of sockets, with the same codes', async () => {
    await start({ lines: 'http', config: { maxMessageBytes: 64 * 1024, messagesPerSecond: 20 } })
    const bystander = await knock('participant')
    const offend = async (role: LinkRole, send: (client: WireClient) => void) => {
      const client = await knock(role)
      send(client)
      return await client.closeCode()
    }
    expect(await offend('participant', (c) => c.sendBytes(0, 9))).toBe(4400)
    expect(await offend('participant', (c) => c.ws.send('text'))).toBe(4400)
    expect(await offend('participant', (c) => c.ws.send(new Uint8Array(70_000)))).toBe(4413)
    expect(await offend('observer', (c) => c.sendSync(2, metaUpdate(new Y.Doc(), { title: 'no' })))).toBe(
      4403,
    )
    expect(
      await offend('participant', (c) => {
        for (let i = 0; i < 300; i++) c.sendBytes(77)
      }),
    ).toBe(4429)
    expect((await bystander.pull()).getMap('meta').get('title')).toBe('Une bague')
    expect(bystander.received.some((m) => m.type === 'close')).toBe(false)
    bystander.close()
  })

  test('[SYNC-80] an address has only so many lines, and sockets, together', async () => {
    await start({ lines: 'http', config: { maxConnectionsPerAddress: 1 } })
    const one = await knock('participant')
    await expect(knock('participant')).rejects.toThrow('429')
    one.close()
    await expect
      .poll(() =>
        knock('participant').then(
          () => true,
          () => false,
        ),
      )
      .toBe(true)
  })
})
