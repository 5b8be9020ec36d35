// What a node has of a document, whatever comes first: a message of another node, its own answer, or the store's.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Follower } from '../../../server/cluster/follower.ts'
import { encodeBatch } from '../../../server/storage/batch.ts'
import { checksum } from '../../../server/storage/checksum.ts'
import type { Missed } from '../../../server/storage/sharedStorage.ts'
import { createRandom } from '../../support/random.ts'

const OWN = 'own'
const batch = (seq: number): Uint8Array[] => [Uint8Array.of(seq)]

/** A store in memory, with a log from `folded` on, that answers when it is told to. */
class Log {
  head = 0
  folded = 0
  readonly asked: number[] = []
  readonly #waiting: (() => void)[] = []
  held = false
  gone = false

  /** Another history has other batches from this one on. */
  forkedAt = Number.POSITIVE_INFINITY

  batch(seq: number): Uint8Array[] {
    return seq < this.forkedAt ? batch(seq) : [Uint8Array.of(seq + 100)]
  }

  async readSince(seq: number, mark?: number | null): Promise<Missed | 'went-back' | null> {
    this.asked.push(seq)
    // What is read is of the moment at which it was asked.
    const { head, folded, gone } = this
    if (this.held) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    if (gone) return null
    const markAt = (at: number) => (at <= folded ? null : checksum(encodeBatch(this.batch(at))))
    if (head < seq) return 'went-back'
    if (mark !== undefined && markAt(seq) !== null && markAt(seq) !== mark) return 'went-back'
    const from = Math.max(seq, folded)
    const batches = Array.from({ length: head - from }, (_, i) => ({
      seq: from + i + 1,
      mark: markAt(from + i + 1) ?? 0,
      updates: this.batch(from + i + 1),
    }))
    const snapshot = seq < folded && folded > 0 ? { data: Uint8Array.of(folded) } : null
    return { snapshot, snapshotSeq: folded, batches, damaged: [], seq: head, mark: markAt(head) }
  }

  answer(): void {
    for (const go of this.#waiting.splice(0)) go()
  }
}

let log: Log
let seen: string[]
let follower: Follower<string>
const late = vi.fn()
const erased = vi.fn()
const failed = vi.fn()

beforeEach(() => {
  vi.clearAllMocks()
  log = new Log()
  seen = []
  follower = new Follower<string>(0, {
    readSince: (...after) => log.readSince(...after),
    apply: (updates, own) =>
      seen.push(`${updates.map((update) => update[0]).join('+')}${own === null ? '' : ` ${own}`}`),
    applyWhole: (data) => seen.push(`whole ${data[0]}`),
    onDamaged: () => seen.push('damaged'),
    onLate: late,
    onWentBack: () => void seen.push('went back'),
    onErased: erased,
    onFailed: failed,
  })
})

afterEach(() => follower.end())

describe('a follower', () => {
  test('[CLU-5] batches that come out of order are applied in order, each once', async () => {
    log.head = 3
    follower.hear(3, batch(3))
    follower.hear(1, batch(1))
    follower.hear(1, batch(1))
    expect(seen).toEqual(['1'])
    follower.hear(2, batch(2))
    follower.hear(3, batch(3))
    expect(seen).toEqual(['1', '2', '3'])
    await follower.catchUp()
    expect(seen).toHaveLength(3)
  })

  test('[CLU-5] a number that never comes is read from the store', async () => {
    log.head = 4
    follower.hear(3, batch(3))
    await vi.waitFor(() => expect(seen).toEqual(['1', '2', '3', '4']))
    expect(log.asked).toEqual([0])
    // One that is too large for the bus is read at once, one that the store knows of as well.
    log.head = 5
    follower.hear(5, null)
    await vi.waitFor(() => expect(seen.at(-1)).toBe('5'))
    log.head = 6
    follower.headIs(6)
    await vi.waitFor(() => expect(seen.at(-1)).toBe('6'))
    follower.headIs(6)
    expect(log.asked).toEqual([0, 3 + 1, 5])
  })

  test('[CLU-5] when what it missed was folded, the document comes in its place, and the rest after it', async () => {
    log.head = 9
    log.folded = 7
    await follower.catchUp()
    expect(seen).toEqual(['whole 7', '8', '9'])
    expect(follower.seq).toBe(9)
    // What was on its way meanwhile says nothing new.
    follower.hear(6, batch(6))
    follower.hear(9, batch(9))
    await follower.catchUp()
    expect(seen).toHaveLength(3)
  })

  test('[CLU-3] what this node wrote is its own, also when it is read before the answer comes; and is applied once', async () => {
    log.head = 2
    follower.wrote(2, batch(2), OWN)
    expect(seen).toEqual([])
    await vi.waitFor(() => expect(seen).toEqual(['1', `2 ${OWN}`]))
    follower.expect({ seq: 3, update: Uint8Array.of(3), own: OWN })
    log.head = 3
    await follower.catchUp()
    expect(seen.at(-1)).toBe(`3 ${OWN}`)
    follower.wrote(3, batch(3), OWN)
    expect(seen).toHaveLength(3)
    expect(late).toHaveBeenCalledTimes(1)
    // Of the same number, and not what was written: somebody else was first.
    follower.expect({ seq: 4, update: Uint8Array.of(9), own: OWN })
    log.head = 4
    await follower.catchUp()
    expect(seen.at(-1)).toBe('4')
  })

  test('[CLU-5] who asks while it is being read gets what is there when they ask', async () => {
    log.held = true
    const first = follower.catchUp()
    log.head = 1
    const second = follower.catchUp()
    const third = follower.catchUp()
    log.answer()
    await first
    expect(seen).toEqual([])
    log.held = false
    log.answer()
    await Promise.all([second, third])
    expect(seen).toEqual(['1'])
    expect(log.asked).toEqual([0, 0])
  })

  test('[CLU-5] what is heard while it is being read is applied once', async () => {
    log.held = true
    log.head = 2
    const reading = follower.catchUp()
    follower.hear(1, batch(1))
    log.answer()
    await reading
    follower.hear(2, batch(2))
    expect(seen).toEqual(['1', '2'])
  })

  test.each([
    ['has fewer batches', 3, () => follower.headIs(3)],
    ['has others, as a message says', 7, () => follower.hear(4, [Uint8Array.of(104)])],
    ['has others, as an own batch shows', 7, () => follower.wrote(4, [Uint8Array.of(104)], OWN)],
    ['has others, and more', 7, () => follower.headIs(7)],
  ])('[CLU-18] a store that has gone back is read again from the start: it %s', async (_, head, notice) => {
    log.head = 5
    await follower.catchUp()
    expect(follower.place).toMatchObject({ seq: 5 })
    log.forkedAt = 4
    log.head = head
    seen = []
    notice()
    await vi.waitFor(() => expect(seen).toContain('went back'))
    const expected = log.head === 3 ? ['1', '2', '3'] : ['1', '2', '3', '104', '105', '106', '107']
    expect(seen).toEqual([...expected, 'went back'])
    expect(follower.place).toMatchObject({ seq: log.head })
    // Once is enough.
    await follower.catchUp()
    expect(seen.filter((one) => one === 'went back')).toHaveLength(1)
    expect(failed).not.toHaveBeenCalled()
  })

  test('[CLU-18] what waited for its place, and what comes while it is read again, is not lost', async () => {
    log.head = 3
    await follower.catchUp()
    follower.wrote(6, batch(6), OWN) // 4 and 5 are still to come, and never will
    log.forkedAt = 2
    log.head = 1
    log.held = true
    follower.hear(2, [Uint8Array.of(102)])
    expect(follower.place).toBe(null)
    log.head = 2
    await vi.waitFor(() => expect(log.asked.length).toBeGreaterThan(1))
    log.answer()
    await vi.waitFor(() => expect(log.asked.at(-1)).toBe(-1))
    follower.wrote(3, [Uint8Array.of(103)], OWN)
    log.held = false
    log.answer()
    await vi.waitFor(() => expect(seen).toContain('went back'))
    expect(seen).toEqual(['1', '2', '3', `6 ${OWN}`, '1', '102', `103 ${OWN}`, 'went back'])
    expect(follower.place).toMatchObject({ seq: 3 })
  })

  test('[CLU-5] a store that fails is asked again, and of a document that was erased it is told', async () => {
    vi.spyOn(log, 'readSince').mockRejectedValueOnce(new Error('away'))
    log.head = 1
    follower.headIs(1)
    await vi.waitFor(() => expect(failed).toHaveBeenCalledTimes(1))
    follower.headIs(1)
    await vi.waitFor(() => expect(seen).toEqual(['1']))
    log.gone = true
    await follower.catchUp()
    expect(erased).toHaveBeenCalledTimes(1)
    follower.end()
    follower.hear(2, batch(2))
    await follower.catchUp()
    expect(seen).toEqual(['1'])
  })

  test.each(Array.from({ length: 200 }, (_, i) => i + 1))(
    '[CLU-5] [CLU-3] seed %i: whatever is lost, doubled or late, everything is applied in order, once, own ones as own',
    async (seed) => {
      const random = createRandom(seed)
      const numbers: number[] = []
      for (let step = 0; step < 40; step++) {
        const act = random.pick(['other', 'own', 'fold', 'look', 'late', 'read'] as const)
        if (act === 'other') {
          log.head++
          if (random.oneIn(3)) continue // lost
          if (random.oneIn(3)) numbers.push(log.head)
          else follower.hear(log.head, random.oneIn(5) ? null : batch(log.head))
        } else if (act === 'own') {
          log.head++
          follower.wrote(log.head, batch(log.head), OWN)
        } else if (act === 'fold') log.folded = random.oneIn(4) ? log.head : log.folded
        else if (act === 'look') follower.headIs(log.head)
        else if (act === 'late') for (const seq of numbers.splice(0)) follower.hear(seq, batch(seq))
        else await follower.catchUp()
      }
      await follower.catchUp()
      expect(follower.seq).toBe(log.head)
      let at = 0
      for (const one of seen) {
        const whole = /^whole (\d+)$/.exec(one)
        if (whole !== null) {
          expect(Number(whole[1])).toBeGreaterThan(at)
          at = Number(whole[1])
        } else expect(Number.parseInt(one, 10)).toBe(++at)
      }
      expect(at).toBe(log.head)
      follower.end()
    },
  )
})
