// The storage thread: one SQLite connection, one transaction for everything that waits when the previous one ended.
import { parentPort, workerData } from 'node:worker_threads'
import { must } from '../../src/model/must.ts'
import { answerCalls, type ThreadAnswer, type ThreadCall } from '../threads/threadCalls.ts'
import { isLocked, isPassing, openSqliteDatabase, READS, type SqliteDatabase } from './sqliteDatabase.ts'
import { StorageRefused } from './storageRefused.ts'

const port = must(parentPort, 'parent thread')

export interface SqliteThreadData {
  readonly path: string
  /** The database grows no larger; null: as large as the disk lets it. */
  readonly maxBytes: number | null
}

/** First message of the thread: whether the file could be opened. */
export type SqliteOpened = { readonly opened: true } | { readonly refused: string }

function open(): SqliteDatabase | null {
  const { path, maxBytes } = workerData as SqliteThreadData
  try {
    const database = openSqliteDatabase(path, maxBytes)
    port.postMessage({ opened: true } satisfies SqliteOpened)
    return database
  } catch (error) {
    const reason = error instanceof StorageRefused ? error.message : `cannot open ${path}: ${String(error)}`
    port.postMessage({ refused: reason } satisfies SqliteOpened)
    return null
  }
}

function serve(database: SqliteDatabase): void {
  const calls = database.calls as Record<string, (...args: never[]) => unknown>
  let waiting: ThreadCall[] = []

  const run = (call: ThreadCall): ThreadAnswer => ({
    id: call.id,
    value: must(calls[call.name], `storage call ${call.name}`)(...(call.args as never[])),
  })
  const refusal = (call: ThreadCall, error: unknown): ThreadAnswer => ({
    id: call.id,
    error: `${call.name}: ${String(error)}`,
    passing: isPassing(error),
  })
  /** Each in a transaction of its own, so that one call that cannot be done does not undo the others. */
  const runAlone = (call: ThreadCall): ThreadAnswer => {
    try {
      return READS.has(call.name) ? database.read(() => run(call)) : database.write(() => run(call))
    } catch (error) {
      return refusal(call, error)
    }
  }
  const runAll = (batch: readonly ThreadCall[]): readonly ThreadAnswer[] => {
    if (batch.length === 1 || batch.every((call) => READS.has(call.name))) return batch.map(runAlone)
    try {
      return database.write(() => batch.map(run))
    } catch (error) {
      // The transaction left no trace; its calls are made again one by one, and each answers for itself. But while the
      // file is locked each write would wait for the lock in turn, and all reads behind them.
      if (!isLocked(error)) return batch.map(runAlone)
      return batch.map((call) => (READS.has(call.name) ? runAlone(call) : refusal(call, error)))
    }
  }
  const commit = () => {
    const batch = waiting
    waiting = []
    const close = batch.findIndex((call) => call.name === 'close')
    answerCalls(port, runAll(close === -1 ? batch : batch.slice(0, close)))
    if (close === -1) return
    database.close()
    answerCalls(port, [{ id: must(batch[close]).id, value: undefined }])
    port.close()
  }
  port.on('message', (calls: readonly ThreadCall[]) => {
    // Everything that arrived while the last transaction ran is delivered before the immediate: it forms one group.
    if (waiting.length === 0) setImmediate(commit)
    waiting.push(...calls)
  })
}

const database = open()
if (database !== null) serve(database)
