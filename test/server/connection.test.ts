// The line of a window to the real server: is "saved" honest, and does it come back by itself?
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { WorkshopCreated } from '../../src/protocol/http.ts'
import { type Connection, type ConnectionStatus, connect } from '../../src/sync/connection.ts'
import { socketsBy, WAYS, type WayName } from '../support/eitherWay.ts'
import { createGatedStorage, type GatedStorage } from '../support/gatedStorage.ts'
import { createRandom, freshSeed } from '../support/random.ts'
import { type ServerProcess, startServer } from '../support/serverProcess.ts'
import { Device, startTestServer, type TestServer } from '../support/testServer.ts'

/** A window, without its interface. */
interface Line {
  readonly doc: Y.Doc
  readonly connection: Connection
  /** The sockets it has opened so far. */
  readonly sockets: readonly WebSocket[]
  write(key: string, value: number): void
  /** Resolves as soon as the status is such. */
  until(is: (status: ConnectionStatus) => boolean): Promise<ConnectionStatus>
}

const isSaved = (status: ConnectionStatus) => status.saved
const isClosed = (status: ConnectionStatus) => status.line === 'closed'

let lines: Line[] = []
afterEach(() => {
  for (const { connection, doc } of lines) {
    connection.destroy()
    doc.destroy()
  }
  lines = []
})

function open(way: WayName, url: string, workshopId: string, token: string): Line {
  const doc = new Y.Doc()
  const sockets: WebSocket[] = []
  class RememberedWebSocket extends socketsBy(way) {
    constructor(...args: ConstructorParameters<typeof WebSocket>) {
      super(...args)
      sockets.push(this)
    }
  }
  const connection = connect(doc, {
    syncUrl: `${url.replace('http', 'ws')}/sync`,
    workshopId,
    token,
    keepOnDevice: false,
    WebSocket: RememberedWebSocket,
  })
  const line: Line = {
    doc,
    connection,
    sockets,
    write: (key, value) => doc.getMap('meta').set(key, value),
    until: (is) =>
      new Promise((resolve) => {
        const look = (status: ConnectionStatus) => {
          if (is(status)) resolve(status)
        }
        connection.onStatus(look)
        look(connection.status())
      }),
  }
  lines.push(line)
  return line
}

/** What others are shown of `key`. */
async function shown(device: Device, id: string, key: string): Promise<unknown> {
  return (await device.export(id)).meta[key]
}

describe.each(WAYS)('by %s, with a server of this process', (way) => {
  let gate: GatedStorage
  let server: TestServer
  let device: Device
  let workshop: WorkshopCreated

  beforeEach(async () => {
    gate = createGatedStorage()
    server = await startTestServer({ wrap: gate.wrap })
    device = new Device(server.url)
    workshop = await device.create()
  })
  afterEach(async () => {
    gate.letGo()
    await server.close()
  })

  const join = (role: 'facilitator' | 'participant' | 'observer' = 'participant') =>
    open(way, server.url, workshop.id, workshop.tokens[role])
  /** What the store holds of `key`, of which only this test's lines write. */
  function stored(key: string): unknown {
    const doc = new Y.Doc()
    for (const update of gate.written) Y.applyUpdate(doc, update)
    return doc.getMap('meta').get(key)
  }

  test('[WIN-10] a change that others see is not saved before it is in the store', async () => {
    const [line, other] = [join(), join()]
    await Promise.all([line.until(isSaved), other.until(isSaved)])
    gate.hold()
    const arrived = new Promise((resolve) => other.doc.once('update', resolve))
    line.write('probe', 1)
    expect(line.connection.status().saved).toBe(false)
    await arrived
    expect([line.connection.status().saved, stored('probe')]).toEqual([false, undefined])
    gate.letGo()
    await line.until(isSaved)
    expect(stored('probe')).toBe(1)
    expect(other.connection.status().saved).toBe(true)
  })

  test('[WIN-10] whenever saved is said, all that was written is in the store', async () => {
    const seed = freshSeed()
    const random = createRandom(seed)
    const line = join()
    await line.until(isSaved)
    let written = 0
    let said = 0
    const lies: string[] = []
    const check = ({ saved }: ConnectionStatus) => {
      if (!saved || written === 0) return
      said++
      if (stored('probe') !== written) lies.push(`${stored('probe')} of ${written}, seed ${seed}`)
    }
    line.connection.onStatus(check)
    while (written < 60) {
      const appends = gate.appends()
      if (random.oneIn(2)) gate.hold()
      for (let i = 1 + random.below(3); i > 0; i--) {
        line.write('probe', ++written)
        check(line.connection.status())
      }
      if (random.oneIn(10)) line.sockets.at(-1)?.close()
      if (random.oneIn(2) && appends > 0) line.write('probe', ++written)
      gate.letGo()
      if (random.oneIn(2)) await line.until(isSaved)
    }
    await line.until(isSaved)
    expect(lies).toEqual([])
    expect(said).toBeGreaterThan(5)
  })

  test('[WIN-10] nor is what was written while the socket was closing', async () => {
    const line = join()
    await line.until(isSaved)
    line.sockets.at(-1)?.close()
    line.write('probe', 1)
    expect(line.connection.status()).toMatchObject({ line: 'online', saved: false })
    await line.until(isSaved)
    expect(line.sockets).toHaveLength(2)
    expect(stored('probe')).toBe(1)
  })

  test('[WIN-10] nor is what was not stored yet when the line broke', async () => {
    const [line, other] = [join(), join()]
    await Promise.all([line.until(isSaved), other.until(isSaved)])
    gate.hold()
    const received = new Promise((resolve) => other.doc.once('update', resolve))
    line.write('probe', 1)
    await received
    const said: unknown[] = []
    line.connection.onStatus(({ saved }) => saved && said.push(stored('probe')))
    line.sockets.at(-1)?.close()
    await line.until((status) => line.sockets.length === 2 && status.line === 'online')
    const answered = new Promise((resolve) => line.doc.once('update', resolve))
    other.write('other', 1)
    await answered
    gate.letGo()
    await line.until(isSaved)
    expect(said).toEqual([1])
  })

  test('[WIN-10] what others write is not ours to save', async () => {
    const [line, other] = [join(), join()]
    await Promise.all([line.until(isSaved), other.until(isSaved)])
    const states: boolean[] = []
    line.connection.onStatus(({ saved }) => states.push(saved))
    const arrived = new Promise((resolve) => line.doc.once('update', resolve))
    other.write('probe', 1)
    await arrived
    expect(states).toEqual([])
  })

  test('[WIN-13] a store that fails is told, and told again when it writes', async () => {
    const line = join()
    await line.until(isSaved)
    gate.failNext(2)
    line.write('probe', 1)
    expect(await line.until((status) => status.storeFails)).toMatchObject({ line: 'online', saved: false })
    expect(await line.until(isSaved)).toMatchObject({ line: 'online', storeFails: false })
    expect(stored('probe')).toBe(1)
  })

  test.each([
    [
      'whose link was replaced',
      'link-expired',
      () => device.json('POST', `/api/workshops/${workshop.id}/links/participant/rotate`),
    ],
    [
      'whose workshop was deleted',
      'workshop-missing',
      () => device.request('DELETE', `/api/workshops/${workshop.id}`),
    ],
  ])('[WIN-14] a window %s is closed for good: %s', async (_who, code, end) => {
    const line = join()
    await line.until(isSaved)
    await end()
    expect(await line.until(isClosed)).toMatchObject({ closed: code, saved: false, loaded: true })
    line.write('probe', 1)
    expect(line.connection.status()).toMatchObject({ line: 'closed', closed: code, saved: false })
    expect(line.sockets).toHaveLength(1)
  })

  test.each([
    ['with a token that opens nothing', () => [workshop.id, 'x'.repeat(32)] as const, 'not-a-member'],
    ['of no workshop', () => ['w'.repeat(21), workshop.tokens.facilitator] as const, 'workshop-missing'],
  ])('[WIN-14] a window %s never opens: %s', async (_what, address, code) => {
    const line = open(way, server.url, ...address())
    expect(await line.until(isClosed)).toMatchObject({ closed: code, saved: false, loaded: false })
  })

  test('[WIN-14] an observer’s change is refused, and nothing is said to be saved', async () => {
    const line = join('observer')
    await line.until((status) => status.loaded)
    line.write('probe', 1)
    expect(await line.until(isClosed)).toMatchObject({ closed: 'read-only', saved: false })
    expect(await shown(device, workshop.id, 'probe')).toBeUndefined()
  })
})

describe.each(WAYS)('by %s, with a server that is killed', (way) => {
  let server: ServerProcess
  afterEach(() => server.dispose())

  test('[WIN-11] [WIN-12] what was saved, and what was written meanwhile, is there and saved again', async () => {
    server = await startServer()
    const device = new Device(server.url)
    const { id, tokens } = await device.create()
    const line = open(way, server.url, id, tokens.participant)
    await line.until(isSaved)
    line.write('before', 1)
    await line.until(isSaved)

    const shownLines: ConnectionStatus['line'][] = []
    line.connection.onStatus((s) => shownLines.at(-1) === s.line || shownLines.push(s.line))
    await server.kill()
    expect(await line.until((s) => s.line === 'offline')).toMatchObject({ saved: false, loaded: true })
    await server.start()
    await line.until(isSaved)
    expect(shownLines, 'tries in the background are not shown').toEqual(['offline', 'online'])
    expect(await shown(device, id, 'before')).toBe(1)

    await server.kill()
    await line.until((s) => s.line === 'offline')
    line.write('offline', 2)
    line.doc.getMap('meta').delete('before')
    expect(line.connection.status()).toMatchObject({ line: 'offline', saved: false })
    await server.start()
    await line.until(isSaved)
    expect(await shown(device, id, 'offline')).toBe(2)
    await server.kill() // what was said to be saved needs no goodbye
    await server.start()
    expect(await shown(device, id, 'offline')).toBe(2)
    expect(await shown(device, id, 'before')).toBeUndefined()
  })
})
