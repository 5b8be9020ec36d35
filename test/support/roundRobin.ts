// A proxy that gives each request, and each socket, to the next server of those that are there: the worst that a load
// balancer may do to a deployment.
import { once } from 'node:events'
import { createServer, type IncomingMessage, request } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'

export interface RoundRobin {
  readonly port: number
  close(): Promise<void>
}

/** `ports`: of the servers. One that refuses is skipped. `port`: of the proxy; 0 for a free one. */
export async function startRoundRobin(ports: readonly number[], port = 0): Promise<RoundRobin> {
  let next = 0
  const sockets = new Set<Duplex>()
  const inTurn = () => {
    const first = next++
    return ports.map((_, i) => ports[(first + i) % ports.length] ?? 0)
  }
  const server = createServer((asked, reply) => {
    const pass = ([to, ...others]: number[], body: Buffer) => {
      const { method, url, rawHeaders } = asked
      const passed = request(
        {
          host: '127.0.0.1',
          port: to ?? 0,
          method: method ?? 'GET',
          path: url ?? '/',
          headers: rawHeaders as never,
        },
        (answer) => {
          reply.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
          answer.pipe(reply)
          answer.on('error', () => reply.destroy())
        },
      )
      passed.on('error', () => {
        if (reply.headersSent) reply.destroy()
        else if (others.length > 0) pass(others, body)
        else reply.writeHead(502).end()
      })
      passed.end(body)
    }
    const pieces: Buffer[] = []
    asked.on('data', (piece: Buffer) => pieces.push(piece))
    asked.on('end', () => pass(inTurn(), Buffer.concat(pieces)))
    asked.on('error', () => reply.destroy())
  })
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.on('upgrade', (asked: IncomingMessage, near: Socket, head: Buffer) => {
    near.on('error', () => {})
    const pass = ([to, ...others]: number[]) => {
      const far = connect(to ?? 0, '127.0.0.1')
      let isOpen = false
      far.on('connect', () => {
        isOpen = true
        const lines = pairs(asked.rawHeaders).map(([name, value]) => `${name}: ${value}\r\n`)
        far.write(`${asked.method} ${asked.url} HTTP/1.1\r\n${lines.join('')}\r\n`)
        far.write(head)
        far.pipe(near)
        near.pipe(far)
      })
      far.on('error', () => {
        if (!isOpen && others.length > 0) pass(others)
        else near.destroy()
      })
      far.on('close', () => isOpen && near.destroy())
      near.on('close', () => far.destroy())
    }
    pass(inTurn())
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.close()
      for (const socket of sockets) socket.destroy()
      await once(server, 'close')
    },
  }
}

function pairs(raw: readonly string[]): [string, string][] {
  return Array.from({ length: raw.length / 2 }, (_, i) => [raw[2 * i] ?? '', raw[2 * i + 1] ?? ''])
}
