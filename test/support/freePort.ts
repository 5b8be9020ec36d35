import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'

/**
 * Below those that a system gives to connections that go out (32768 and more): such a connection of anybody on the machine
 * could take the port before the server listens, or while it is down between two starts.
 */
const [FROM, TO] = [20_000, 32_000]

/** A port that was free a moment ago: for what must have the same one after a restart. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(FROM, TO)
    if (await isFree(port)) return port
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer()
  const free = await new Promise<boolean>((resolve, reject) => {
    server.once('listening', () => resolve(true))
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    )
    server.listen(port, '127.0.0.1')
  })
  if (!free) return false
  server.close()
  await once(server, 'close')
  return true
}
