// The lines of a server, with a clock that is ours: how long a line, its last words and its allowance last.
import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Line } from '../../../server/lines/line.ts'
import { Lines } from '../../../server/lines/lines.ts'

const ADDRESS = 'workshop/board'
const REQUEST = { headers: {} } as IncomingMessage
let now = 0

beforeEach(() => {
  now = 0
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => void vi.useRealTimers())

/** Lines to a server that answers the upgrade so. */
function linesAnswered(answer = 'HTTP/1.1 101 Switching Protocols\r\n\r\n'): Lines {
  return new Lines({
    handleUpgrade: (_request, socket) => {
      socket.on('data', () => {})
      socket.write(answer)
    },
    random: randomBytes,
    now: () => now,
  })
}

async function opened(lines: Lines): Promise<{ readonly id: string; readonly line: Line }> {
  const answer = await lines.open(REQUEST, ADDRESS, 'session')
  if (!('line' in answer)) throw new Error(answer.refused)
  const line = lines.find(answer.line, ADDRESS, 'session')
  if (typeof line !== 'object') throw new Error(line)
  return { id: answer.line, line }
}
const closed = (line: Line) => new Promise<void>((resolve) => line.socket.once('close', () => resolve()))

test('[SYNC-80] a line has 600 requests at once and 100 a second; one more ends it', async () => {
  const lines = linesAnswered()
  const { id, line } = await opened(lines) // with the first request
  const ask = () => lines.find(id, ADDRESS, 'session')
  for (let i = 1; i < 600; i++) expect(ask()).toBe(line)
  now += 1000
  for (let i = 0; i < 100; i++) expect(ask()).toBe(line)
  expect(line.isOver).toBe(false)
  expect(ask()).toBe('too-many-requests')
  expect(line.isOver).toBe(true)
})

test('[SYNC-80] who is refused is told why, and there is no line', async () => {
  const full = linesAnswered('HTTP/1.1 429 Too Many Requests\r\n\r\n{"error":"origin-refused"}')
  expect(await full.open(REQUEST, ADDRESS, null)).toEqual({ refused: 'origin-refused' })
  const odd = linesAnswered('HTTP/1.1 500 Internal Server Error\r\n\r\n')
  expect(await odd.open(REQUEST, ADDRESS, null)).toEqual({ refused: 'server-busy' })
  expect([full.size, odd.size]).toEqual([0, 0])
})

test('[SYNC-82] a line is found by its session in its room; one of another server is told apart from one that is over', async () => {
  const lines = linesAnswered()
  const { id, line } = await opened(lines)
  expect(lines.find(id, ADDRESS, 'session')).toBe(line)
  expect(lines.find(id, ADDRESS, 'another session')).toBe('over')
  expect(lines.find(id, ADDRESS, null)).toBe('over')
  expect(lines.find(id, 'workshop/session', 'session')).toBe('over')
  expect(lines.find(`${id}x`, ADDRESS, 'session')).toBe('over')
  expect(linesAnswered().find(id, ADDRESS, 'session')).toBe('elsewhere')
})

test('[SYNC-83] a line that is not asked for what is sent to it is over after 15 s', async () => {
  const { line } = await opened(linesAnswered())
  const isClosed = closed(line)
  vi.advanceTimersByTime(14_999)
  expect(line.isOver).toBe(false)
  // Being asked begins the time anew.
  line.read(0, { waitMs: 0, once: true })
  vi.advanceTimersByTime(14_999)
  expect(line.isOver).toBe(false)
  vi.advanceTimersByTime(2)
  await isClosed
  expect(line.isOver).toBe(true)
})

test('[SYNC-83] the last words of a line can be asked for 10 s; without any it is forgotten at once', async () => {
  const lines = linesAnswered()
  const [said, silent] = [await opened(lines), await opened(lines)]
  said.line.socket.write('why')
  for (const { line } of [said, silent]) {
    const isClosed = closed(line)
    line.socket.destroy()
    await isClosed
  }
  vi.advanceTimersByTime(0)
  expect(lines.find(silent.id, ADDRESS, 'session')).toBe('over')
  vi.advanceTimersByTime(9_999)
  expect(lines.find(said.id, ADDRESS, 'session')).toBe(said.line)
  vi.advanceTimersByTime(1)
  expect(lines.find(said.id, ADDRESS, 'session')).toBe('over')
  expect(lines.size).toBe(0)
})
