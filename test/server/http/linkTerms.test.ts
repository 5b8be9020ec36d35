// Links with an end and with a passphrase: who gets in, who stays, and what is told.
import { createHash } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import type { LinkTerms, Preview, WorkshopCreated, WorkshopInfo } from '../../../src/protocol/http.ts'
import { TEST_NODES } from '../../support/sharedEngines.ts'
import { Device, startTestServer, type TestServer, type TestServerOptions } from '../../support/testServer.ts'
import { WireClient } from '../../support/wireClient.ts'

const HOUR = 60 * 60 * 1000
const PHRASE = 'Le café est à  l’étage 🦊'
/** The same, as another keyboard and another clipboard have it. */
const PHRASE_DECOMPOSED = `  ${'Le café est à l’étage 🦊'.normalize('NFD')}\u00a0`

let server: TestServer | null = null
let clients: WireClient[] = []
let time = 0

afterEach(async () => {
  for (const client of clients) client.close()
  clients = []
  await server?.close()
  server = null
})

async function start(config: TestServerOptions['config'] = {}): Promise<Device> {
  time = Date.now()
  // Of several nodes the store's clock counts.
  server = await startTestServer({ config, ...(TEST_NODES > 1 ? {} : { now: () => time }) })
  return new Device(server.url)
}

const other = () => new Device(server?.url ?? '')
const put = (by: Device, { id }: Pick<WorkshopCreated, 'id'>, role: string, change: unknown) =>
  by.json<LinkTerms>('PUT', `/api/workshops/${id}/links/${role}/terms`, change)
const join = (by: Device, body: object) => by.json<{ role: string }>('POST', '/api/join', body)
const preview = (by: Device, body: object) => by.json<Preview>('POST', '/api/join/preview', body)

test('[ACC-42] facilitators alone give a link an end; a past one and nonsense are refused', async () => {
  const maker = await start()
  const workshop = await maker.create()
  const guest = other()
  await join(guest, { token: workshop.tokens.participant })
  const endsAt = Date.now() + HOUR
  expect(await put(guest, workshop, 'participant', { endsAt })).toBe('403 not-allowed')
  expect(await put(other(), workshop, 'participant', { endsAt })).toBe('401 not-a-member')
  expect(await put(maker, workshop, 'boss', { endsAt })).toBe('404 not-found')
  expect(await put(maker, workshop, 'participant', { endsAt: Date.now() - HOUR })).toBe('422 end-in-past')
  for (const bad of ['tomorrow', 1e17, 1.5, {}])
    expect(await put(maker, workshop, 'participant', { endsAt: bad })).toBe('400 bad-request')
  expect(await put(maker, workshop, 'participant', { endsAt })).toEqual({
    endsAt,
    asksPassphrase: false,
    isOver: false,
  })
  const seen = await maker.json<WorkshopInfo>('GET', `/api/workshops/${workshop.id}`)
  expect(seen).toMatchObject({
    terms: { participant: { endsAt, isOver: false }, observer: { endsAt: null } },
  })
  expect(await put(maker, workshop, 'participant', { endsAt: null })).toMatchObject({ endsAt: null })
})

test.skipIf(TEST_NODES > 1)(
  '[ACC-42] past the end link and code explain themselves; who was in comes back, also from the door; a new link has no past end',
  async () => {
    const maker = await start()
    const workshop = await maker.create()
    const { id, code, tokens } = workshop
    const [inside, waiting] = [other(), other()]
    await join(inside, { token: tokens.participant, name: 'Ann' })
    await maker.request('PUT', `/api/workshops/${id}/session/settings`, { lobby: 'on' })
    expect(await join(waiting, { token: tokens.participant })).toMatchObject({ waiting: true })
    await put(maker, workshop, 'participant', { endsAt: time + HOUR })
    expect(await preview(other(), { code })).toMatchObject({ role: 'participant' })
    time += HOUR
    for (const invitation of [{ token: tokens.participant }, { code }]) {
      expect(await preview(other(), invitation)).toBe('410 link-ended')
      expect(await join(other(), invitation)).toBe('410 link-ended')
      expect(await join(inside, invitation)).toMatchObject({ role: 'participant', name: 'Ann' })
      expect(await join(waiting, invitation)).toMatchObject({ waiting: true })
    }
    expect(await inside.json('GET', `/api/workshops/${id}`)).toMatchObject({ name: 'Ann' })
    expect(await join(other(), { token: tokens.observer })).toMatchObject({ role: 'observer' })
    const rotated = await maker.json<{ token: string }>(
      'POST',
      `/api/workshops/${id}/links/participant/rotate`,
    )
    const { token } = rotated as { token: string }
    expect(await preview(other(), { token })).toMatchObject({ role: 'participant' })
    expect(await inside.json('GET', `/api/workshops/${id}`)).toBe('410 link-expired')
  },
)

test('[ACC-43] link, code and link to read ask for the passphrase, and tell nothing before', async () => {
  const maker = await start()
  const workshop = await maker.create()
  const { id, code, tokens } = workshop
  for (const role of ['participant', 'observer'])
    expect(await put(maker, workshop, role, { passphrase: PHRASE })).toMatchObject({ asksPassphrase: true })
  for (const invitation of [{ token: tokens.participant }, { code }, { token: tokens.observer }]) {
    const guest = other()
    expect(await preview(guest, invitation)).toMatchObject({ title: '', asksPassphrase: true, name: null })
    expect(await join(guest, invitation)).toBe('403 passphrase-missing')
    expect(await join(guest, { ...invitation, passphrase: '  ' })).toBe('403 passphrase-missing')
    expect(await join(guest, { ...invitation, passphrase: PHRASE.toLowerCase() })).toBe(
      '403 passphrase-wrong',
    )
    expect(await guest.json('GET', `/api/workshops/${id}`)).toBe('401 not-a-member')
    expect(await join(guest, { ...invitation, passphrase: PHRASE_DECOMPOSED })).toMatchObject({
      workshopId: id,
    })
    // The same device is not asked again, whatever the passphrase is by then.
    expect(await join(guest, invitation)).toMatchObject({ workshopId: id })
    expect(await preview(guest, invitation)).not.toHaveProperty('asksPassphrase')
  }
  await put(maker, workshop, 'participant', { passphrase: '' })
  expect(await join(other(), { code })).toMatchObject({ role: 'participant' })
})

test('[ACC-43] a passphrase has 4 to 200 characters, an emoji counted once', async () => {
  const maker = await start()
  const workshop = await maker.create()
  const set = (passphrase: unknown) => put(maker, workshop, 'participant', { passphrase })
  expect(await set('🦊🦊🦊')).toBe('422 passphrase-too-short')
  expect(await set(' a c ')).toBe('422 passphrase-too-short')
  expect(await set('x'.repeat(201))).toBe('422 passphrase-too-long')
  expect(await set(7)).toBe('400 bad-request')
  for (const good of ['🦊🦊🦊🦊', '🦊'.repeat(200)]) {
    expect(await set(good)).toMatchObject({ asksPassphrase: true })
    expect(await join(other(), { code: workshop.code, passphrase: good })).toMatchObject({
      role: 'participant',
    })
  }
  expect(await join(other(), { code: workshop.code, passphrase: '🦊'.repeat(20_000) })).toBe('413 too-large')
  // Nothing but blanks is none.
  expect(await set(' \u3000 ')).toMatchObject({ asksPassphrase: false })
})

test('[ACC-44] wrong passphrases and wrong codes are one count, at once or in turn; the right one uses nothing up', async () => {
  const maker = await start({ wrongCodesPerHour: 6 })
  const workshop = await maker.create()
  const { code, tokens } = workshop
  await put(maker, workshop, 'participant', { passphrase: PHRASE })
  for (let i = 0; i < 7; i++)
    expect(await join(other(), { code, passphrase: PHRASE })).toMatchObject({ role: 'participant' })
  expect(await preview(other(), { code: 'WRONG2' })).toBe('404 code-unknown')
  const guess = { token: tokens.participant, passphrase: 'guess' }
  const answers = await Promise.all(Array.from({ length: 20 }, () => join(other(), guess)))
  expect(answers.filter((answer) => answer === '403 passphrase-wrong')).toHaveLength(5)
  expect(answers.filter((answer) => answer === '429 too-many-requests')).toHaveLength(15)
  const right = await other().request('POST', '/api/join', { ...guess, passphrase: PHRASE })
  expect(right.status).toBe(429)
  expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(3000)
  expect(await preview(other(), { code })).toBe('429 too-many-requests')
  // A link that asks for none goes on.
  expect(await join(other(), { token: tokens.observer })).toMatchObject({ role: 'observer' })
})

test('[ACC-49] a hundred people at one address come at once with the right passphrase; a wrong one is still counted', async () => {
  const maker = await start({ wrongCodesPerHour: 4 })
  const workshop = await maker.create()
  const { code, tokens } = workshop
  await put(maker, workshop, 'participant', { passphrase: PHRASE })
  const people = Array.from({ length: 100 }, (_, i) =>
    join(other(), { ...(i % 2 === 0 ? { code } : { token: tokens.participant }), passphrase: PHRASE }),
  )
  const guesses = Array.from({ length: 3 }, () => join(other(), { code, passphrase: 'guess' }))
  for (const answer of await Promise.all(people)) expect(answer).toMatchObject({ role: 'participant' })
  expect(await Promise.all(guesses)).toEqual(guesses.map(() => '403 passphrase-wrong'))
  // What was right before is not when there is another.
  await put(maker, workshop, 'participant', { passphrase: 'another' })
  expect(await join(other(), { code, passphrase: PHRASE })).toBe('403 passphrase-wrong')
  expect(await join(other(), { code, passphrase: 'another' })).toBe('429 too-many-requests')
})

test('[ACC-45] what is kept is salted and slow; the passphrase is in no answer and no export', async () => {
  const maker = await start()
  const [one, two] = [await maker.create(), await maker.create()]
  const secret = 'correct horse battery'
  for (const workshop of [one, two]) await put(maker, workshop, 'participant', { passphrase: secret })
  const hashes = await Promise.all(
    [one, two].map(async ({ id }) => (await server?.storage.readTerms(id, 'participant'))?.passphrase ?? ''),
  )
  expect(hashes[0]).toMatch(/^scrypt\$32768\$8\$1\$[\w-]{22}\$[\w-]{43}$/)
  expect(hashes[1]).not.toBe(hashes[0])
  for (const encoding of ['hex', 'base64', 'base64url'] as const)
    expect(hashes.join()).not.toContain(createHash('sha256').update(secret).digest(encoding))
  const told = await Promise.all(
    ['', '/export', '/session/summary'].map(async (path) =>
      (await maker.request('GET', `/api/workshops/${one.id}${path}`)).text(),
    ),
  )
  for (const text of told) for (const word of [secret, hashes[0] ?? '']) expect(text).not.toContain(word)
})

test('[ACC-46] a participant who opens the facilitators’ link is asked; a facilitator who opens the participants’ is not', async () => {
  const maker = await start()
  const workshop = await maker.create()
  const { tokens } = workshop
  const guest = other()
  await join(guest, { token: tokens.participant })
  for (const role of ['participant', 'facilitator']) await put(maker, workshop, role, { passphrase: PHRASE })
  expect(await preview(guest, { token: tokens.facilitator })).toMatchObject({ asksPassphrase: true })
  expect(await join(guest, { token: tokens.facilitator })).toBe('403 passphrase-missing')
  expect(await join(maker, { token: tokens.participant })).toMatchObject({ role: 'facilitator' })
})

test('[ACC-47] a program with a token is held to the terms, and put out when they change', async () => {
  const maker = await start()
  const workshop = await maker.create()
  const { id, tokens } = workshop
  const ask = () =>
    other()
      .request('GET', `/api/workshops/${id}`, undefined, { authorization: `Bearer ${tokens.participant}` })
      .then(async (answer) => ((await answer.json()) as { error?: string }).error ?? 'in')
  const socket = new WireClient(`${server?.syncUrl}/${id}/board?token=${tokens.participant}`)
  clients.push(socket)
  await socket.opened()
  await socket.pull()
  const person = other()
  await join(person, { token: tokens.participant })
  const own = new WireClient(`${server?.syncUrl}/${id}/board`, {
    cookie: person.cookie ?? '',
    origin: server?.url ?? '',
  })
  clients.push(own)
  await own.opened()
  await own.pull()
  expect(await ask()).toBe('in')
  await put(maker, workshop, 'participant', { passphrase: PHRASE })
  expect(await ask()).toBe('passphrase-missing')
  expect(await socket.until((m) => m.type === 'close')).toMatchObject({
    code: 4401,
    reason: 'passphrase-missing',
  })
  await own.pull()
  expect(own.received.every((message) => message.type !== 'close')).toBe(true)
  await put(maker, workshop, 'participant', { passphrase: '', endsAt: Date.now() + HOUR })
  expect(await ask()).toBe('in')
  if (TEST_NODES > 1) return
  time += 2 * HOUR
  expect(await ask()).toBe('link-ended')
})
