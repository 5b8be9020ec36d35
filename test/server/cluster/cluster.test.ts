// What nodes owe each other, with time in the test's hand: answers to notes, looks at the store, who is gone.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Bus } from '../../../server/cluster/bus.ts'
import { Cluster } from '../../../server/cluster/cluster.ts'
import type { Note } from '../../../server/cluster/nodeMessages.ts'
import { Compaction } from '../../../server/rooms/compaction.ts'
import { RoomContent } from '../../../server/rooms/roomContent.ts'
import type { Head, SharedStorage } from '../../../server/storage/sharedStorage.ts'

const LOG = { debug() {}, info() {}, warn() {}, error() {} }
const NOTE: Note = { about: 'access', workshopId: 'w', participantId: 'ann' }

/** One bus for all; `cut` nodes neither speak nor hear. */
class Wire {
  readonly #hearers = new Set<{ node: string; channel: string; hear: (message: Uint8Array) => void }>()
  readonly cut = new Set<string>()

  bus(node: string, isUp = true): Bus {
    return {
      isUp,
      publish: (channel, message) => {
        if (this.cut.has(node)) return
        for (const one of [...this.#hearers])
          if (one.channel === channel && !this.cut.has(one.node)) one.hear(message)
      },
      subscribe: (channel, hear) => void this.#hearers.add({ node, channel, hear }),
      unsubscribe() {},
      onUp: () => {},
      close: async () => {},
    }
  }
}

let wire: Wire
let clusters: Cluster[]
let head: Head
const looks = vi.fn()

function join(nodeId: string, isUp = true): Cluster {
  const shared = {
    async heads(ids: readonly string[]) {
      looks(nodeId)
      return new Map(ids.map((id) => [id, head]))
    },
  } as unknown as SharedStorage
  const cluster = new Cluster({
    bus: wire.bus(nodeId, isUp),
    shared,
    nodeId,
    ticks: () => Date.now(),
    log: () => null,
  })
  clusters.push(cluster)
  return cluster
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.clearAllMocks()
  wire = new Wire()
  clusters = []
  head = { board: 0, session: 0, access: 1, schemaVersion: 1 }
})
afterEach(async () => {
  for (const cluster of clusters) await cluster.stop()
  vi.useRealTimers()
})

describe('a node among others', () => {
  test('[CLU-13] who tells the others is answered when each has done what follows, not before', async () => {
    const here = join('a')
    const done: (() => void)[] = []
    for (const name of ['b', 'c'])
      join(name).handleNotes({
        onNote: () => new Promise((resolve) => done.push(resolve)),
        async onAccessChanged() {},
      })
    let isTold = false
    const telling = here.tell(NOTE).then(() => {
      isTold = true
    })
    await vi.advanceTimersByTimeAsync(500)
    expect(done).toHaveLength(2)
    done[0]?.()
    await vi.advanceTimersByTimeAsync(500)
    expect(isTold).toBe(false)
    done[1]?.()
    await telling
    // One that never answers is not waited for for ever: it looks itself.
    const again = here.tell(NOTE)
    await vi.advanceTimersByTimeAsync(2000)
    await again
  })

  test('[CLU-13] a node looks at the store every second, four times as often without a bus, and finds what it was not told', async () => {
    for (const [isUp, most] of [
      [true, 1],
      [false, 4],
    ] as const) {
      const changed = vi.fn(async () => {})
      const name = `up ${isUp}`
      const node = join(name, isUp)
      node.handleNotes({ async onNote() {}, onAccessChanged: changed })
      node.open('w')
      await vi.advanceTimersByTimeAsync(1000)
      looks.mockClear()
      changed.mockClear()
      head = { ...head, access: head.access + 1 }
      await vi.advanceTimersByTimeAsync(1000)
      expect(looks.mock.calls.filter(([by]) => by === name)).toHaveLength(most)
      expect(changed).toHaveBeenCalledTimes(1)
    }
  })

  test('[CLU-14] a node that is not heard for some seconds is forgotten, with its people; one that is heard is not', async () => {
    const here = join('a')
    join('b')
    const dies = join('c')
    const [line, there] = [here.open('w'), dies.open('w')]
    there.setPeople([{ id: 'ann', role: 'facilitator' }])
    await vi.advanceTimersByTimeAsync(5000)
    expect(here.nodeCount).toBe(3)
    expect(line.peopleElsewhere).toEqual([{ id: 'ann', role: 'facilitator' }])
    wire.cut.add('c')
    await vi.advanceTimersByTimeAsync(4000)
    expect(here.nodeCount).toBe(3) // it may be busy
    await vi.advanceTimersByTimeAsync(4000)
    expect(here.nodeCount).toBe(2)
    expect(line.peopleElsewhere).toEqual([])
  })
})

test('[CLU-6] a room folds while it has the lock, and not when another node has it, or has just done it', async () => {
  const steps: string[] = []
  let lock: { foldedSeq: number } | null = null
  const content = new RoomContent({ snapshot: null, updates: [] }, async () => null)
  const folded = { data: Uint8Array.of(0, 0), stateVector: Uint8Array.of(0), title: '' }
  const compaction = new Compaction(
    {
      id: { workshopId: 'w', document: 'board' },
      schemaVersion: 1,
      content,
      document: { fold: async () => ({ folded, last: null }) },
      place: () => ({ seq: 5, mark: 1 }),
    },
    0,
    {
      log: LOG,
      storage: {
        async saveSnapshot(_room, seq, _snapshot, mark) {
          steps.push(`saved ${seq} ${mark}`)
          return true
        },
      },
      lockFold: async () => {
        steps.push('asked')
        return lock && { ...lock, release: async () => void steps.push('released') }
      },
    },
  )
  await compaction.fold()
  expect(steps.splice(0)).toEqual(['asked'])
  lock = { foldedSeq: 5 }
  await compaction.fold()
  expect(steps.splice(0)).toEqual(['asked', 'released'])
  lock = { foldedSeq: 4 }
  await compaction.fold()
  expect(steps).toEqual(['asked', 'saved 5 1', 'released'])
})
