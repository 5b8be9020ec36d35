// A line that a test can cut: passes bytes between a port of its own and another, until it is told not to.
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface TcpProxy {
  readonly port: number
  /** `drop`: what is connected is cut off, what comes is refused. `stall`: nothing passes, nothing breaks. */
  cut(how: 'drop' | 'stall'): void
  mend(): void
  close(): Promise<void>
}

export async function startTcpProxy(to: number): Promise<TcpProxy> {
  const pairs = new Set<readonly [Socket, Socket]>()
  let state: 'open' | 'drop' | 'stall' = 'open'
  const server = createServer((near) => {
    near.on('error', () => {})
    if (state === 'drop') {
      near.destroy()
      return
    }
    const far = connect(to, '127.0.0.1')
    far.on('error', () => {})
    const pair = [near, far] as const
    pairs.add(pair)
    near.on('data', (bytes: Buffer) => far.write(bytes))
    far.on('data', (bytes: Buffer) => near.write(bytes))
    for (const [one, other] of [pair, pair.toReversed()])
      one?.on('close', () => {
        other?.destroy()
        pairs.delete(pair)
      })
    if (state === 'stall') for (const socket of pair) socket.pause()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    cut(how) {
      state = how
      for (const pair of pairs)
        for (const socket of pair)
          if (how === 'drop') socket.destroy()
          else socket.pause()
    },
    mend() {
      state = 'open'
      for (const pair of pairs) for (const socket of pair) socket.resume()
    },
    async close() {
      for (const pair of pairs) for (const socket of pair) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
