// A link is replaced: who must leave, who stays, and what each is told.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Membership, RotatedLink, WorkshopCreated, WorkshopInfo } from '../../../src/protocol/http.ts'
import { Device, startTestServer, type TestServer } from '../../support/testServer.ts'
import { metaUpdate, WireClient } from '../../support/wireClient.ts'

let server: TestServer
let clients: WireClient[] = []

beforeAll(async () => {
  server = await startTestServer()
})
afterEach(() => {
  for (const client of clients) client.close()
  clients = []
})
afterAll(() => server.close())

async function join(invitation: object): Promise<Device> {
  const device = new Device(server.url)
  expect(await device.json('POST', '/api/join', invitation)).toMatchObject({ role: expect.any(String) })
  return device
}

/** An open socket of a member, by cookie, or of a program, by token. */
async function enter(id: string, by: Device | string): Promise<WireClient> {
  const client =
    typeof by === 'string'
      ? new WireClient(`${server.syncUrl}/${id}/board?token=${by}`)
      : new WireClient(`${server.syncUrl}/${id}/board`, { cookie: by.cookie!, origin: server.url })
  clients.push(client)
  await client.opened()
  await client.pull()
  return client
}

function rotate(device: Device, { id }: WorkshopCreated, role: string): Promise<RotatedLink | string> {
  return device.json<RotatedLink>('POST', `/api/workshops/${id}/links/${role}/rotate`)
}

/** True when it still gets answers. */
async function lives(client: WireClient): Promise<boolean> {
  await client.pull()
  return client.received.every((message) => message.type !== 'close')
}

test('[ACC-10] facilitators alone replace a link; the old one says that it expired', async () => {
  const maker = new Device(server.url)
  const workshop = await maker.create()
  const { id, tokens, links, code } = workshop
  const observer = await join({ token: tokens.observer })
  expect(await rotate(observer, workshop, 'observer')).toBe('403 not-allowed')
  expect(await rotate(new Device(server.url), workshop, 'observer')).toBe('401 not-a-member')
  expect(await rotate(maker, workshop, 'boss')).toBe('404 not-found')
  const rotated = (await rotate(maker, workshop, 'observer')) as RotatedLink
  expect(rotated).toEqual({
    role: 'observer',
    token: expect.any(String),
    link: `${server.url}/join#${rotated.token}`,
    code,
  })
  expect(rotated.token).not.toBe(tokens.observer)
  const stranger = new Device(server.url)
  expect(await stranger.json('POST', '/api/join', { token: 'nonsense' })).toBe('404 link-unknown')
  expect(await stranger.json('POST', '/api/join', { token: tokens.observer })).toBe('410 link-expired')
  expect(await stranger.json('POST', '/api/join/preview', { token: tokens.observer })).toBe(
    '410 link-expired',
  )
  expect(await stranger.json('POST', '/api/join', { token: rotated.token })).toMatchObject({
    role: 'observer',
  })
  expect(await maker.json('GET', `/api/workshops/${id}`)).toMatchObject({
    links: { ...links, observer: rotated.link },
  })
  const late = new WireClient(`${server.syncUrl}/${id}/board?token=${tokens.observer}`)
  expect(await late.until((m) => m.type === 'close')).toEqual({
    type: 'close',
    code: 4401,
    reason: 'link-expired',
  })
})

test.each(['observer', 'participant'] as const)(
  '[ACC-21] replacing the link of a %s puts out who came by it, at once, and nobody else',
  async (role) => {
    const maker = new Device(server.url)
    const workshop = await maker.create()
    const { id, tokens } = workshop
    const others = (['facilitator', 'participant', 'observer'] as const).filter((r) => r !== role)
    const out = await join({ token: tokens[role], name: 'Ann' })
    const leaving = [await enter(id, out), await enter(id, tokens[role])]
    const staying = [await enter(id, maker)]
    for (const other of others) {
      staying.push(await enter(id, await join({ token: tokens[other] })))
      staying.push(await enter(id, tokens[other]))
    }
    const { token } = (await rotate(maker, workshop, role)) as RotatedLink
    for (const client of leaving)
      expect(await client.until((m) => m.type === 'close')).toMatchObject({
        code: 4401,
        reason: 'link-expired',
      })
    for (const client of staying) expect(await lives(client)).toBe(true)
    expect(await out.json('GET', `/api/workshops/${id}`)).toBe('410 link-expired')
    expect(await out.json('GET', `/api/workshops/${id}/export`)).toBe('410 link-expired')

    const before = (await maker.export(id)).meta.title
    expect(before).toBe('Une bague')
    // By the new link they are who they were.
    expect(await out.json<Membership>('POST', '/api/join', { token })).toMatchObject({ role, name: 'Ann' })
    expect(await lives(await enter(id, out))).toBe(true)
  },
)

test('[ACC-21] what is written after the rotation by somebody put out is not taken', async () => {
  const maker = new Device(server.url)
  const workshop = await maker.create()
  const writer = await enter(workshop.id, workshop.tokens.participant)
  const doc = await writer.pull()
  await rotate(maker, workshop, 'participant')
  writer.sendSync(2, metaUpdate(doc, { title: 'too late' })) // its side of the socket may still be open
  await writer.closeCode()
  expect((await maker.export(workshop.id)).meta.title).toBe('Une bague')
})

test('[ACC-21] who holds another valid link keeps that, and is told to come back by it', async () => {
  const maker = new Device(server.url)
  const workshop = await maker.create()
  const { id, tokens } = workshop
  const both = await join({ token: tokens.observer })
  await both.json('POST', '/api/join', { token: tokens.participant })
  const socket = await enter(id, both)
  const strong = await join({ token: tokens.facilitator })
  await strong.json('POST', '/api/join', { token: tokens.participant })
  const strongSocket = await enter(id, strong)
  await rotate(maker, workshop, 'participant')
  expect(await socket.closeCode()).toBe(4401)
  expect(await both.json('GET', `/api/workshops/${id}`)).toMatchObject({ role: 'observer' })
  expect(await lives(strongSocket)).toBe(true)
  expect(await strong.json('GET', `/api/workshops/${id}`)).toMatchObject({ role: 'facilitator' })
})

test('[ACC-22] the maker and the facilitator who replaces the link of facilitators keep their places', async () => {
  const maker = new Device(server.url)
  const workshop = await maker.create()
  const { id, tokens } = workshop
  const [rotator, other] = [
    await join({ token: tokens.facilitator }),
    await join({ token: tokens.facilitator }),
  ]
  const [a, b, c] = [await enter(id, maker), await enter(id, rotator), await enter(id, other)]
  expect(await rotate(rotator, workshop, 'facilitator')).toMatchObject({ role: 'facilitator' })
  expect(await c.closeCode()).toBe(4401)
  expect([await lives(a), await lives(b)]).toEqual([true, true])
  expect(await rotate(other, workshop, 'facilitator')).toBe('410 link-expired')
  // And again: the rotator counts as having come by the new link, not for ever.
  expect(await rotate(maker, workshop, 'facilitator')).toMatchObject({ role: 'facilitator' })
  expect(await b.closeCode()).toBe(4401)
  expect(await lives(a)).toBe(true)
})

test('[ACC-23] the code changes with the link of the participants; who came by the old code is out', async () => {
  const maker = new Device(server.url)
  const workshop = await maker.create()
  const { id, code } = workshop
  const byCode = await enter(id, await join({ code }))
  const rotated = (await rotate(maker, workshop, 'participant')) as RotatedLink
  expect(await byCode.closeCode()).toBe(4401)
  expect(rotated.code).toMatch(/^[A-HJKMNP-Z2-9]{6,8}$/)
  expect(rotated.code).not.toBe(code)
  expect(await new Device(server.url).json('POST', '/api/join', { code })).toBe('404 code-unknown')
  const again = await join({ code: rotated.code })
  expect((await again.json<WorkshopInfo>('GET', `/api/workshops/${id}`)) as WorkshopInfo).toMatchObject({
    role: 'participant',
    code: rotated.code,
  })
})

test('[ACC-24] who is at the door while the link is replaced does not get in by it', async () => {
  const { promise: gate, resolve: release } = Promise.withResolvers<void>()
  const { promise: atDoor, resolve: reached } = Promise.withResolvers<void>()
  let held = false
  const slow = await startTestServer({
    wrap: (storage) => ({
      ...storage,
      async loadRoom(room) {
        // The knocking socket's access has been read; now the link is replaced.
        if (!held) {
          held = true
          reached()
          await gate
        }
        return storage.loadRoom(room)
      },
    }),
  })
  try {
    const maker = new Device(slow.url)
    const { id, tokens } = await maker.create()
    const client = new WireClient(`${slow.syncUrl}/${id}/board?token=${tokens.observer}`)
    await atDoor
    await maker.request('POST', `/api/workshops/${id}/links/observer/rotate`)
    release()
    expect(await client.until((m) => m.type === 'close')).toMatchObject({
      code: 4401,
      reason: 'link-expired',
    })
    expect(client.received.filter((m) => m.type === 'sync')).toEqual([])
  } finally {
    await slow.close()
  }
})

test('[ACC-24] a facilitator who is put out while replacing the same link gets no link', async () => {
  const { promise: gate, resolve: release } = Promise.withResolvers<void>()
  const { promise: asked, resolve: reached } = Promise.withResolvers<void>()
  let calls = 0
  const slow = await startTestServer({
    wrap: (storage) => ({
      ...storage,
      async rotateLink(rotation) {
        if (calls++ === 0) {
          reached()
          await gate
        }
        return storage.rotateLink(rotation)
      },
    }),
  })
  try {
    const [maker, second] = [new Device(slow.url), new Device(slow.url)]
    const workshop = await maker.create()
    await second.json('POST', '/api/join', { token: workshop.tokens.facilitator })
    const overtaken = rotate(second, workshop, 'facilitator')
    await asked
    const { link } = (await rotate(maker, workshop, 'facilitator')) as RotatedLink
    release()
    expect(await overtaken).toBe('410 link-expired')
    expect(await maker.json('GET', `/api/workshops/${workshop.id}`)).toMatchObject({
      links: { facilitator: link },
    })
  } finally {
    await slow.close()
  }
})
