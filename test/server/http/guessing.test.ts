// Guessing codes, from one address or from many.
import { afterEach, expect, test } from 'vitest'
import { createAttempts } from '../../../server/http/attempts.ts'
import type { Membership } from '../../../src/protocol/http.ts'
import { TEST_NODES } from '../../support/sharedEngines.ts'
import { Device, startTestServer, type TestServer, type TestServerOptions } from '../../support/testServer.ts'

let server: TestServer | null = null

afterEach(async () => {
  await server?.close()
  server = null
})

async function start(config: TestServerOptions['config'] = {}, now = () => 1): Promise<Device> {
  server = await startTestServer({ config: { trustProxy: true, ...config }, now })
  return new Device(server.url)
}

async function guess(device: Device, forwardedFor: string, code = 'WRONG2'): Promise<number> {
  const headers = { 'x-forwarded-for': forwardedFor }
  return (await device.request('POST', '/api/join/preview', { code }, headers)).status
}

test('[ACC-12] many guesses at once are no more than as many in turn', async () => {
  const device = await start({ wrongCodesPerHour: 5 })
  const answers = await Promise.all(Array.from({ length: 40 }, () => guess(device, '192.0.2.1')))
  expect(answers.filter((status) => status === 404)).toHaveLength(5)
  expect(answers.filter((status) => status === 429)).toHaveLength(35)
})

// By a clock of the test, which several nodes do not have: theirs is the store's.
test.skipIf(TEST_NODES > 1)(
  '[ACC-12] after too many wrong codes the right one waits too, at that address only; links go on working there',
  async () => {
    let time = 1
    const device = await start({ wrongCodesPerHour: 3 }, () => time)
    const { code, tokens } = await device.create()
    for (let i = 0; i < 3; i++) expect(await guess(device, '192.0.2.1')).toBe(404)
    expect(await guess(device, '192.0.2.1', code)).toBe(429)
    expect(await guess(device, '192.0.2.2', code)).toBe(200)
    const headers = { 'x-forwarded-for': '192.0.2.1' }
    const byLink = await device.request('POST', '/api/join', { token: tokens.participant }, headers)
    expect(byLink.status).toBe(200)
    time += 60 * 60 * 1000
    expect(await guess(device, '192.0.2.1', code)).toBe(200)
  },
)

test('[ACC-12] right codes use nothing up', async () => {
  const device = await start({ wrongCodesPerHour: 2 })
  const { code } = await device.create()
  for (let i = 0; i < 6; i++) expect(await guess(device, '192.0.2.1', code)).toBe(200)
})

test('[ACC-26] an address is what the proxy says, whatever the client says before it', async () => {
  const device = await start({ wrongCodesPerHour: 2 })
  const answers: number[] = []
  for (const claimed of ['1.1.1.1', '2.2.2.2', '3.3.3.3'])
    answers.push(await guess(device, `${claimed}, 192.0.2.1`))
  expect(answers).toEqual([404, 404, 429])
})

test.skipIf(TEST_NODES > 1)(
  '[ACC-27] all addresses together may guess only so often; links go on working',
  async () => {
    let time = 1
    const device = await start({ wrongCodesPerHour: 2, wrongCodesPerHourInAll: 4 }, () => time)
    const { code, tokens } = await device.create()
    const answers: number[] = []
    for (let i = 0; i < 6; i++) answers.push(await guess(device, `192.0.2.${i}`))
    expect(answers).toEqual([404, 404, 404, 404, 429, 429])
    expect(await guess(device, '192.0.2.9', code)).toBe(429) // or else it would say which code is right
    const joined = await device.request('POST', '/api/join', { token: tokens.observer })
    expect(joined.status).toBe(200)
    time += 60 * 60 * 1000
    expect(await guess(device, '192.0.2.9', code)).toBe(200)
  },
)

test('[ACC-27] neighbours in an IPv6 network count as one', () => {
  const attempts = createAttempts({ perAddress: 2, inAll: 100, windowMs: 1000 }, () => 1)
  expect(['2001:db8::1', '2001:db8::2', '2001:db8::3'].map((a) => attempts.begin(a))).toEqual([
    true,
    true,
    false,
  ])
  expect(attempts.begin('2001:db8:1::1')).toBe(true)
})

test('[ACC-49] a hundred people at one address come at once by the right code, though few wrong ones are let through', async () => {
  const maker = await start({ wrongCodesPerHour: 5, joinPerMinute: 1000 })
  const { code } = await maker.create()
  const headers = { 'x-forwarded-for': '192.0.2.1' }
  const join = (typed: string) =>
    new Device(server?.url ?? '').request('POST', '/api/join', { code: typed }, headers)
  for (let i = 0; i < 4; i++) expect((await join('WRONG2')).status).toBe(404)
  const people = await Promise.all(Array.from({ length: 100 }, () => join(code)))
  expect(people.map(({ status }) => status)).toEqual(people.map(() => 200))
  const ids = await Promise.all(people.map(async (one) => ((await one.json()) as Membership).participantId))
  expect(new Set(ids).size).toBe(100)
  expect((await join('WRONG2')).status).toBe(404)
  expect((await join(code)).status).toBe(429)
})
