// Closing, opening again, and who only reads.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Membership, Preview } from '../../../src/protocol/http.ts'
import type { Summary } from '../../../src/protocol/session.ts'
import { openTestRoom, type TestRoom } from '../../support/sessionRoom.ts'
import { Device, startTestServer, type TestServer } from '../../support/testServer.ts'

let server: TestServer
let room: TestRoom

beforeAll(async () => {
  server = await startTestServer()
})
afterEach(() => room.close())
afterAll(() => server.close())

const come = async (token: string) => {
  const device = new Device(server.url)
  return { device, joined: await device.json<Membership>('POST', '/api/join', { token }) }
}

test('[SUM-1] whoever has the read link waits at no door of a closed workshop; participants still do', async () => {
  room = await openTestRoom(server)
  const { tokens } = room.workshop
  await room.facilitator.ask('PUT', '/session/settings', { lobby: 'on' })
  expect((await come(tokens.observer)).joined).toMatchObject({ waiting: true })
  await room.facilitator.ask('POST', '/session/close')
  const { readLink } = (await room.facilitator.ask('GET', '/summary')) as Summary
  expect(readLink).toBe(`${server.url}/read#${tokens.observer}`)
  const reader = await come(tokens.observer)
  expect(reader.joined).toMatchObject({ role: 'observer', waiting: false })
  const at = `/api/workshops/${room.workshop.id}`
  expect((await reader.device.request('GET', `${at}/summary`)).status).toBe(200)
  expect((await reader.device.request('POST', `${at}/session/close`)).status).toBe(403)
  expect((await come(tokens.participant)).joined).toMatchObject({ waiting: true })
})

test('[SUM-7] a closed workshop is opened again in a phase, or without one; only who leads does', async () => {
  room = await openTestRoom(server)
  const ann = await room.join('participant')
  const session = await room.follow(ann)
  const closedAt = () => session.now().state.closedAt
  await room.facilitator.ask('POST', '/session/close')
  await session.until(({ state }) => state.closedAt !== null)
  expect(await ann.ask('POST', '/session/phase', { phaseId: null })).toBe('403 not-allowed')
  expect(closedAt()).not.toBe(null)
  await room.facilitator.ask('POST', '/session/phase', { phaseId: null })
  const again = await session.until(({ state }) => state.closedAt === null)
  // It never began: opening it is no beginning.
  expect(again.state).toMatchObject({ phaseId: null, startedAt: null })
  await room.facilitator.ask('POST', '/session/agenda')
  const [last] = [...(await session.until(({ phases }) => phases.size > 0)).phases.keys()].slice(-1)
  await room.facilitator.ask('POST', '/session/close')
  await room.facilitator.ask('POST', '/session/phase', { phaseId: last })
  await session.until(({ state }) => state.closedAt === null && state.phaseId === last)
})

test('a link says what it is for, also to a device that leads already', async () => {
  room = await openTestRoom(server)
  const asked = { token: room.workshop.tokens.display }
  const preview = (device: Device) => device.json<Preview>('POST', '/api/join/preview', asked)
  expect(await preview(room.facilitator.device)).toMatchObject({ role: 'facilitator', link: 'display' })
  expect(await preview(new Device(server.url))).toMatchObject({ role: 'display', link: 'display' })
})
