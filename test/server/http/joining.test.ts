import { afterAll, beforeAll, expect, test } from 'vitest'
import { NAME_MAX } from '../../../src/model/schema/limits.ts'
import type { Membership, WorkshopCreated, WorkshopInfo } from '../../../src/protocol/http.ts'
import { TEST_NODES } from '../../support/sharedEngines.ts'
import { Device, startTestServer, type TestServer } from '../../support/testServer.ts'
import { metaUpdate, WireClient } from '../../support/wireClient.ts'

let server: TestServer
let owner: Device
let workshop: WorkshopCreated
let time = 1_800_000_000_000

beforeAll(async () => {
  server = await startTestServer({ config: { wrongCodesPerHour: 3 }, now: () => time })
  owner = new Device(server.url)
  workshop = await owner.create()
})

afterAll(() => server.close())

function join(device: Device, body: object): Promise<Membership | string> {
  return device.json<Membership>('POST', '/api/join', body)
}

test.each(['facilitator', 'participant', 'observer'] as const)(
  '[ACC-7] the link of a %s makes one',
  async (role) => {
    const device = new Device(server.url)
    const token = workshop.tokens[role]
    expect(await device.json('POST', '/api/join/preview', { token })).toEqual({
      workshopId: workshop.id,
      title: 'Une bague',
      role,
      link: role,
      name: null,
    })
    expect(device.cookie).toBe(null)
    const joined = await join(device, { token, name: '  Ann ' })
    expect(joined).toMatchObject({ workshopId: workshop.id, role, name: 'Ann' })
    expect(await device.json('POST', '/api/join/preview', { token })).toMatchObject({ role, name: 'Ann' })
    const { waiting, ...member } = joined as Membership
    expect(waiting).toBe(false)
    expect(await device.json('GET', `/api/workshops/${workshop.id}`)).toMatchObject(member)
  },
)

test('[ACC-7] the code makes a participant, however it is typed', async () => {
  const { code } = workshop
  for (const typed of [code, code.toLowerCase(), ` ${code.slice(0, 3)}-${code.slice(3)} `])
    expect(await join(new Device(server.url), { code: typed })).toMatchObject({
      role: 'participant',
      name: '',
    })
})

test('[ACC-8] a device comes back as the same person, and a weaker link takes nothing from it', async () => {
  const device = new Device(server.url)
  const first = (await join(device, { token: workshop.tokens.participant, name: 'Ann' })) as Membership
  const { cookie } = device
  expect(await join(device, { token: workshop.tokens.observer })).toEqual(first)
  expect(await device.json('POST', '/api/join/preview', { token: workshop.tokens.observer })).toMatchObject({
    role: 'participant',
  })
  expect(await join(device, { token: workshop.tokens.facilitator, name: 'Anna' })).toEqual({
    ...first,
    role: 'facilitator',
    name: 'Anna',
  })
  expect(device.cookie).toBe(cookie)
  const other = await device.create()
  expect(device.cookie).toBe(cookie)
  expect(await device.json('GET', `/api/workshops/${other.id}`)).toMatchObject({ role: 'facilitator' })
  expect(await join(new Device(server.url), { token: workshop.tokens.participant })).not.toMatchObject({
    participantId: first.participantId,
  })
})

test('[ACC-9] a name is optional, and not too long', async () => {
  const { participant: token } = workshop.tokens
  const device = new Device(server.url)
  expect(await join(device, { token, name: 'x'.repeat(NAME_MAX + 1) })).toBe('422 name-too-long')
  expect(device.cookie).toBe(null)
  expect(await join(device, { token, name: `${'x'.repeat(NAME_MAX)}   ` })).toMatchObject({
    name: 'x'.repeat(NAME_MAX),
  })
  expect(await join(device, { token, name: '' })).toMatchObject({ name: '' })
  expect(await join(device, { token, name: 5 })).toBe('400 bad-request')
})

test('[ACC-41] who gives no name gets the first proposed one that nobody in the workshop has', async () => {
  const { participant: token } = workshop.tokens
  const suggestions = ['Renard calme', ' Loutre vive ']
  const first = new Device(server.url)
  expect(await join(first, { token, name: '', suggestions })).toMatchObject({ name: 'Renard calme' })
  expect(await join(first, { token, suggestions })).toMatchObject({ name: 'Renard calme' })
  const named = async (body: object) => (await join(new Device(server.url), { token, ...body })) as Membership
  expect(await named({ name: ' ', suggestions: ['RENARD calme', 'Loutre vive'] })).toMatchObject({
    name: 'Loutre vive',
  })
  expect(await named({ suggestions })).toMatchObject({ name: 'Loutre vive 2' })
  expect(await named({ suggestions })).toMatchObject({ name: 'Loutre vive 3' })
  expect(await named({ name: 'Ana', suggestions })).toMatchObject({ name: 'Ana' })
  expect(await named({ name: '', suggestions: ['  '] })).toMatchObject({ name: '' })
  expect(await named({ suggestions: ['x'.repeat(NAME_MAX + 1)] })).toBe('422 name-too-long')
  expect(await named({ suggestions: Array(17).fill('Ana') })).toBe('400 bad-request')
})

test('[ACC-11] each role is shown the links it may pass on', async () => {
  const info = async (token: string) => {
    const device = new Device(server.url)
    await join(device, { token })
    return (await device.json('GET', `/api/workshops/${workshop.id}`)) as WorkshopInfo
  }
  const { tokens, links, code } = workshop
  expect(await info(tokens.facilitator)).toMatchObject({ links, code })
  expect((await info(tokens.participant)).links).toEqual({ participant: links.participant })
  expect((await info(tokens.participant)).code).toBe(code)
  expect(await info(tokens.observer)).toMatchObject({ links: {}, code: null })
})

// By a clock of the test, which several nodes do not have: theirs is the store's.
test.skipIf(TEST_NODES > 1)(
  '[ACC-12] after a few wrong codes an address must wait; links still work',
  async () => {
    const device = new Device(server.url)
    for (let i = 0; i < 3; i++) expect(await join(device, { code: 'WRONG2' })).toBe('404 code-unknown')
    expect(await join(device, { code: 'WRONG2' })).toBe('429 too-many-requests')
    expect(await device.json('POST', '/api/join/preview', { code: workshop.code })).toBe(
      '429 too-many-requests',
    )
    expect(await join(device, { token: workshop.tokens.observer })).toMatchObject({ role: 'observer' })
    time += 60 * 60 * 1000
    expect(await join(device, { code: workshop.code })).toMatchObject({ role: 'participant' })
  },
)

test('[ACC-12] creation is limited per address', async () => {
  const strict = await startTestServer({ config: { createPerHour: 1 } })
  try {
    const device = new Device(strict.url)
    await device.create()
    const again = await device.json('POST', '/api/workshops', {
      title: 'T',
      template: 'tender',
      locale: 'fr',
    })
    expect(again).toBe('429 too-many-requests')
  } finally {
    await strict.close()
  }
})

test('[ACC-13] the door shows the title of now, not of the last snapshot', async () => {
  const device = new Device(server.url)
  const { id, tokens } = await device.create()
  const address = `${server.syncUrl}/${id}/board?token=${tokens.facilitator}&durable=1`
  const client = await new WireClient(address).opened()
  client.sendSync(2, metaUpdate(await client.pull(), { title: 'Renamed' }))
  // Another node knows what is acknowledged.
  await client.until((m) => m.type === 'durable' && m.count >= 1)
  expect(await device.json('POST', '/api/join/preview', { token: tokens.observer })).toMatchObject({
    title: 'Renamed',
  })
  expect(await device.json('GET', `/api/workshops/${id}`)).toMatchObject({ title: 'Renamed' })
  client.close()
})

test('[ACC-29] a session that we did not give is not taken, one that we gave is kept', async () => {
  const maker = new Device(server.url)
  const { tokens } = await maker.create()
  const device = new Device(server.url)
  device.cookie = 'parcours_session=planted-by-somebody-else'
  await device.request('POST', '/api/join', { token: tokens.participant, name: 'Ann' })
  expect(device.cookie).not.toContain('planted')
  const given = device.cookie
  await device.request('POST', '/api/join', { token: tokens.participant, name: 'Ann' })
  await device.create()
  expect(device.cookie).toBe(given)
})

test('[ACC-14] the session cookie is out of reach of scripts and of other sites', async () => {
  const answer = await new Device(server.url).request('POST', '/api/join', {
    token: workshop.tokens.observer,
  })
  expect(answer.headers.get('set-cookie')).toMatch(
    /^parcours_session=[\w-]{32}; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/,
  )
  const secure = await startTestServer({ config: { publicUrl: 'https://map.example.org' } })
  try {
    const device = new Device(secure.url)
    const created = await device.request('POST', '/api/workshops', {
      title: 'T',
      template: 'tender',
      locale: 'fr',
    })
    const { id, links, tokens } = (await created.json()) as WorkshopCreated
    expect(created.headers.get('set-cookie')).toMatch(
      /^__Host-parcours_session=[\w-]{32}; Max-Age=31536000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    expect((await device.request('GET', `/api/workshops/${id}`)).status).toBe(200)
    // Under its plain name somebody else could have put it there.
    device.cookie = device.cookie?.replace('__Host-', '') ?? null
    expect((await device.request('GET', `/api/workshops/${id}`)).status).toBe(401)
    expect(links.observer).toBe(`https://map.example.org/join#${tokens.observer}`)
  } finally {
    await secure.close()
  }
})
