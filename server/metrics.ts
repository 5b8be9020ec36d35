// What the server counts about itself, in Prometheus' text format. Hand-written: the format has three kinds of line, and
// a library would bring more code, and metrics of its own, than this file. No label holds anything of a workshop.
import type { ErrorCode } from '../src/protocol/errors.ts'
import { CLOSE_CODES } from '../src/protocol/syncWire.ts'

const COMMIT_BUCKETS_MS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000] as const

/** Why somebody is not let in. */
const REFUSALS: readonly ErrorCode[] = [
  ...new Set<ErrorCode>([
    ...Object.values(CLOSE_CODES),
    'not-found',
    'origin-refused',
    'link-unknown',
    'link-expired',
    'code-unknown',
  ]),
].filter((code) => code !== 'bad-message' && code !== 'read-only' && code !== 'too-large')

/** What is looked up only when somebody asks. */
export interface Gauges {
  readonly rooms: number
  readonly members: number
  /** Of the members, those who come over plain HTTP for want of a WebSocket. */
  readonly lines: number
  /** Updates taken that are not on disk yet. */
  readonly pendingUpdates: number
  readonly storeFails: boolean
  readonly residentBytes: number
  readonly heapBytes: number
  readonly startedAtMs: number
  /** Of several servers with one store; null for the only one. */
  readonly cluster: { readonly nodes: number; readonly isBusUp: boolean } | null
}

export class Metrics {
  updatesReceived = 0
  bytesReceived = 0
  /** To sockets; one carries all frames that wait for a receiver. */
  writes = 0
  bytesSent = 0
  failedCommits = 0
  /** Stored updates that could not be read, or did not fit together with the rest. */
  setAside = 0
  readonly #commits = COMMIT_BUCKETS_MS.map(() => 0)
  #commitCount = 0
  #commitSumMs = 0
  // From the start, with 0: a rate or an increase is unknown for what was not there before.
  readonly #closed = new Map<number, number>(Object.keys(CLOSE_CODES).map((code) => [Number(code), 0]))
  readonly #refused = new Map<ErrorCode, number>(REFUSALS.map((reason) => [reason, 0]))

  committed(ms: number): void {
    const bucket = COMMIT_BUCKETS_MS.findIndex((most) => ms <= most)
    if (bucket !== -1) this.#commits[bucket] = (this.#commits[bucket] ?? 0) + 1
    this.#commitCount++
    this.#commitSumMs += ms
  }

  /** A message cost its sender the socket, or the server could not go on with it. */
  closed(code: number): void {
    this.#closed.set(code, (this.#closed.get(code) ?? 0) + 1)
  }

  /** Somebody was not let in. */
  refused(reason: ErrorCode): void {
    this.#refused.set(reason, (this.#refused.get(reason) ?? 0) + 1)
  }

  render(gauges: Gauges): string {
    return [
      ...metric('rooms_open', 'gauge', 'Rooms in memory.', gauges.rooms),
      ...metric('members', 'gauge', 'Open sync sockets, lines over plain HTTP included.', gauges.members),
      ...metric('lines', 'gauge', 'Open lines over plain HTTP.', gauges.lines),
      ...metric('updates_received_total', 'counter', 'Updates received.', this.updatesReceived),
      ...metric(
        'received_bytes_total',
        'counter',
        'Bytes of all sync messages received.',
        this.bytesReceived,
      ),
      ...metric('socket_writes_total', 'counter', 'Writes to sync sockets.', this.writes),
      ...metric('sent_bytes_total', 'counter', 'Bytes of all sync messages sent.', this.bytesSent),
      ...metric('updates_pending', 'gauge', 'Updates received and not yet on disk.', gauges.pendingUpdates),
      ...metric('store_failing', 'gauge', '1 while the store does not write.', gauges.storeFails ? 1 : 0),
      ...metric(
        'commit_failures_total',
        'counter',
        'Writes that failed; they are retried.',
        this.failedCommits,
      ),
      ...metric(
        'updates_set_aside_total',
        'counter',
        'Stored updates that are of no use; kept apart.',
        this.setAside,
      ),
      ...this.#commitHistogram(),
      ...labelled(
        'sockets_closed_total',
        'Sync sockets closed by the server, by code.',
        'code',
        this.#closed,
      ),
      ...labelled('joins_refused_total', 'Joins and sockets refused, by reason.', 'reason', this.#refused),
      ...metric('resident_memory_bytes', 'gauge', 'Memory of the process.', gauges.residentBytes),
      ...metric('heap_used_bytes', 'gauge', 'JavaScript heap in use.', gauges.heapBytes),
      ...metric('start_time_seconds', 'gauge', 'When the server started.', gauges.startedAtMs / 1000),
      ...(gauges.cluster === null ? [] : clusterGauges(gauges.cluster)),
      '',
    ].join('\n')
  }

  #commitHistogram(): string[] {
    const name = 'parcours_commit_seconds'
    let sum = 0
    const rows = COMMIT_BUCKETS_MS.map((most, i) => {
      sum += this.#commits[i] ?? 0
      return `${name}_bucket{le="${most / 1000}"} ${sum}`
    })
    return [
      ...head(name, 'histogram', 'From the append to its commit.'),
      ...rows,
      `${name}_bucket{le="+Inf"} ${this.#commitCount}`,
      `${name}_sum ${this.#commitSumMs / 1000}`,
      `${name}_count ${this.#commitCount}`,
    ]
  }
}

function clusterGauges({ nodes, isBusUp }: NonNullable<Gauges['cluster']>): string[] {
  return [
    ...metric('nodes', 'gauge', 'Servers heard lately, this one included.', nodes),
    ...metric(
      'bus_up',
      'gauge',
      '0 while the bus is lost: this server looks into the store instead.',
      isBusUp ? 1 : 0,
    ),
  ]
}

function head(name: string, type: string, help: string): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`]
}

function metric(name: string, type: 'counter' | 'gauge', help: string, value: number): string[] {
  return [...head(`parcours_${name}`, type, help), `parcours_${name} ${value}`]
}

function labelled(name: string, help: string, label: string, counts: ReadonlyMap<unknown, number>): string[] {
  const rows = [...counts].map(([value, count]) => `parcours_${name}{${label}="${value}"} ${count}`)
  return [...head(`parcours_${name}`, 'counter', help), ...rows]
}
