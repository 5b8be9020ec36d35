// Who gets through to the sockets and the pages, and with which headers.
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WorkshopCreated } from '../../../src/protocol/http.ts'
import { Device, startTestServer, type TestServer, temporaryDirectory } from '../../support/testServer.ts'
import { WireClient } from '../../support/wireClient.ts'

let server: TestServer
let dist: string
let owner: Device
let workshop: WorkshopCreated

beforeAll(async () => {
  dist = await temporaryDirectory()
  await mkdir(join(dist, 'assets'))
  await writeFile(join(dist, 'index.html'), '<title>page</title>')
  await writeFile(join(dist, 'assets/app-AbC123.js'), 'start()')
  await writeFile(join(dist, 'icon.svg'), '<svg/>')
  server = await startTestServer({ dist })
  owner = new Device(server.url)
  workshop = await owner.create()
})

afterAll(async () => {
  await server.close()
  await rm(dist, { recursive: true })
})

/** What becomes of an upgrade: its HTTP status when refused, the close code, or the title that it reads. */
async function knock(path: string, headers: Record<string, string> = {}): Promise<unknown> {
  const client = new WireClient(`${server.syncUrl}/${path}`, headers)
  const refused = new Promise<number>((resolve) => {
    client.ws.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
  })
  const outcome = await Promise.race([refused, client.closeCode(), client.opened().then(() => client.pull())])
  client.close()
  return typeof outcome === 'number' ? outcome : outcome.getMap('meta').get('title')
}

test('[ACC-15] a socket opens for the cookie of a member from our own page, or for a token', async () => {
  const cookie = owner.cookie!
  const path = `${workshop.id}/board`
  expect(await knock(path, { cookie, origin: server.url })).toBe('Une bague')
  expect(await knock(`${path}?token=${workshop.tokens.observer}`)).toBe('Une bague')
  expect(await knock(path, { cookie, origin: 'https://elsewhere.example' })).toBe(403)
  expect(await knock(path, { cookie, origin: 'null' })).toBe(403)
  expect(await knock(path, { cookie })).toBe(403)
  expect(
    await knock(`${path}?token=${workshop.tokens.observer}`, { origin: 'https://elsewhere.example' }),
  ).toBe(403)
})

test('[ACC-14] over https the socket takes the cookie by its strict name alone', async () => {
  const secure = await startTestServer({ config: { trustProxy: true } })
  try {
    const https = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'map.example.org' }
    const maker = new Device(secure.url)
    const body = { title: 'T', template: 'tender', locale: 'fr' }
    const created = await maker.request('POST', '/api/workshops', body, https)
    const { id } = (await created.json()) as WorkshopCreated
    const enter = async (cookie: string) => {
      const client = new WireClient(`${secure.syncUrl}/${id}/board`, {
        cookie,
        origin: 'https://map.example.org',
        ...https,
      })
      const first = await client.until((m) => m.type === 'close' || m.type === 'sync')
      client.close()
      return first.type === 'close' ? first.code : 'in'
    }
    const cookie = maker.cookie!
    expect(cookie).toMatch(/^__Host-/)
    expect(await enter(cookie)).toBe('in')
    expect(await enter(cookie.replace('__Host-', ''))).toBe(4401)
  } finally {
    await secure.close()
  }
})

test('[ACC-16] who is not a member is told by a close code, which a page can read', async () => {
  const path = `${workshop.id}/board`
  expect(await knock(path)).toBe(4401)
  expect(await knock(`${path}?token=wrong`)).toBe(4401)
  expect(await knock(path, { cookie: 'parcours_session=wrong', origin: server.url })).toBe(4401)
  const other = await owner.create()
  expect(await knock(`${path}?token=${other.tokens.facilitator}`)).toBe(4401)
  expect(await knock('nothing/board', { cookie: owner.cookie!, origin: server.url })).toBe(4404)
})

test.each(['', 'board', 'a/other', 'a/board/more', 'a%2fb/board', '../api/config'])(
  '[ACC-17] the address /sync/%s is no room',
  async (path) => {
    expect(await knock(path)).toBe(404)
  },
)

test('[ACC-18] a change that another site asks for is refused', async () => {
  const from = (origin: string) =>
    owner.request('POST', `/api/workshops/${workshop.id}/links/observer/rotate`, undefined, { origin })
  const foreign = await from('https://elsewhere.example')
  expect([foreign.status, await foreign.json()]).toEqual([403, { error: 'origin-refused' }])
  expect((await from(server.url)).status).toBe(200)
})

test.each(['/', '/join', '/w/abc', '/w/abc/table?x=1'])(
  '[ACC-19] %s is the page, always fresh',
  async (path) => {
    const answer = await owner.request('GET', path)
    expect([answer.status, await answer.text()]).toEqual([200, '<title>page</title>'])
    expect(answer.headers.get('cache-control')).toBe('no-cache')
    expect(answer.headers.get('content-type')).toContain('text/html')
  },
)

test('[ACC-19] files with a hash in their name are kept for ever, others are not', async () => {
  const asset = await owner.request('GET', '/assets/app-AbC123.js')
  expect(await asset.text()).toBe('start()')
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect((await owner.request('GET', '/icon.svg')).headers.get('cache-control')).toBe('no-cache')
})

test.each(['/api/none', '/sync/none', '/assets/old-123.js', '/missing.png'])(
  '[ACC-19] %s is missing, not a page',
  async (path) => {
    const answer = await owner.request('GET', path)
    expect([answer.status, await answer.json()]).toEqual([404, { error: 'not-found' }])
  },
)

test('[OPS-7] a client that is built again is served without a restart', async () => {
  expect((await owner.request('GET', '/assets/next-XyZ789.js')).status).toBe(404)
  await writeFile(join(dist, 'assets/next-XyZ789.js'), 'next()')
  await writeFile(join(dist, 'index.html'), '<title>next page</title>')
  expect(await (await owner.request('GET', '/assets/next-XyZ789.js')).text()).toBe('next()')
  for (const path of ['/', '/w/any', '/w/any/table'])
    expect(await (await owner.request('GET', path)).text(), path).toBe('<title>next page</title>')
  expect((await owner.request('GET', '/api/nothing')).status).toBe(404)
  expect((await owner.request('GET', '/..%2f..%2fpackage.json')).status).toBe(404)
})

test('[ACC-20] pages may load nothing from elsewhere, run no inline script and be in no frame', async () => {
  const { headers } = await owner.request('GET', '/')
  const policy = headers.get('content-security-policy')!
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
  expect(policy).toContain("default-src 'self'")
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('upgrade-insecure-requests') // it would break a server without https
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('x-frame-options')).toBe('SAMEORIGIN')
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  expect(headers.has('strict-transport-security')).toBe(false)
  expect(headers.has('x-powered-by')).toBe(false)
})

test('[ACC-20] a deployment with https keeps browsers on it, and its windows to itself', async () => {
  const secure = await startTestServer({ config: { publicUrl: 'https://map.example.org' } })
  try {
    const { headers } = await new Device(secure.url).request('GET', '/api/config')
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8};/)
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
  } finally {
    await secure.close()
  }
})

test('[SYNC-24] a socket that knocks while the server ends does not keep it from ending', async () => {
  const { promise: gate, resolve: release } = Promise.withResolvers<void>()
  const { promise: knocking, resolve: knocked } = Promise.withResolvers<void>()
  const ending = await startTestServer({
    wrap: (storage) => ({
      ...storage,
      async readLink(hash) {
        knocked()
        await gate
        return storage.readLink(hash)
      },
    }),
  })
  const { id, tokens } = await new Device(ending.url).create()
  const client = new WireClient(`${ending.syncUrl}/${id}/board?token=${tokens.observer}`)
  await knocking
  const ended = ending.close()
  release()
  expect(await client.closeCode()).toBe(1006) // no code of ours: the client comes back to the next server
  await ended
})
