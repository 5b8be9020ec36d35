// The document thread: folds, diffs, migrates, exports and imports, one call after the other.
import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import type { Migration } from '../../src/model/migrations/migrations.ts'
import { must } from '../../src/model/must.ts'
import { answerCalls, type ThreadCall } from '../threads/threadCalls.ts'
import { documentWork } from './documentWork.ts'

/** Of 19: about a third of a core's time when the network thread wants all of it. */
const LOW_PRIORITY = 5

const port = must(parentPort, 'parent thread')
const { migrationsModule } = workerData as { migrationsModule: string }
const { MIGRATIONS } = (await import(migrationsModule)) as { MIGRATIONS: readonly Migration[] }
const work = documentWork(MIGRATIONS) as Record<string, (...args: never[]) => unknown>

// On Linux a priority is a thread's, elsewhere the whole process's. Here: folding never keeps a small machine from sending.
if (process.platform === 'linux') setPriority(LOW_PRIORITY)

port.on('message', (calls: readonly ThreadCall[]) => {
  for (const call of calls) {
    try {
      const value = must(work[call.name], `document call ${call.name}`)(...(call.args as never[]))
      answerCalls(port, [{ id: call.id, value }])
    } catch (error) {
      answerCalls(port, [{ id: call.id, error: `${call.name}: ${String(error)}` }])
    }
  }
})
