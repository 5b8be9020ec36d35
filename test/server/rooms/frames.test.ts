import type { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import * as ws from 'ws'
import { awarenessFrame, durableFrame, updateFrame } from '../../../server/rooms/frames.ts'
import { readMessage } from '../../../server/rooms/messages.ts'
import { createPulse } from '../../../server/rooms/pulse.ts'

// Missing in the types of ws 8.18.
const { Receiver } = ws as unknown as { Receiver: new (options: { isServer: boolean }) => Writable }

/** The messages as a WebSocket client reads them. */
function received(bytes: Uint8Array): Promise<Buffer[]> {
  return new Promise((resolve, reject) => {
    const messages: Buffer[] = []
    const receiver = new Receiver({ isServer: false })
    receiver.on('message', (message: Buffer) => messages.push(message))
    receiver.on('error', reject)
    receiver.end(bytes, () => resolve(messages))
  })
}

test.each([
  0, 1, 121, 122, 123, 124, 125, 126, 127, 128, 65_529, 65_530, 65_531, 65_532, 65_535, 65_536, 3_000_000,
])('[SYNC-7] an update of %d bytes is one frame that a WebSocket client reads back whole', async (length) => {
  const update = Uint8Array.from({ length }, (_, i) => i % 251)
  const messages = await received(
    Buffer.concat([updateFrame(update), durableFrame(300), updateFrame(update)]),
  )
  expect(messages.length).toBe(3)
  const [first, durable, last] = messages
  expect([...durable!]).toEqual([100, 172, 2])
  for (const message of [first!, last!]) {
    const read = readMessage(message)
    expect(read?.type).toBe('update')
    expect(read?.type === 'update' && Buffer.compare(read.update, update)).toBe(0)
  }
})

test('[SYNC-20] the empty awareness message is three bytes', async () => {
  expect((await received(awarenessFrame([]))).map((message) => [...message])).toEqual([[1, 1, 0]])
})

test('a pulse with an interval works at once after a pause, then collects what is asked until the interval is over', async () => {
  let runs = 0
  const done = Promise.withResolvers<void>()
  const pulse = createPulse(
    () => 20,
    () => {
      runs++
      if (runs === 2) done.resolve()
    },
  )
  pulse.request()
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
  expect(runs).toBe(1)
  for (let i = 0; i < 5; i++) pulse.request()
  await new Promise((resolve) => setImmediate(resolve))
  expect(runs).toBe(1)
  await done.promise
  pulse.stop()
})
