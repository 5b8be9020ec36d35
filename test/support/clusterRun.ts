// Three real nodes on a real PostgreSQL and Redis, people who edit one workshop at all of them, and one fault after the
// other. After each: whoever asks at any node finds every edit that was acknowledged, and everybody has the same.
//
// Who comes back brings what a server may have forgotten. So besides, each acknowledged edit is looked for in the store itself at the
// moment of a fault, while those whose line it cut are kept away, and in the end, when every node was killed at once.
import { fileURLToPath } from 'node:url'
import { must } from '../../src/model/must.ts'
import type { WorkshopCreated } from '../../src/protocol/http.ts'
import type { Fault } from './clusterFaults.ts'
import { type ClusterNode, startCluster, type TestCluster } from './clusterNodes.ts'
import { DurableWriter } from './durableWriter.ts'
import { aMoment, eventually } from './eventually.ts'
import { createRandom, type Random } from './random.ts'
import { findStoredEdits } from './storedEdits.ts'
import { Device } from './testServer.ts'

export interface ClusterReport {
  readonly faults: number
  readonly acknowledged: number
  /** How often an acknowledged edit was found in the store itself. */
  readonly found: number
  /** The longest any writer was without a line, in ms, by the fault during which it came back. */
  readonly longestOffMs: Readonly<Record<string, number>>
  /** Writers who were told "not saved". */
  readonly told: number
}

const NODES = 3
const WRITERS = 6
/** How far the clocks of the nodes' machines are off. */
const SKEWS_MS = [0, 3_600_000, -95_000]

/** Throws with everything wrong it finds. `seed` repeats the choices, not the exact instants. */
export async function clusterRun(seed: number, faults: readonly Fault[]): Promise<ClusterReport> {
  const skew = fileURLToPath(new URL('./skewedClock.ts', import.meta.url))
  const cluster = must(
    await startCluster(NODES, {
      options: { 'messages-per-second': '100000' },
      environment: (i) => ({ NODE_OPTIONS: `--import=${skew}`, TEST_SKEW_MS: String(SKEWS_MS[i]) }),
    }),
    'PostgreSQL and Redis',
  )
  try {
    return await new ClusterRun(cluster, createRandom(seed)).run(faults)
  } catch (error) {
    const outputs = cluster.nodes.map(({ server }) => server.output().slice(-3000)).join('\n---\n')
    throw new Error(`seed ${seed}: ${String(error)}\n${outputs}`, { cause: error })
  } finally {
    await cluster.dispose()
  }
}

class Member {
  readonly writer: DurableWriter
  home: number
  offSince: number | null = null
  wasTold = false

  constructor(writer: DurableWriter, home: number) {
    this.writer = writer
    this.home = home
  }
}

class ClusterRun {
  readonly #cluster: TestCluster
  readonly #random: Random
  readonly #down = new Set<number>()
  #workshop!: WorkshopCreated
  #members: Member[] = []
  #keys = 0
  #acknowledgements = 0
  #found = 0
  readonly #longestOffMs = new Map<string, number>()
  #fault = 'start'
  #working = true
  /** Nobody comes back while it is. */
  #isClosed = false

  constructor(cluster: TestCluster, random: Random) {
    this.#cluster = cluster
    this.#random = random
  }

  async run(faults: readonly Fault[]): Promise<ClusterReport> {
    this.#workshop = await new Device(this.#node(0).server.url).create()
    this.#members = Array.from({ length: WRITERS }, (_, i) => {
      const home = i % NODES
      const writer = new DurableWriter(this.#address(home, 'participant'))
      writer.onAcknowledged = () => this.#acknowledgements++
      return new Member(writer, home)
    })
    await Promise.all(this.#members.map(({ writer }) => writer.connect()))
    const working = this.#members.map((member) => this.#work(member))
    try {
      await this.#moreAcknowledgements(30)
      for (const fault of faults) {
        this.#fault = fault
        await this.#strike(fault)
        await this.#check(fault)
      }
      await this.#moreAcknowledgements(20)
      await this.#lookIntoStore('all nodes killed at once', () =>
        Promise.all(this.#cluster.nodes.map(({ server }) => server.kill())),
      )
    } finally {
      this.#working = false
      await Promise.all(working)
      for (const { writer } of this.#members) writer.drop()
    }
    return {
      faults: faults.length,
      acknowledged: this.#members.reduce((sum, { writer }) => sum + writer.edits - writer.unacknowledged, 0),
      found: this.#found,
      longestOffMs: Object.fromEntries(this.#longestOffMs),
      told: this.#members.filter(({ wasTold }) => wasTold).length,
    }
  }

  #node(index: number): ClusterNode {
    return must(this.#cluster.nodes[index], `node ${index}`)
  }

  #address(node: number, role: 'participant' | 'observer'): string {
    const { id, tokens } = this.#workshop
    return `${this.#node(node).server.url.replace('http', 'ws')}/sync/${id}/board?token=${tokens[role]}`
  }

  /** Edits while there is a line and not too much is unacknowledged; goes to another node when the line is lost. */
  async #work(member: Member): Promise<void> {
    const { writer } = member
    while (this.#working) {
      if (!writer.isConnected && this.#isClosed) member.offSince ??= performance.now()
      else if (!writer.isConnected) await this.#comeBack(member)
      else for (let i = 0; i < 3 && !writer.isResting && writer.unacknowledged < 20; i++) this.#edit(writer)
      member.wasTold ||= writer.inTrouble
      await aMoment()
    }
  }

  async #comeBack(member: Member): Promise<void> {
    member.offSince ??= performance.now()
    const up = this.#cluster.nodes.map((_, i) => i).filter((i) => !this.#down.has(i))
    member.home = this.#random.pick(up)
    member.writer.goTo(this.#address(member.home, 'participant'))
    // A node that is just going, or cannot read its store, refuses: the next one is tried.
    await member.writer.connect().catch(() => aMoment())
    if (!member.writer.isConnected) return
    const offMs = Math.round(performance.now() - member.offSince)
    this.#longestOffMs.set(this.#fault, Math.max(this.#longestOffMs.get(this.#fault) ?? 0, offMs))
    member.offSince = null
  }

  #edit(writer: DurableWriter): void {
    const { present } = this.#random.oneIn(50) ? writer.promised() : { present: [] }
    if (present.length > 0) writer.remove(this.#random.pick(present))
    else writer.set(`key${this.#keys++}`, this.#random.below(1000))
  }

  #moreAcknowledgements(count: number): Promise<true> {
    const until = this.#acknowledgements + count
    return eventually(
      `${count} more acknowledgements`,
      () => (this.#acknowledgements >= until ? true : null),
      60_000,
    )
  }

  /** Somebody at the node, or anybody, is told that nothing is saved, or has lost the line. */
  #isNoticed(node: number | null): Promise<true> {
    return eventually(
      'members are told',
      () => {
        const there = this.#members.filter(({ home }) => node === null || home === node)
        return there.length === 0 || there.some(({ writer }) => writer.inTrouble || !writer.isConnected)
          ? true
          : null
      },
      30_000,
    )
  }

  async #strike(fault: Fault): Promise<void> {
    const { redis, postgres } = this.#cluster
    const index = this.#random.below(NODES)
    const node = this.#node(index)
    switch (fault) {
      case 'redis-restart':
        await redis.stop()
        await this.#moreAcknowledgements(40)
        await redis.start()
        return void (await this.#moreAcknowledgements(20))
      case 'redis-flush':
        await redis.flush()
        return void (await this.#moreAcknowledgements(40))
      case 'postgres-restart':
        return await this.#lookIntoStore(fault, async () => {
          await postgres.stop('SIGQUIT')
          await this.#isNoticed(null)
          await postgres.start()
        })
      case 'node-killed':
        this.#down.add(index)
        await this.#lookIntoStore(fault, () => node.server.kill())
        await this.#moreAcknowledgements(40)
        await node.server.start()
        this.#down.delete(index)
        return
      case 'node-without-redis':
      case 'node-stalled-redis':
        node.toRedis.cut(fault === 'node-without-redis' ? 'drop' : 'stall')
        await this.#moreAcknowledgements(40)
        // Also while it lasts: what is written at one side is seen at the other.
        await this.#agree(fault)
        return node.toRedis.mend()
      case 'node-without-postgres':
      case 'node-stalled-postgres':
        node.toPostgres.cut(fault === 'node-without-postgres' ? 'drop' : 'stall')
        await this.#isNoticed(index)
        await this.#moreAcknowledgements(20)
        return node.toPostgres.mend()
      case 'rolling-restart':
        for (const [i, { server }] of this.#cluster.nodes.entries()) {
          this.#down.add(i)
          const exitCode = await server.stop()
          if (exitCode !== 0) throw new Error(`node ${i} stopped with ${exitCode}`)
          await server.start()
          this.#down.delete(i)
        }
    }
  }

  /** Everything that was acknowledged is at every node, as somebody sees it who has nothing of their own. */
  async #check(when: string): Promise<void> {
    await this.#moreAcknowledgements(10)
    await this.#agree(when)
    for (const index of this.#cluster.nodes.keys()) {
      const promised = this.#members.map(({ writer }) => writer.promised())
      const visitor = new DurableWriter(this.#address(index, 'observer'))
      await eventually(`a visitor at node ${index}`, async () => await visitor.connect())
      const meta = visitor.doc.getMap('meta')
      for (const [i, { present, absent }] of promised.entries()) {
        const lost = present.filter((key) => !meta.has(key) && !this.#isRemovedSince(i, key))
        const revived = absent.filter((key) => meta.has(key))
        if (lost.length + revived.length > 0)
          throw new Error(
            `${when}, node ${index}: writer ${i} lost ${lost.join(' ')}; came back ${revived.join(' ')}`,
          )
      }
      visitor.drop()
    }
  }

  /** What was acknowledged by the end of `strike` is in the store, although nobody could give it back meanwhile. */
  async #lookIntoStore(when: string, strike: () => Promise<unknown>): Promise<void> {
    this.#isClosed = true
    try {
      await strike()
      const writers = this.#members.map(({ writer }) => writer)
      this.#found += await findStoredEdits(this.#cluster, this.#workshop.id, writers, when)
    } finally {
      this.#isClosed = false
    }
  }

  #isRemovedSince(member: number, key: string): boolean {
    return !must(this.#members[member]).writer.promised().present.includes(key)
  }

  /** Editing rests until everybody has the same and all of it is acknowledged. */
  async #agree(when: string): Promise<void> {
    const hold = this.#members.map(({ writer }) => writer.rest())
    try {
      await eventually(
        `${when}: everybody has the same`,
        () => {
          if (this.#members.some(({ writer }) => writer.unacknowledged > 0 || !writer.isConnected))
            return null
          const states = new Set(this.#members.map(({ writer }) => sorted(writer)))
          return states.size === 1 ? true : null
        },
        60_000,
      )
    } finally {
      for (const release of hold) release()
    }
  }
}

function sorted(writer: DurableWriter): string {
  return JSON.stringify(Object.entries(writer.doc.getMap('meta').toJSON()).sort())
}
