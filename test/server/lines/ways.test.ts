// By which way a window's line goes, through proxies as companies have them.
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Connection, type ConnectionStatus, connect } from '../../../src/sync/connection.ts'
import { eitherSocket } from '../../../src/sync/eitherSocket.ts'
import { HttpLine, probeSockets } from '../../../src/sync/httpLine.ts'
import { LineWay } from '../../../src/sync/lineWay.ts'
import { type BlockingProxy, startBlockingProxy } from '../../support/blockingProxy.ts'
import { Device, startTestServer, type TestServer } from '../../support/testServer.ts'

let server: TestServer
let proxy: BlockingProxy
const ends: (() => void)[] = []

afterEach(async () => {
  for (const end of ends.splice(0)) end()
  await proxy.close()
  await server.close()
})

interface Window {
  readonly doc: Y.Doc
  readonly connection: Connection
  readonly way: LineWay
  /** Each line the window has said to have, and whether over HTTP. */
  readonly said: string[]
  /** What the tab remembers. */
  readonly remembered: boolean[]
  until(is: (status: ConnectionStatus) => boolean): Promise<ConnectionStatus>
}

async function start(given: Parameters<typeof startBlockingProxy>[1]) {
  server = await startTestServer()
  proxy = await startBlockingProxy(Number(new URL(server.url).port), given)
  const { id, tokens } = await new Device(server.url).create()
  const open = (http = false): Window => {
    const doc = new Y.Doc()
    const remembered: boolean[] = []
    const way = new LineWay({ http, remember: (value) => remembered.push(value) })
    const connection = connect(doc, {
      syncUrl: `${proxy.url.replace('http', 'ws')}/sync`,
      workshopId: id,
      token: tokens.participant,
      keepOnDevice: false,
      way,
      WebSocket: eitherSocket(way, {
        WebSocket,
        fetch,
        now: Date.now,
        loadHttp: async () => ({
          HttpLine,
          // Soon: in the page the first look comes after ten seconds.
          probeSockets: (...[way, url, Socket]) => probeSockets(way, url, Socket, 20),
        }),
      }),
    })
    const said: string[] = []
    const say = ({ line, overHttp }: ConnectionStatus) => {
      const now = `${line}${overHttp ? ' over HTTP' : ''}`
      if (said.at(-1) !== now) said.push(now)
    }
    say(connection.status())
    connection.onStatus(say)
    ends.push(() => {
      connection.destroy()
      doc.destroy()
    })
    const until: Window['until'] = (is) =>
      new Promise((resolve) => {
        const look = (status: ConnectionStatus) => is(status) && resolve(status)
        connection.onStatus(look)
        look(connection.status())
      })
    return { doc, connection, way, said, remembered, until }
  }
  return { id, tokens, open }
}

const isSaved = (status: ConnectionStatus) => status.saved

test.each(['refuse', 'hang', 'mute'] as const)(
  '[WIN-26] where WebSockets meet "%s", two windows edit over plain HTTP and say so',
  async (sockets) => {
    const { open } = await start({ sockets })
    const [ann, bob] = [open(), open()]
    expect(await ann.until(isSaved)).toMatchObject({ line: 'online', overHttp: true })
    await bob.until(isSaved)
    expect(ann.remembered).toEqual([true])
    ann.doc.getMap('meta').set('title', 'by HTTP')
    await expect.poll(() => bob.doc.getMap('meta').get('title')).toBe('by HTTP')
    ann.connection.awareness.setLocalState({ cursor: { x: 1, y: 2 } })
    await expect
      .poll(() => [...bob.connection.awareness.getStates().values()].map((state) => state.cursor))
      .toContainEqual({ x: 1, y: 2 })
  },
)

test('[SYNC-85] [WIN-26] where answers are held back until they are whole, edits still come at once', async () => {
  const { open } = await start({ sockets: 'refuse', holdsBack: true })
  const [ann, bob] = [open(), open()]
  await Promise.all([ann.until(isSaved), bob.until(isSaved)])
  expect([ann.way.whole, bob.way.whole]).toEqual([true, true])
  for (let i = 0; i < 5; i++) {
    ann.doc.getMap('meta').set('probe', i)
    await expect.poll(() => bob.doc.getMap('meta').get('probe')).toBe(i)
  }
})

test('[WIN-26] where WebSockets pass, nothing else is tried', async () => {
  const { open } = await start({ sockets: 'pass' })
  const ann = open()
  expect(await ann.until(isSaved)).toMatchObject({ line: 'online', overHttp: false })
  expect([proxy.count('/board'), ann.remembered]).toEqual([0, []])
})

test('[WIN-24] [WIN-26] where nothing answers, the line is down, by both ways', async () => {
  const { open } = await start({ sockets: 'refuse' })
  await server.app.close()
  const ann = open()
  expect(await ann.until((status) => status.line === 'offline')).toMatchObject({
    overHttp: false,
    saved: false,
  })
  expect(ann.remembered).toEqual([])
})

test('[WIN-26] a window whose WebSockets worked goes over plain HTTP when its network no longer lets them through', async () => {
  const { open } = await start({ sockets: 'pass' })
  const ann = open()
  await ann.until(isSaved)
  proxy.sockets = 'refuse'
  proxy.cutSockets()
  ann.doc.getMap('meta').set('title', 'elsewhere')
  await ann.until((status) => status.saved && status.overHttp)
  expect(ann.said.at(0)).toBe('connecting')
  expect(ann.said.at(-1)).toBe('online over HTTP')
})

test('[WIN-27] when WebSockets pass again lines change over: nothing is lost, and nobody is told of an outage', async () => {
  const { open } = await start({ sockets: 'refuse' })
  const ann = open(true)
  await ann.until(isSaved)
  const list = ann.doc.getArray<number>('probe')
  for (let i = 0; i < 20; i++) list.push([i])
  await expect.poll(() => proxy.count('/board/up')).toBeGreaterThan(0)
  proxy.sockets = 'pass'
  const changing = ann.until((status) => !status.overHttp)
  for (let i = 20; i < 40; i++) {
    list.push([i])
    await new Promise((resolve) => setImmediate(resolve))
  }
  await changing
  list.push([40])
  await ann.until((status) => status.saved && !status.overHttp)
  expect(ann.said).toEqual(['connecting over HTTP', 'online over HTTP', 'online'])
  expect(ann.remembered).toEqual([false])
  const late = open()
  await late.until(isSaved)
  expect(late.doc.getArray('probe').toArray()).toEqual(Array.from({ length: 41 }, (_, i) => i))
})
