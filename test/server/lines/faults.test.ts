// Windows whose lines go over plain HTTP, in a network that loses requests and answers, cuts answers off, sends requests
// twice and breaks connections: everything arrives, once, and "saved" is honest.
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Connection, connect } from '../../../src/sync/connection.ts'
import { socketsBy } from '../../support/eitherWay.ts'
import { createRandom, freshSeed, type Random } from '../../support/random.ts'
import { startTcpProxy, type TcpProxy } from '../../support/tcpProxy.ts'
import { Device, startTestServer, type TestServer } from '../../support/testServer.ts'
import { WireClient } from '../../support/wireClient.ts'

/** Seeds that once failed, with what they found. */
const REGRESSIONS: readonly [number, string][] = []
const EDITS = 60

let server: TestServer
let proxy: TcpProxy
const ends: (() => void)[] = []

afterEach(async () => {
  for (const end of ends.splice(0)) end()
  await proxy.close()
  await server.close()
})

interface Faults {
  on: boolean
  readonly seen: Record<'lost' | 'answer lost' | 'twice' | 'cut', number>
}

/** Does to requests what bad networks do. */
function faultyFetch(random: Random, faults: Faults): typeof fetch {
  return async (address, init = {}) => {
    const strikes = (kind: keyof Faults['seen']) => {
      const struck = faults.on && random.oneIn(8)
      if (struck) faults.seen[kind]++
      return struck
    }
    if (strikes('lost')) throw new TypeError('lost on its way there')
    if (strikes('twice')) void fetch(address, init).catch(() => {})
    const answer = await fetch(address, init)
    if (strikes('answer lost')) {
      await answer.body?.cancel()
      throw new TypeError('lost on its way back')
    }
    if (!String(address).includes('/down?') || answer.body === null || !strikes('cut')) return answer
    let left = random.below(300)
    const cut = new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, out) {
        out.enqueue(piece.slice(0, left))
        left -= piece.length
        if (left <= 0) out.error(new TypeError('cut off'))
      },
    })
    return new Response(answer.body.pipeThrough(cut), answer)
  }
}

interface Window {
  readonly name: string
  readonly doc: Y.Doc
  readonly connection: Connection
}

test.each([...REGRESSIONS, [freshSeed(), 'a fresh seed'] as const])(
  '[SYNC-81] [WIN-10] whatever the network does to requests, all that was written is there once (seed %i: %s)',
  async (seed) => {
    const random = createRandom(seed)
    server = await startTestServer()
    proxy = await startTcpProxy(Number(new URL(server.url).port))
    const { id, tokens } = await new Device(server.url).create()
    const faults: Faults = { on: true, seen: { lost: 0, 'answer lost': 0, twice: 0, cut: 0 } }
    const windows: Window[] = ['ann', 'bob', 'eve'].map((name) => {
      const doc = new Y.Doc()
      const connection = connect(doc, {
        syncUrl: `ws://127.0.0.1:${proxy.port}/sync`,
        workshopId: id,
        token: tokens.participant,
        keepOnDevice: false,
        WebSocket: socketsBy('plain HTTP', faultyFetch(random, faults)),
      })
      ends.push(() => {
        connection.destroy()
        doc.destroy()
      })
      return { name, doc, connection }
    })
    await Promise.all(windows.map(saved))
    for (let i = 0; i < EDITS; i++) {
      const one = windows[random.below(windows.length)]
      if (one === undefined) throw new Error('nobody')
      const list = one.doc.getArray<string>(one.name)
      const size = random.oneIn(10) ? 20_000 : 10
      list.push([`${one.name} ${list.length} ${'x'.repeat(random.below(size))}`])
      if (random.oneIn(12)) {
        proxy.cut('drop')
        proxy.mend()
      }
      if (random.oneIn(3)) await turn()
      if (random.oneIn(8)) {
        await saved(one)
        // Saved is what whoever comes now is shown.
        const shown = await contentOf(id, tokens.observer)
        expect(shown.getArray(one.name).toArray(), `seed ${seed}`).toEqual(list.toArray())
      }
    }
    faults.on = false
    await Promise.all(windows.map(saved))
    const kept = windows.map(({ name, doc }) => doc.getArray<string>(name).toArray())
    expect(kept.flat()).toHaveLength(EDITS)
    const fresh = await contentOf(id, tokens.observer)
    for (const doc of [fresh, ...windows.map((window) => window.doc)])
      await expect
        .poll(() => windows.map(({ name }) => doc.getArray<string>(name).toArray()), { timeout: 20_000 })
        .toEqual(kept)
    for (const count of Object.values(faults.seen)) expect(count).toBeGreaterThan(0)
  },
  120_000,
)

function saved({ connection }: Window): Promise<void> {
  return new Promise((resolve) => {
    const look = () => connection.status().saved && resolve()
    connection.onStatus(look)
    look()
  })
}

/** What the server sends to who comes by a socket. */
async function contentOf(id: string, token: string): Promise<Y.Doc> {
  const client = await new WireClient(`${server.syncUrl}/${id}/board?token=${token}`).opened()
  const doc = await client.pull()
  client.close()
  return doc
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
