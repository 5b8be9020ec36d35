// The disk is full while a workshop is run: nobody is told what is not on disk, and everybody that it is not.
import { afterEach, expect, test } from 'vitest'
import WebSocket from 'ws'
import { connectSession } from '../../../src/sync/sessionConnection.ts'
import { createGatedStorage } from '../../support/gatedStorage.ts'
import { openTestRoom, type TestRoom } from '../../support/sessionRoom.ts'
import { TEST_NODES } from '../../support/sharedEngines.ts'
import { startTestServer, type TestServer } from '../../support/testServer.ts'
import type { Received } from '../../support/wireClient.ts'

let server: TestServer
let room: TestRoom
afterEach(async () => {
  room.close()
  await server.close()
})

const says = (inTrouble: boolean) => (m: Received) => m.type === 'trouble' && m.inTrouble === inTrouble

test.skipIf(TEST_NODES > 1)(
  '[SES-36] [SES-10] what cannot be written of the session is shown to nobody; the sockets are told, and told again when it is written',
  async () => {
    const gate = createGatedStorage()
    server = await startTestServer({ wrap: gate.wrap })
    room = await openTestRoom(server)
    const someone = await room.join('participant')
    const ann = await room.follow(someone)
    const told = await room.socket(someone, 'session', '&durable=1').opened()
    gate.failNext(2)
    const laid = room.facilitator.ask('POST', '/session/agenda')
    await told.until(says(true))
    expect(ann.now().phases.size).toBe(0)
    await told.until(says(false))
    expect((await ann.until(({ phases }) => phases.size > 0)).phases.size).toBe(7)
    expect(await laid).not.toBeTypeOf('string')
  },
)

test.skipIf(TEST_NODES > 1)(
  '[SES-36] the page hears it on the line of the session, and that it is over',
  async () => {
    const gate = createGatedStorage()
    server = await startTestServer({ wrap: gate.wrap })
    room = await openTestRoom(server)
    const line = connectSession({
      syncUrl: server.syncUrl,
      workshopId: room.workshop.id,
      token: room.workshop.tokens.facilitator,
      WebSocket: WebSocket as unknown as typeof globalThis.WebSocket,
    })
    const heard: boolean[] = []
    const over = new Promise<void>((resolve) => {
      line.onTrouble((fails) => {
        heard.push(fails)
        if (!fails && heard.includes(true)) resolve()
      })
    })
    await new Promise<void>((loaded) => line.onLoaded(loaded))
    gate.failNext(2)
    const laid = room.facilitator.ask('POST', '/session/agenda')
    await over
    expect(heard.slice(-2)).toEqual([true, false])
    await laid
    line.destroy()
  },
)
