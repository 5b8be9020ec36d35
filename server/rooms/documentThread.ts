// The document thread: folds, diffs, migrates, exports and imports, one call after the other.
import { parentPort, workerData } from 'node:worker_threads'
import type { Migration } from '../../src/model/migrations/migrations.ts'
import { must } from '../../src/model/must.ts'
import { answerCall, type ThreadCall } from '../threads/threadCalls.ts'
import { documentWork } from './documentWork.ts'

const port = must(parentPort, 'parent thread')
const { migrationsModule } = workerData as { migrationsModule: string }
const { MIGRATIONS } = (await import(migrationsModule)) as { MIGRATIONS: readonly Migration[] }
const work = documentWork(MIGRATIONS) as Record<string, (...args: never[]) => unknown>

port.on('message', (call: ThreadCall) => {
  try {
    const value = must(work[call.name], `document call ${call.name}`)(...(call.args as never[]))
    answerCall(port, { id: call.id, value })
  } catch (error) {
    answerCall(port, { id: call.id, error: `${call.name}: ${String(error)}` })
  }
})
