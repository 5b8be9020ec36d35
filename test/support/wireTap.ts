// Everything that the server sends to one page: the frames of its sockets, and the bodies of its answers.
import * as decoding from 'lib0/decoding'
import type { Page } from 'playwright-core'
import * as Y from 'yjs'

export interface WireTap {
  /** What came so far, one after the other, as bytes; without the sockets' beats. */
  heard(): Buffer
  /** Frames that carry content of a document; presence and beats are none. */
  contentFrames(): readonly Buffer[]
  /** The session document as the page has been sent it: every root of it. */
  session(): Record<string, Record<string, unknown>>
}

/** Listens from now on: tap the page before it opens its sockets. */
export function tapWire(page: Page): WireTap {
  const heard: Buffer[] = []
  const session = new Y.Doc()
  const contentFrames: Buffer[] = []
  page.on('websocket', (socket) => {
    const isSession = socket.url().includes('/session')
    socket.on('framereceived', ({ payload }) => {
      const frame = Buffer.from(payload)
      // An empty awareness message keeps a quiet line alive.
      if (frame.length <= 3) return
      heard.push(frame)
      if (frame[0] !== 0 || frame[1] === 0) return
      contentFrames.push(frame)
      if (isSession)
        Y.applyUpdate(session, decoding.readVarUint8Array(decoding.createDecoder(frame.subarray(2))))
    })
  })
  page.on('response', async (response) => {
    if (!response.url().includes('/api/')) return
    // A page that went elsewhere has no body left to read.
    const body = await response.body().catch(() => null)
    if (body !== null) heard.push(Buffer.from(`${response.url()}\n`), body)
  })
  return {
    heard: () => Buffer.concat(heard),
    contentFrames: () => contentFrames,
    session: () =>
      Object.fromEntries([...session.share.keys()].map((name) => [name, session.getMap(name).toJSON()])),
  }
}
