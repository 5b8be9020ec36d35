// Requests that never end.
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TEST_NODES } from '../../support/sharedEngines.ts'
import { startTestServer, type TestServer } from '../../support/testServer.ts'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer({ config: { headersTimeoutMs: 200, requestTimeoutMs: 400 } })
})
afterAll(() => server.close())

/** What the server says before it hangs up on somebody who says this and nothing more. */
function answerTo(text: string): Promise<string> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
  socket.write(text)
  let said = ''
  return new Promise((resolve, reject) => {
    socket.on('data', (chunk) => {
      said += chunk.toString()
    })
    socket.once('close', () => resolve(said))
    socket.once('error', reject)
  })
}

// The proxy in front of several nodes waits for the whole request itself.
describe.skipIf(TEST_NODES > 1)('a request that does not end', () => {
  test.each([
    ['a head that does not end', 'POST /api/join HTTP/1.1\r\nHost: x\r\nX-Slow: '],
    [
      'a body that does not end',
      'POST /api/join HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{',
    ],
  ])('[ACC-28] %s is cut off', async (_what, text) => {
    expect(await answerTo(text)).toMatch(/^HTTP\/1\.1 4\d\d /)
  })

  test('[ACC-28] a body over the limit is refused', async () => {
    const answer = await fetch(`${server.url}/api/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: 'x'.repeat(70_000) }),
    })
    expect([answer.status, await answer.json()]).toEqual([413, { error: 'too-large' }])
  })
})
