// A proxy as companies have them: plain HTTP passes, WebSockets are refused or hang, answers may be held back until they are whole.
import { once } from 'node:events'
import { createServer, type IncomingMessage, request } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'

export interface BlockingProxy {
  readonly url: string
  /** What becomes of WebSockets: an answer of 400, none at all, an open one that nothing comes through, or what should be. */
  sockets: 'refuse' | 'hang' | 'mute' | 'pass'
  /** Answers are passed on when they are whole. */
  holdsBack: boolean
  /** Requests so far whose address ends so. */
  count(ending: string): number
  /** WebSockets that are open break. */
  cutSockets(): void
  close(): Promise<void>
}

/** `to`: the port of the server. */
export async function startBlockingProxy(
  to: number,
  given: Partial<Pick<BlockingProxy, 'sockets' | 'holdsBack'>> = {},
): Promise<BlockingProxy> {
  const open = new Set<Duplex>()
  const upgraded = new Set<Duplex>()
  const paths: string[] = []
  const remember = (socket: Duplex) => {
    open.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => open.delete(socket))
  }
  const server = createServer((asked, reply) => {
    const { method = 'GET', url = '/', rawHeaders } = asked
    paths.push(new URL(url, 'http://proxy').pathname)
    const passed = request(
      { host: '127.0.0.1', port: to, method, path: url, headers: rawHeaders as never },
      (answer) => {
        const pieces: Buffer[] = []
        if (!proxy.holdsBack) {
          reply.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
          answer.pipe(reply)
        } else {
          answer.on('data', (piece: Buffer) => pieces.push(piece))
          answer.on('end', () => {
            reply.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
            reply.end(Buffer.concat(pieces))
          })
        }
        answer.on('error', () => reply.destroy())
      },
    )
    passed.on('error', () => reply.destroy())
    reply.on('close', () => passed.destroy())
    asked.pipe(passed)
  })
  server.on('connection', remember)
  server.on('upgrade', (asked: IncomingMessage, near: Socket, head: Buffer) => {
    if (proxy.sockets === 'hang') return
    if (proxy.sockets === 'refuse') return near.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')
    const far = connect(to, '127.0.0.1')
    remember(far)
    upgraded.add(near)
    const lines = asked.rawHeaders.map((text, i) => text + (i % 2 === 0 ? ': ' : '\r\n')).join('')
    far.write(`${asked.method} ${asked.url} HTTP/1.1\r\n${lines}\r\n`)
    far.write(head)
    near.pipe(far)
    let isMute = false
    far.on('data', (bytes: Buffer) => {
      if (isMute) return
      const end = bytes.indexOf('\r\n\r\n')
      isMute = proxy.sockets === 'mute' && end !== -1
      near.write(isMute ? bytes.subarray(0, end + 4) : bytes)
    })
    far.on('close', () => near.destroy())
    near.on('close', () => far.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const proxy: BlockingProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sockets: given.sockets ?? 'refuse',
    holdsBack: given.holdsBack ?? false,
    count: (ending) => paths.filter((path) => path.endsWith(ending)).length,
    cutSockets() {
      for (const socket of upgraded) socket.destroy()
      upgraded.clear()
    },
    async close() {
      server.close()
      for (const socket of open) socket.destroy()
      await once(server, 'close')
    },
  }
  return proxy
}
