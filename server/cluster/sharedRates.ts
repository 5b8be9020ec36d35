// Requests of one address or person in a window, counted in Redis for all nodes. While Redis cannot be reached each node
// counts for itself: a limit is then as many times as high as there are nodes, and nobody is locked out.
import { createHash } from 'node:crypto'
import type { FastifyRateLimitStore, FastifyRateLimitStoreCtor } from '@fastify/rate-limit'
import type { RedisBus } from './redisBus.ts'

interface Counted {
  readonly current: number
  readonly ttl: number
}
type Answer = (error: Error | null, counted?: Counted) => void

/** A Redis that takes longer is as good as away: who asks waits for it. */
const ANSWER_MS = 1500

const COUNT = `local n = redis.call('INCR', KEYS[1])
if n == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return {n, redis.call('PTTL', KEYS[1])}`

export function createRateStore(
  bus: Pick<RedisBus, 'client' | 'isUp'>,
  prefix: string,
  ticks: () => number,
): FastifyRateLimitStoreCtor {
  return class RateStore implements FastifyRateLimitStore {
    readonly #route: string
    readonly #here = new Map<string, { count: number; readonly until: number }>()

    constructor(options: object) {
      this.#route = JSON.stringify(routeOf(options))
    }

    incr(key: string, answer: Answer, windowMs = 60_000): void {
      // Hashed: some keys are secrets.
      const name = `${prefix}rate:${createHash('sha256').update(`${this.#route} ${key}`).digest('base64url')}`
      countThere(bus, name, windowMs).then(
        (counted) => answer(null, counted),
        () => answer(null, this.#countHere(name, windowMs)),
      )
    }

    #countHere(name: string, windowMs: number): Counted {
      const now = ticks()
      const known = this.#here.get(name)
      const counted = known !== undefined && known.until > now ? known : { count: 0, until: now + windowMs }
      counted.count++
      if (this.#here.size > 10_000) this.#here.clear()
      this.#here.set(name, counted)
      return { current: counted.count, ttl: counted.until - now }
    }

    child(options: object): FastifyRateLimitStore {
      return new RateStore(options)
    }
  }
}

/** Rejects when Redis does not answer soon. */
async function countThere(
  bus: Pick<RedisBus, 'client' | 'isUp'>,
  name: string,
  windowMs: number,
): Promise<Counted> {
  if (!bus.isUp) throw new Error('the bus is lost')
  let timer: NodeJS.Timeout | null = null
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('timeout')), ANSWER_MS)
  })
  try {
    const counted = await Promise.race([bus.client.eval(COUNT, 1, name, windowMs), tooLong])
    const [current, ttl] = counted as [number, number]
    return { current, ttl: Math.max(0, ttl) }
  } finally {
    if (timer !== null) clearTimeout(timer)
  }
}

/** Each route counts for itself. */
function routeOf(options: object): unknown {
  const { routeInfo } = options as { routeInfo?: { method?: unknown; url?: unknown } }
  return [routeInfo?.method, routeInfo?.url]
}
