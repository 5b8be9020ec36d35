// WebSockets on one side, lines over plain HTTP on the other: what tests send by a socket, broken frames included, reaches the
// server byte for byte in requests. So whatever holds for sockets can be seen to hold for lines.
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import {
  type BytesReceived,
  LINE_HEADER,
  type LineOpened,
  UP_MAX_BYTES,
} from '../../src/protocol/httpLine.ts'

export interface LineBridge {
  readonly port: number
  close(): Promise<void>
}

type Headers = Record<string, string | string[] | undefined>
interface Answer {
  readonly status: number
  readonly body: IncomingMessage
}

/** `to`: the address of the server. */
export async function startLineBridge(to: string): Promise<LineBridge> {
  const sockets = new Set<Duplex>()
  const server = createServer((_asked, reply) => reply.writeHead(404).end())
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('end', () => socket.end())
    socket.on('close', () => sockets.delete(socket))
  })
  server.on('upgrade', (asked: IncomingMessage, socket: Socket, head: Buffer) => {
    bridge(to, asked, socket, head).catch(() => socket.destroy())
  })
  server.listen(0, '127.0.0.1')
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

async function bridge(to: string, asked: IncomingMessage, socket: Socket, head: Buffer): Promise<void> {
  const passed = Object.entries(asked.headers).filter(
    ([name]) => !/^(host|connection|upgrade|sec-)/.test(name),
  )
  const url = new URL(asked.url ?? '/', to)
  const opened = await send(url, Object.fromEntries(passed))
  if (opened.status !== 200) {
    opened.body.resume()
    socket.end(`HTTP/1.1 ${opened.status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
    return
  }
  const { line } = JSON.parse((await whole(opened.body)).toString()) as LineOpened
  const headers = {
    ...Object.fromEntries(passed),
    [LINE_HEADER]: line,
    'content-type': 'application/octet-stream',
  }
  const key = `${asked.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`
  const accept = createHash('sha1').update(key).digest('base64')
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  )
  const address = (what: string) => new URL(`${url.pathname}/${what}`, to)
  socket.once('close', () => {
    // The line goes with its socket, as a cut connection would.
    const ended = request(new URL(url.pathname, to), { method: 'DELETE', headers: headers as Headers })
    ended.on('error', () => {})
    ended.end()
  })
  await Promise.all([speak(socket, head, address('up'), headers), listen(socket, address('down'), headers)])
}

async function speak(socket: Socket, head: Buffer, url: URL, headers: Headers): Promise<void> {
  let said = 0
  let unsaid = head
  let wake = () => {}
  socket.on('data', (piece: Buffer) => {
    unsaid = Buffer.concat([unsaid, piece])
    if (unsaid.length > UP_MAX_BYTES) socket.pause()
    wake()
  })
  socket.on('close', () => wake())
  for (;;) {
    if (unsaid.length === 0)
      await new Promise<void>((resolve) => {
        wake = resolve
        socket.resume()
      })
    if (unsaid.length === 0) return
    url.search = `?at=${said}`
    const answer = await send(url, headers, unsaid.subarray(0, UP_MAX_BYTES))
    const text = (await whole(answer.body)).toString()
    if (answer.status === 421) continue
    if (answer.status !== 200) return void socket.destroy()
    const { received } = JSON.parse(text) as BytesReceived
    unsaid = unsaid.subarray(received - said)
    said = received
    if (unsaid.length < UP_MAX_BYTES) socket.resume()
  }
}

async function listen(socket: Socket, url: URL, headers: Headers): Promise<void> {
  let heard = 0
  while (!socket.destroyed) {
    url.search = `?at=${heard}`
    const answer = await send(url, headers)
    if (answer.status === 421) {
      answer.body.resume()
      continue
    }
    if (answer.status !== 200) {
      answer.body.resume()
      socket.end()
      return
    }
    let begun = false
    const leave = () => answer.body.destroy()
    socket.once('close', leave)
    for await (const piece of answer.body as AsyncIterable<Buffer>) {
      const bytes = begun ? piece : piece.subarray(1)
      begun = true
      heard += bytes.length
      if (!socket.destroyed && !socket.write(bytes))
        await Promise.race([once(socket, 'drain'), once(socket, 'close')])
    }
    socket.off('close', leave)
  }
}

function send(url: URL, headers: Headers, body?: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', headers: headers as never }, (answer) =>
      resolve({ status: answer.statusCode ?? 0, body: answer }),
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

async function whole(body: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of body as AsyncIterable<Buffer>) pieces.push(piece)
  return Buffer.concat(pieces)
}
