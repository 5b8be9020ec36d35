import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NAME_MAX } from '../../../src/model/schema/limits.ts'
import { TEMPLATE_KEYS } from '../../../src/model/templates/templateKeys.ts'
import { workshopCreatedSchema } from '../../../src/protocol/http.ts'
import { TEST_NODES } from '../../support/sharedEngines.ts'
import { Device, startTestServer, type TestServer } from '../../support/testServer.ts'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer({ config: { maxImportBytes: 4 * 1024 * 1024 } })
})

afterAll(() => server.close())

/** What the server says to bytes that are not HTTP. */
async function rawRequest(text: string): Promise<string> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
  socket.write(`${text}\r\n\r\n`)
  const [answer] = (await once(socket, 'data')) as [Buffer]
  socket.destroy()
  return answer.toString()
}

test.each(TEMPLATE_KEYS)(
  '[ACC-1] anyone can create a workshop from the template %s, and is its facilitator',
  async (template) => {
    const device = new Device(server.url)
    const created = workshopCreatedSchema.parse(await device.create({ template, locale: 'en', levels: 5 }))
    expect(created.code).toMatch(/^[A-HJKMNP-Z2-9]{6,8}$/)
    expect(created.links.observer).toBe(`${server.url}/join#${created.tokens.observer}`)
    expect(new Set(Object.values(created.tokens)).size).toBe(4)
    // 128 bits or more, six to a character.
    for (const token of Object.values(created.tokens)) expect(token.length * 6).toBeGreaterThanOrEqual(128)
    expect(await device.json('GET', `/api/workshops/${created.id}`)).toMatchObject({
      role: 'facilitator',
      title: 'Une bague',
      participantId: created.participantId,
      name: '',
    })
    const file = await device.export(created.id)
    expect(file.meta).toMatchObject({ title: 'Une bague', locale: 'en', levels: 5 })
    expect(file.records.sequences!.length).toBeGreaterThan(0)
  },
)

test('[ACC-9] whoever creates a workshop may give a name', async () => {
  const device = new Device(server.url)
  const { id } = workshopCreatedSchema.parse(
    await device.create({ template: 'tender', locale: 'fr', name: ' Ana ' }),
  )
  expect(await device.json('GET', `/api/workshops/${id}`)).toMatchObject({ name: 'Ana' })
})

test.each([
  [{ title: '' }, '422 title-missing'],
  [{ title: '  \t ' }, '422 title-missing'],
  [{ title: 'x'.repeat(NAME_MAX + 1) }, '422 title-too-long'],
  [{ name: 'x'.repeat(NAME_MAX + 1) }, '422 name-too-long'],
  [{ name: 5 }, '400 bad-request'],
  [{ title: undefined }, '400 bad-request'],
  [{ title: 5 }, '400 bad-request'],
  [{ template: 'none' }, '400 bad-request'],
  [{ levels: 6 }, '400 bad-request'],
  ['{"title":', '400 bad-request'],
  ['[]', '400 bad-request'],
  [`{"title":"${'x'.repeat(70_000)}"}`, '413 too-large'],
])('[ACC-2] creation from %j is refused with a code of the table', async (body, refusal) => {
  const full = typeof body === 'string' ? body : { title: 'T', template: 'tender', locale: 'fr', ...body }
  expect(await new Device(server.url).json('POST', '/api/workshops', full)).toBe(refusal)
})

// The proxy in front of several nodes answers for itself what is not HTTP.
test.skipIf(TEST_NODES > 1)(
  '[ACC-2] an address that does not exist, a method or a type of body that is not taken, answer with a code too',
  async () => {
    const device = new Device(server.url)
    expect(await device.json('GET', '/api/nothing')).toBe('404 not-found')
    expect(await device.json('GET', '/api/join')).toBe('404 not-found')
    expect(await device.json('GET', '/api/workshops/%zz')).toBe('400 bad-request')
    expect(await rawRequest('NONSENSE')).toContain('{"error":"bad-request"}')
    const form = await device.request('POST', '/api/join', 'token=a', { 'content-type': 'text/plain' })
    expect([form.status, await form.json()]).toEqual([400, { error: 'bad-request' }])
  },
)

test('[ACC-3] an export comes back as an equal workshop', async () => {
  const device = new Device(server.url)
  const { id } = await device.create()
  const answer = await device.request('GET', `/api/workshops/${id}/export`)
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename="Une bague.parcours.json"; filename*=UTF-8''Une%20bague.parcours.json`,
  )
  const text = await answer.text()
  const imported = await device.json<{ id: string; damaged: number }>('POST', '/api/workshops/import', text)
  expect(imported).toMatchObject({ damaged: 0 })
  const { id: copy } = imported as { id: string }
  expect(copy).not.toBe(id)
  expect(await (await device.request('GET', `/api/workshops/${copy}/export`)).text()).toBe(text)
  expect(await device.json('GET', `/api/workshops/${copy}`)).toMatchObject({
    role: 'facilitator',
    title: 'Une bague',
  })
})

test('[ACC-3] records that this version cannot read are kept, and counted', async () => {
  const device = new Device(server.url)
  const file = await device.export((await device.create()).id)
  const broken = { id: 'action:broken', title: 7, future: ['kept'] }
  const records = { ...file.records, actions: [...file.records.actions!, broken] }
  const imported = await device.json<{ id: string }>('POST', '/api/workshops/import', { ...file, records })
  expect(imported).toMatchObject({ damaged: 1 })
  expect((await device.export((imported as { id: string }).id)).records.actions).toContainEqual(broken)
})

test.each([
  ['', '422 import-not-a-workshop'],
  ['{"format":', '422 import-not-a-workshop'],
  ['null', '422 import-not-a-workshop'],
  ['{"format":"parcours-workshop","version":1,"meta":{},"records":{}}', '422 import-not-a-workshop'],
  [
    '{"format":"parcours-workshop","version":99,"meta":{"schemaVersion":1},"records":{}}',
    '422 import-too-new',
  ],
  [
    '{"format":"parcours-workshop","version":1,"meta":{"schemaVersion":99},"records":{}}',
    '422 import-too-new',
  ],
  ['x'.repeat(4 * 1024 * 1024 + 1), '413 too-large'],
])('[ACC-4] an import of %.80s is refused', async (body, refusal) => {
  expect(await new Device(server.url).json('POST', '/api/workshops/import', body)).toBe(refusal)
})

test('[ACC-5] a deployment with a creation key asks for it', async () => {
  const closed = await startTestServer({ config: { creationKey: 'sesame' } })
  try {
    const device = new Device(closed.url)
    expect(await device.json('GET', '/api/config')).toEqual({ needsCreationKey: true })
    const body = { title: 'T', template: 'tender', locale: 'fr' }
    expect(await device.json('POST', '/api/workshops', body)).toBe('403 creation-key-wrong')
    expect(await device.json('POST', '/api/workshops', { ...body, creationKey: 'x' })).toBe(
      '403 creation-key-wrong',
    )
    expect(await device.json('POST', '/api/workshops/import', '{}')).toBe('403 creation-key-wrong')
    const { id } = await device.create({ creationKey: 'sesame' })
    const file = JSON.stringify(await device.export(id))
    const opened = await device.request('POST', '/api/workshops/import', file, { 'x-creation-key': 'sesame' })
    expect(opened.status).toBe(201)
  } finally {
    await closed.close()
  }
  expect(await new Device(server.url).json('GET', '/api/config')).toEqual({ needsCreationKey: false })
})

test('[ACC-6] a workshop is shown, exported and deleted for its members alone, and deleted by facilitators alone', async () => {
  const [owner, guest, stranger] = [new Device(server.url), new Device(server.url), new Device(server.url)]
  const { id, tokens } = await owner.create()
  await guest.json('POST', '/api/join', { token: tokens.participant })
  for (const path of ['', '/export']) {
    expect(await stranger.json('GET', `/api/workshops/${id}${path}`)).toBe('401 not-a-member')
    expect(await stranger.json('GET', `/api/workshops/none${path}`)).toBe('404 workshop-missing')
  }
  expect(await stranger.json('DELETE', `/api/workshops/${id}`)).toBe('401 not-a-member')
  expect(await guest.json('DELETE', `/api/workshops/${id}`)).toBe('403 not-allowed')
  expect((await owner.request('DELETE', `/api/workshops/${id}`)).status).toBe(204)
  expect(await owner.json('GET', `/api/workshops/${id}`)).toBe('404 workshop-missing')
  expect(await guest.json('POST', '/api/join', { token: tokens.participant })).toBe('404 link-unknown')
})

test('[ACC-6] a program shows the token of a link instead of a cookie', async () => {
  const { id, tokens } = await new Device(server.url).create()
  const as = (token: string) =>
    new Device(server.url).request('GET', `/api/workshops/${id}`, undefined, {
      authorization: `Bearer ${token}`,
    })
  expect(await (await as(tokens.observer)).json()).toMatchObject({ role: 'observer', code: null, links: {} })
  expect((await as('wrong')).status).toBe(401)
})

test('the server says that it lives, and that it can read its store', async () => {
  const device = new Device(server.url)
  expect(await device.json('GET', '/healthz')).toEqual({ status: 'ok' })
  expect(await device.json('GET', '/readyz')).toMatchObject({ status: 'ok' })
})
