// What the bench asks of its load generator, and what it hears back.
import type { Target } from './rawClient.ts'

/** Steady editing: every update of every editor must reach every other member of its room. */
export interface TrafficJob {
  readonly kind: 'traffic'
  readonly rooms: readonly Target[]
  readonly editorsPerRoom: number
  readonly viewersPerRoom: number
  readonly perSecond: number
  readonly warmupSeconds: number
  readonly seconds: number
  readonly serverPid: number
}

export interface TrafficResult {
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly max: number
  readonly deliveries: number
  readonly missing: number
  readonly serverCpuSeconds: number
  /** Share of its core that the generator used: near 1, it measures itself. */
  readonly generatorLoad: number
}

/** Fills a document with many small edits and waits until another member has all of them. */
export interface HistoryJob {
  readonly kind: 'history'
  readonly target: Target
  readonly edits: number
}

/** Clients that come at once into a document; each is there when it has the last edit. */
export interface JoinJob {
  readonly kind: 'join'
  readonly target: Target
  readonly clients: number
  readonly lastEdit: number
  /** Somebody is in the room already. */
  readonly warm: boolean
}

export interface JoinResult {
  readonly p50: number
  readonly p95: number
}

/** One member in each room, who puts a thousand records there and stays. */
export interface OccupyJob {
  readonly kind: 'occupy'
  readonly rooms: readonly Target[]
}

/** Sends without pause until `acknowledged` updates are, then kills the server at once. */
export interface KillJob {
  readonly kind: 'kill'
  readonly target: Target
  readonly clients: number
  readonly acknowledged: number
  readonly serverPid: number
  /** For servers that acknowledge nothing: what another member received counts. */
  readonly byEcho: boolean
}

export interface KillResult {
  /** Markers that the server answered for. */
  readonly acknowledged: readonly number[]
}

/** Markers that somebody who comes finds in the document. */
export interface ReadJob {
  readonly kind: 'read'
  readonly target: Target
}

export interface ReadResult {
  readonly markers: readonly number[]
}

export type Job = TrafficJob | HistoryJob | JoinJob | OccupyJob | KillJob | ReadJob

export interface Results {
  readonly traffic: TrafficResult
  readonly history: null
  readonly join: JoinResult
  readonly occupy: null
  readonly kill: KillResult
  readonly read: ReadResult
}
