// One line by itself: numbers, windows and ends.
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { afterEach, expect, test } from 'vitest'
import { Line } from '../../../server/lines/line.ts'
import { must } from '../../../src/model/must.ts'

const FOREVER = { waitMs: 1_000_000, once: false }
const KIB = 1024
const lines: Line[] = []

afterEach(() => {
  for (const line of lines.splice(0)) line.socket.destroy()
})

function open(idleMs = 1_000_000): Line {
  const line = new Line(idleMs)
  line.socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n')
  lines.push(line)
  return line
}

/** What an answer holds when it has ended, without its first byte. */
async function whole(answer: Readable | null): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of must(answer) as AsyncIterable<Buffer>) pieces.push(piece)
  const [hello, ...bytes] = Buffer.concat(pieces)
  expect(hello).toBe(0)
  return Buffer.from(bytes).toString()
}

test('[SYNC-81] the client’s bytes reach the socket once and in order, whatever is sent again', async () => {
  const line = open()
  const taken: string[] = []
  line.socket.on('data', (bytes: Buffer) => taken.push(bytes.toString()))
  expect(line.receive(0, Buffer.from('abc'))).toBe(true)
  expect(line.receive(0, Buffer.from('abc'))).toBe(true)
  expect(line.receive(0, Buffer.from('abcde'))).toBe(true)
  expect(line.receive(2, Buffer.from('c'))).toBe(true)
  expect(line.receive(6, Buffer.from('g')), 'the sixth is missing').toBe(false)
  expect(line.received).toBe(5)
  await expect.poll(() => taken.join('')).toBe('abcde')
})

test('[SYNC-81] an answer that was cut off is gone on with where the client says', async () => {
  const line = open()
  line.socket.write('one ')
  const lost = must(line.read(0, FOREVER))
  line.socket.write('two ')
  lost.destroy()
  line.socket.write('three')
  const again = line.read(2, FOREVER)
  void line.stop()
  expect(await whole(again)).toBe('e two three')
  expect(line.isRead).toBe(false)
  const nothing = line.read(13, FOREVER)
  void line.stop()
  expect(await whole(nothing)).toBe('')
  expect(line.isRead).toBe(true)
  expect(line.read(12, FOREVER), 'it had said that it has them').toBe(null)
  expect(line.read(14, FOREVER), 'nobody has sent so much').toBe(null)
})

test('[SYNC-81] of two answers to one client, the newer goes on', async () => {
  const line = open()
  const older = line.read(0, FOREVER)
  line.socket.write('a')
  const newer = line.read(1, FOREVER)
  line.socket.write('b')
  expect(await whole(older)).toBe('a')
  void line.stop()
  expect(await whole(newer)).toBe('b')
})

test('[SYNC-85] an answer that is to be whole ends as soon as it holds something', async () => {
  const line = open()
  const answer = line.read(0, { waitMs: 1_000_000, once: true })
  line.socket.write('now')
  expect(await whole(answer)).toBe('now')
  expect(await whole(line.read(3, { waitMs: 1, once: true }))).toBe('')
})

test('[SYNC-84] past a window what is sent waits in the socket, and comes when the client has the rest', async () => {
  const line = open()
  const piece = Buffer.alloc(64 * KIB, 'x')
  for (let i = 0; i < 20; i++) line.socket.write(piece)
  const inWindow = 20 * 64 * KIB - line.socket.writableLength
  expect(inWindow).toBeLessThanOrEqual(320 * KIB)
  const drained = once(line.socket, 'drain')
  let heard = 0
  while (heard < 20 * 64 * KIB) {
    const answer = line.read(heard, { waitMs: 1_000_000, once: true })
    const { length } = await whole(answer)
    expect(length, 'one answer').toBeLessThanOrEqual(128 * KIB)
    heard += length
  }
  line.read(heard, { waitMs: 1, once: true })
  await drained
  expect(line.isRead).toBe(true)
})

test('[SYNC-83] a line that nobody asks is over; one that is asked is not', async () => {
  const asked = open(5)
  const answer = asked.read(0, FOREVER)
  const left = open(5)
  await once(left.socket, 'close')
  expect([left.isOver, asked.isOver]).toEqual([true, false])
  must(answer).destroy()
  await once(asked.socket, 'close')
})

test('[SYNC-83] the last words of a line that is over can still be asked for', async () => {
  const line = open()
  line.socket.on('data', () => {})
  line.socket.end('goodbye')
  await once(line.socket, 'close')
  expect(await whole(line.read(0, FOREVER))).toBe('goodbye')
})
