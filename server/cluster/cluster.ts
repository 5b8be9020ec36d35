// This node among the others: who is alive, which workshops are open here, and what the store has that was not heard.
//
// Invariants
// - Nothing depends on a message. Whatever was said and lost is found in the store, by the look that is taken at it
//   every second, and more often while the bus is down.
// - A note (a place ended, a workshop erased) is answered for by every node that is known to be alive, or given up after
//   NOTE_MS; who missed it finds `access` raised.
import type { Log } from '../log.ts'
import type { Head, SharedStorage } from '../storage/sharedStorage.ts'
import type { Bus } from './bus.ts'
import {
  decodeMessage,
  encodeMessage,
  type NodeMessage,
  type Note,
  type WorkshopMessage,
} from './nodeMessages.ts'
import { WorkshopLine } from './workshopLine.ts'

const LOOK_MS = 1000
const LOOK_WITHOUT_BUS_MS = 250
const ALIVE_MS = 1500
/** Not heard for so long: gone, with everybody who was there. */
const GONE_MS = 6000
const NOTE_MS = 1500
const NODES = 'nodes'

export interface ClusterDeps {
  readonly bus: Bus
  readonly shared: SharedStorage
  readonly nodeId: string
  /** Milliseconds that only go forward, from anywhere. */
  readonly ticks: () => number
  readonly log: () => Log | null
}

export interface NoteHandler {
  /** Resolves when this node has done what follows from it. */
  onNote(note: Note): Promise<void>
  /** Somebody's place, role or name changed, and this node was not told what. */
  onAccessChanged(workshopId: string): Promise<void>
}

export class Cluster {
  readonly #deps: ClusterDeps
  readonly #lines = new Map<string, WorkshopLine>()
  /** When each node was last heard. */
  readonly #nodes = new Map<string, number>()
  readonly #asked = new Map<number, { readonly open: Set<string>; done(): void }>()
  #nextNote = 1
  #handler: NoteHandler | null = null
  #look: NodeJS.Timeout | null = null
  readonly #beat: NodeJS.Timeout
  #stopped = false

  constructor(deps: ClusterDeps) {
    this.#deps = deps
    const { bus, nodeId } = deps
    bus.onUp = () => this.#busIsBack()
    bus.subscribe(NODES, (bytes) => this.#hearNode(bytes))
    bus.subscribe(`node:${nodeId}`, (bytes) => this.#hearNode(bytes))
    this.#say({ type: 'alive' })
    this.#beat = setInterval(() => {
      this.#say({ type: 'alive' })
      this.#forgetGone()
    }, ALIVE_MS)
    this.#beat.unref()
    this.#lookLater()
  }

  handleNotes(handler: NoteHandler): void {
    this.#handler = handler
  }

  get shared(): SharedStorage {
    return this.#deps.shared
  }

  get isBusUp(): boolean {
    return this.#deps.bus.isUp
  }

  /** Nodes heard lately, this one included. */
  get nodeCount(): number {
    return this.#nodes.size + 1
  }

  /** The workshop's line, open until closed as often as opened. */
  open(workshopId: string): WorkshopLine {
    let line = this.#lines.get(workshopId)
    if (line === undefined) {
      const { bus, nodeId } = this.#deps
      const channel = `workshop:${workshopId}`
      line = new WorkshopLine(
        workshopId,
        (message: WorkshopMessage) => bus.publish(channel, encodeMessage(nodeId, message)),
        () => {
          this.#lines.delete(workshopId)
          bus.unsubscribe(channel)
        },
        () => bus.isUp,
        this.#deps.ticks,
      )
      const opened = line
      this.#lines.set(workshopId, opened)
      bus.subscribe(channel, (bytes) => {
        const heard = decodeMessage<WorkshopMessage>(bytes)
        if (heard !== null && heard.from !== nodeId) opened.hear(heard.from, heard.message)
      })
      opened.ask()
    }
    line.holds++
    return line
  }

  /** Resolves when every other node has done what follows from the note, or cannot be waited for any longer. */
  async tell(note: Note): Promise<void> {
    const open = new Set(this.#nodes.keys())
    const id = this.#nextNote++
    if (open.size === 0 || !this.isBusUp) {
      this.#say({ type: 'note', id, note })
      return
    }
    await new Promise<void>((resolve) => {
      const giveUp = setTimeout(() => {
        this.#deps
          .log()
          ?.warn({ nodes: [...open] }, 'some nodes have not answered a note: they will look themselves')
        done()
      }, NOTE_MS)
      const done = () => {
        clearTimeout(giveUp)
        this.#asked.delete(id)
        resolve()
      }
      this.#asked.set(id, { open, done })
      this.#say({ type: 'note', id, note })
    })
  }

  #say(message: NodeMessage, channel = NODES): void {
    this.#deps.bus.publish(channel, encodeMessage(this.#deps.nodeId, message))
  }

  #hearNode(bytes: Uint8Array): void {
    const heard = decodeMessage<NodeMessage>(bytes)
    if (heard === null || heard.from === this.#deps.nodeId) return
    const { from, message } = heard
    const isNew = !this.#nodes.has(from)
    this.#nodes.set(from, this.#deps.ticks())
    // It may not have heard of this one yet.
    if (isNew && message.type !== 'leaving') this.#say({ type: 'alive' })
    switch (message.type) {
      case 'alive':
        break
      case 'leaving':
        this.#forget(from)
        break
      case 'done':
        this.#isDone(message.id, from)
        break
      case 'note':
        this.#obey(message.note)
          .catch((error: unknown) =>
            this.#deps.log()?.error({ error: String(error) }, 'a note of another node was not followed'),
          )
          .finally(() => this.#say({ type: 'done', id: message.id }, `node:${from}`))
    }
  }

  #isDone(id: number, node: string): void {
    const asked = this.#asked.get(id)
    asked?.open.delete(node)
    if (asked?.open.size === 0) asked.done()
  }

  async #obey(note: Note): Promise<void> {
    await this.#handler?.onNote(note)
  }

  #forgetGone(): void {
    if (!this.isBusUp) return // nobody is heard: that says nothing about them
    for (const [node, heardAt] of this.#nodes) if (this.#deps.ticks() - heardAt > GONE_MS) this.#forget(node)
  }

  #forget(node: string): void {
    this.#nodes.delete(node)
    for (const id of this.#asked.keys()) this.#isDone(id, node)
    for (const line of this.#lines.values()) line.nodeIsGone(node)
  }

  #busIsBack(): void {
    // Who was not heard meanwhile is given time to be heard.
    for (const node of this.#nodes.keys()) this.#nodes.set(node, this.#deps.ticks())
    this.#say({ type: 'alive' })
    for (const line of this.#lines.values()) line.ask()
    for (const line of this.#lines.values()) line.sayAll()
    void this.#lookNow()
  }

  #lookLater(): void {
    if (this.#stopped) return
    const wait = this.isBusUp ? LOOK_MS : LOOK_WITHOUT_BUS_MS
    this.#look = setTimeout(() => void this.#lookNow().finally(() => this.#lookLater()), wait)
    this.#look.unref()
  }

  /** One question for all workshops that are open here. */
  async #lookNow(): Promise<void> {
    const asked = [...this.#lines.keys()]
    if (asked.length === 0) return
    let heads: ReadonlyMap<string, Head>
    try {
      heads = await this.#deps.shared.heads(asked)
    } catch (error) {
      this.#deps.log()?.debug({ error: String(error) }, 'the store was not looked at')
      return
    }
    for (const workshopId of asked) {
      const line = this.#lines.get(workshopId)
      if (line === undefined) continue
      const head = heads.get(workshopId)
      if (head === undefined) void this.#obey({ about: 'erased', workshopId })
      else if (line.headIs(head)) void this.#lookAgainAt(workshopId)
    }
  }

  async #lookAgainAt(workshopId: string): Promise<void> {
    try {
      await this.#handler?.onAccessChanged(workshopId)
    } catch (error) {
      this.#deps.log()?.error({ workshop: workshopId, error: String(error) }, 'access not looked at again')
      this.#lines.get(workshopId)?.forgetAccess()
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true
    clearInterval(this.#beat)
    if (this.#look !== null) clearTimeout(this.#look)
    for (const line of this.#lines.values()) line.end()
    this.#say({ type: 'leaving' })
    for (const { done } of this.#asked.values()) done()
  }
}
