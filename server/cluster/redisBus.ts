// The bus on Redis' publish and subscribe: two connections, one to speak and one to listen.
//
// Invariant: `isUp` only after an own message has come back lately. A line that is half dead, a Redis that was replaced by an
// empty one or a firewall that drops one direction shows within seconds, and is then treated as a lost one.
import type { Redis, RedisOptions } from 'ioredis'
import type { Log } from '../log.ts'
import { StorageRefused } from '../storage/storageRefused.ts'
import type { Bus } from './bus.ts'

/** A machine that is very busy takes seconds. */
const CONNECT_MS = 10_000
const ECHO_MS = 1000
/** Without an echo for so long the line is not trusted. */
const DEAF_MS = 4000

const OPTIONS = {
  lazyConnect: true,
  connectTimeout: CONNECT_MS,
  keepAlive: 5000,
  // What cannot be said now is not said later: by then it is in the store.
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  retryStrategy: (times: number) => Math.min(100 * 2 ** Math.min(times, 5), 2000),
  reconnectOnError: () => false,
} satisfies RedisOptions

export interface RedisBus extends Bus {
  /** For counters that may be forgotten. */
  readonly client: Redis
}

/** Rejects with StorageRefused when there is no Redis at the address. `prefix`: of all channels. */
export async function openRedisBus(
  address: string,
  prefix: string,
  nodeId: string,
  ticks: () => number,
  log: () => Log | null,
): Promise<RedisBus> {
  const { Redis } = await import('ioredis')
  const speaker = new Redis(address, OPTIONS)
  const listener = new Redis(address, { ...OPTIONS, enableOfflineQueue: true, maxRetriesPerRequest: null })
  const echo = `${prefix}echo:${nodeId}`
  let lastError = ''
  // While it opens, the first one says what is wrong: those after it only say that the line is gone.
  let isOpen = false
  for (const one of [speaker, listener])
    one.on('error', (error: Error) => {
      if (isOpen || lastError === '') lastError = error.message
    })
  try {
    await inTime(
      Promise.all([speaker.connect(), listener.connect()])
        // The driver goes on in another database when the one of the address is not there.
        .then(() => speaker.select(speaker.options.db ?? 0))
        .then(() => speaker.ping())
        // A user may be kept from channels, from speaking or from listening: without all of it this is no bus.
        .then(() => listener.subscribe(echo))
        .then(() => speaker.publish(echo, '')),
    )
    isOpen = true
  } catch (error) {
    speaker.disconnect()
    listener.disconnect()
    const host = URL.parse(address)?.host ?? 'an address that cannot be read'
    throw new StorageRefused(`cannot use Redis at ${host}: ${whyNot(lastError || String(error))}`)
  }

  const hearers = new Map<string, (message: Uint8Array) => void>()
  let heardAt = ticks()
  let isUp = true
  let closed = false

  const setUp = (up: boolean) => {
    if (closed || isUp === up) return
    isUp = up
    if (up) log()?.info({}, 'the bus works again')
    else log()?.warn({ error: lastError }, 'the bus is lost: nodes read the store instead')
    if (up) bus.onUp()
  }
  listener.on('messageBuffer', (channel: Buffer, message: Buffer) => {
    const name = channel.toString()
    if (name === echo) {
      heardAt = ticks()
      // Subscriptions are renewed in their order, this one last: whoever hears it hears all.
      if (message.toString() === String(generation)) setUp(true)
      return
    }
    hearers.get(name.slice(prefix.length))?.(message)
  })
  /** Counts the lines of the listener: an echo of an earlier one says nothing about this one. */
  let generation = 0
  const subscribeAll = () => {
    generation++
    const names = [...hearers.keys()].map((name) => prefix + name)
    // In pieces: one command of many thousand names holds everything else up.
    for (let at = 0; at < names.length; at += 1000) subscribe(names.slice(at, at + 1000))
    subscribe([echo])
  }
  const subscribe = (names: string[]) =>
    void listener.subscribe(...names).catch((error: Error) => {
      lastError = error.message // the line broke: it is made again, and all of this with it
    })
  listener.on('close', () => setUp(false))
  speaker.on('close', () => setUp(false))
  listener.on('ready', subscribeAll)
  subscribeAll()

  const beat = setInterval(() => {
    const silentMs = ticks() - heardAt
    if (silentMs > DEAF_MS) {
      setUp(false)
      // A line that neither works nor breaks.
      if (silentMs > 2 * DEAF_MS) {
        heardAt = ticks()
        listener.disconnect(true)
        speaker.disconnect(true)
        return
      }
    }
    speaker.publish(echo, String(generation)).catch((error: Error) => {
      lastError = error.message
      setUp(false)
    })
  }, ECHO_MS)
  beat.unref()

  const bus: RedisBus = {
    client: speaker,
    get isUp() {
      return isUp
    },
    publish(channel, message) {
      const bytes = Buffer.from(message.buffer, message.byteOffset, message.byteLength)
      speaker.publish(prefix + channel, bytes).catch((error: Error) => {
        lastError = error.message
        setUp(false)
      })
    },
    subscribe(channel, hear) {
      hearers.set(channel, hear)
      subscribe([prefix + channel])
    },
    unsubscribe(channel) {
      hearers.delete(channel)
      void listener.unsubscribe(prefix + channel).catch((error: Error) => {
        lastError = error.message
      })
    },
    onUp: () => {},
    async close() {
      closed = true
      clearInterval(beat)
      speaker.disconnect()
      listener.disconnect()
    },
  }
  return bus
}

/** The connection may be made to something that says nothing for ever. */
async function inTime(opening: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | null = null
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('timeout')), CONNECT_MS)
  })
  try {
    await Promise.race([opening, tooLong])
  } finally {
    if (timer !== null) clearTimeout(timer)
  }
}

/** In one line. */
function whyNot(error: string): string {
  const reason = error.replace(/\s+/g, ' ')
  // The driver's words for an answer that is not in Redis' language, or for none.
  return /RESP type|reply type|Protocol error|Connection is closed|EPIPE|ECONNRESET|timeout/i.test(reason)
    ? `no Redis answers there (${reason})`
    : reason
}
