// The storage thread: one SQLite connection, one transaction for everything that waits when the previous one ended.
import { parentPort, workerData } from 'node:worker_threads'
import { must } from '../../src/model/must.ts'
import { answerCall, type ThreadAnswer, type ThreadCall } from '../threads/threadCalls.ts'
import { openSqliteDatabase, type SqliteDatabase } from './sqliteDatabase.ts'
import { StorageRefused } from './sqliteSchema.ts'

const port = must(parentPort, 'parent thread')

/** First message of the thread: whether the file could be opened. */
export type SqliteOpened = { readonly opened: true } | { readonly refused: string }

function open(): SqliteDatabase | null {
  const path = (workerData as { path: string }).path
  try {
    const database = openSqliteDatabase(path)
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
  /** Each in a transaction of its own, so that one call that cannot be done does not undo the others. */
  const runAlone = (call: ThreadCall): ThreadAnswer => {
    try {
      return database.transaction(() => run(call))
    } catch (error) {
      return { id: call.id, error: `${call.name}: ${String(error)}` }
    }
  }
  const runAll = (batch: readonly ThreadCall[]): readonly ThreadAnswer[] => {
    const [only] = batch
    if (batch.length === 1 && only !== undefined) return [runAlone(only)]
    try {
      return database.transaction(() => batch.map(run))
    } catch {
      // The transaction left no trace; its calls are made again one by one, and each answers for itself.
      return batch.map(runAlone)
    }
  }
  const commit = () => {
    const batch = waiting
    waiting = []
    const close = batch.findIndex((call) => call.name === 'close')
    for (const answer of runAll(close === -1 ? batch : batch.slice(0, close))) answerCall(port, answer)
    if (close === -1) return
    database.close()
    answerCall(port, { id: must(batch[close]).id, value: undefined })
    port.close()
  }
  port.on('message', (call: ThreadCall) => {
    // Everything that arrived while the last transaction ran is delivered before the immediate: it forms one group.
    if (waiting.length === 0) setImmediate(commit)
    waiting.push(call)
  })
}

const database = open()
if (database !== null) serve(database)
