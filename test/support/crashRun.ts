// Kills a real server again and again while people edit, create and import, and looks each time whether it kept its
// promises (every fifth time it is asked to stop instead): whoever asks after the restart, before any writer is back, finds every edit that was acknowledged.
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { WorkshopCreated } from '../../src/protocol/http.ts'
import { LINK_ROLES } from '../../src/protocol/roles.ts'
import { DurableWriter } from './durableWriter.ts'
import { eventually } from './eventually.ts'
import { createRandom, type Random } from './random.ts'
import { type ServerProcess, startServer } from './serverProcess.ts'
import { Device } from './testServer.ts'

const WRITERS = 4

export interface CrashReport {
  readonly kills: number
  readonly acknowledged: number
  /** Kills after which some edits had no acknowledgement: those that hit the server at work. */
  readonly atWork: number
  /** Kills that hit a compaction that had begun and not ended. */
  readonly inCompaction: number
  /** Kills with a creation or an import under way. */
  readonly inCreation: number
  readonly created: number
}

/** Throws with everything wrong it finds. `seed` repeats the choices, not the exact instants. */
export async function crashRun(seed: number, times: number): Promise<CrashReport> {
  // On a slow machine a kill can be long in coming: nobody is to be closed for a flood meanwhile.
  const server = await startServer({
    'log-level': 'debug',
    'create-per-hour': '1000000',
    'messages-per-second': '100000',
  })
  try {
    return await new CrashRun(server, createRandom(seed)).run(times)
  } catch (error) {
    throw new Error(`seed ${seed}: ${String(error)}`, { cause: error })
  } finally {
    await server.dispose()
  }
}

class CrashRun {
  readonly #server: ServerProcess
  readonly #random: Random
  readonly #device: Device
  readonly #created: WorkshopCreated[] = []
  #writers: DurableWriter[] = []
  #keys = 0

  constructor(server: ServerProcess, random: Random) {
    this.#server = server
    this.#random = random
    this.#device = new Device(server.url)
  }

  async run(times: number): Promise<CrashReport> {
    const workshop = await this.#device.create()
    const exported = JSON.stringify(await this.#device.export(workshop.id))
    this.#writers = Array.from(
      { length: WRITERS },
      () => new DurableWriter(this.#address(workshop, workshop.tokens.participant)),
    )
    let [atWork, inCompaction, inCreation] = [0, 0, 0]
    for (let kill = 1; kill <= times; kill++) {
      await Promise.all(this.#writers.map((writer) => writer.connect()))
      const before = this.#server.output().length
      const births = kill % 4 === 0 ? this.#giveBirth(exported) : null
      await this.#work(kill)
      if (kill % 5 === 0) await this.#stop()
      else await this.#server.kill()
      const unborn = (await births) ?? 0
      for (const writer of this.#writers) writer.drop()
      if (this.#writers.some((writer) => writer.unacknowledged > 0)) atWork++
      if (unborn > 0) inCreation++
      const log = this.#server.output().slice(before)
      if (log.split('"compacting"').length > log.split('"compacted"').length) inCompaction++
      this.#checkStore()
      await this.#server.start()
      await this.#check(workshop, `kill ${kill}`)
    }
    await this.#converge()
    return {
      kills: times,
      acknowledged: this.#writers.reduce((sum, w) => sum + w.edits - w.unacknowledged, 0),
      atWork,
      inCompaction,
      inCreation,
      created: this.#created.length,
    }
  }

  /** Asked to end while people edit: it does, in time and in order, and sends everyone to the next server. */
  async #stop(): Promise<void> {
    const askedAt = performance.now()
    const exitCode = await this.#server.stop()
    const seconds = (performance.now() - askedAt) / 1000
    if (exitCode !== 0 || seconds > 10) throw new Error(`stopped with ${exitCode} after ${seconds} s`)
    const codes = await eventually('all sockets are closed', () => {
      const found = this.#writers.map((writer) => writer.closeCode)
      return found.includes(null) ? null : found
    })
    if (codes.some((code) => code !== 1001)) throw new Error(`sockets closed with ${codes.join(', ')}`)
  }

  #address({ id }: WorkshopCreated, token: string): string {
    return `${this.#server.url.replace('http', 'ws')}/sync/${id}/board?token=${token}`
  }

  /** Edits until the instant of the kill: after so many acknowledgements, or while a compaction runs. */
  #work(kill: number): Promise<void> {
    const random = this.#random
    const acknowledgements = random.below(40)
    const waitForCompaction = kill % 3 === 0
    const logged = this.#server.output().length
    return new Promise((resolve, reject) => {
      let count = 0
      let done = false
      const turn = () => {
        if (done) return
        for (const writer of this.#writers) {
          for (let i = random.below(12); i > 0; i--) this.#edit(writer)
        }
        const closed = this.#writers.find((writer) => writer.closeCode !== null)
        if (closed !== undefined) {
          done = true
          return reject(new Error(`a writer was closed with ${closed.closeCode}`))
        }
        const compacting = this.#server.output().indexOf('"compacting"', logged) >= 0
        if (waitForCompaction ? compacting : count > acknowledgements) {
          done = true
          resolve()
        } else setImmediate(turn)
      }
      for (const writer of this.#writers) writer.onAcknowledged = () => count++
      turn()
    })
  }

  #edit(writer: DurableWriter): void {
    if (writer.unacknowledged > 300) return
    const { present } = this.#random.oneIn(200) ? writer.promised() : { present: [] }
    if (present.length > 0) writer.remove(this.#random.pick(present))
    else writer.set(`key${this.#keys++}`, this.#random.below(1000))
  }

  /** Creates and imports until the server is gone. Gives how many were asked for and not answered. */
  async #giveBirth(exported: string): Promise<number> {
    let unanswered = 0
    const one = async (create: () => Promise<Response>) => {
      for (;;) {
        unanswered++
        const answer = await create().catch(() => null)
        if (answer?.status !== 201) return
        const body = await answer.json().catch(() => null)
        if (body === null) return
        this.#created.push(body as WorkshopCreated)
        unanswered--
      }
    }
    const body = { title: 'Une bague', template: 'jewellery', locale: 'fr' }
    await Promise.all([
      one(() => new Device(this.#server.url).request('POST', '/api/workshops', body)),
      one(() => new Device(this.#server.url).request('POST', '/api/workshops/import', exported)),
    ])
    return unanswered
  }

  /** Before the server touches it again: no half of anything. */
  #checkStore(): void {
    const db = new DatabaseSync(join(this.#server.dataDir, 'parcours.sqlite'))
    try {
      const [check] = db.prepare('PRAGMA integrity_check').all()
      const halves = db
        .prepare(
          `SELECT w.id FROM workshops w WHERE (SELECT count(*) FROM codes WHERE workshop_id = w.id) != 1
             OR (SELECT count(*) FROM links WHERE workshop_id = w.id) != ${LINK_ROLES.length}
             OR (SELECT count(*) FROM rooms r JOIN snapshots s ON s.room_id = r.id
               WHERE workshop_id = w.id AND document = 'board') != 1`,
        )
        .all()
      if (check?.integrity_check !== 'ok' || halves.length > 0)
        throw new Error(`the store is broken: ${JSON.stringify({ check, halves })}`)
    } finally {
      db.close()
    }
  }

  /** As somebody sees it who has nothing of their own. */
  async #check(workshop: WorkshopCreated, when: string): Promise<void> {
    const visitor = await new DurableWriter(this.#address(workshop, workshop.tokens.observer)).connect()
    const meta = visitor.doc.getMap('meta')
    for (const [index, writer] of this.#writers.entries()) {
      const { present, absent } = writer.promised()
      const lost = present.filter((key) => !meta.has(key))
      const revived = absent.filter((key) => meta.has(key))
      if (lost.length + revived.length > 0)
        throw new Error(`${when}: writer ${index} lost ${lost.join(' ')}; came back ${revived.join(' ')}`)
    }
    visitor.drop()
    for (const { code } of this.#created.slice(-20)) {
      const found = await this.#device.json('POST', '/api/join/preview', { code })
      if (typeof found === 'string') throw new Error(`${when}: workshop ${code} was created and is ${found}`)
    }
  }

  async #converge(): Promise<void> {
    await Promise.all(this.#writers.map((writer) => writer.connect()))
    await eventually('everyone has the same', () => {
      const states = this.#writers.map((w) => (w.unacknowledged === 0 ? sorted(w) : Math.random()))
      return states.every((state) => state === states[0]) ? true : null
    })
    for (const writer of this.#writers) writer.drop()
  }
}

function sorted(writer: DurableWriter): string {
  return JSON.stringify(Object.entries(writer.doc.getMap('meta').toJSON()).sort())
}
