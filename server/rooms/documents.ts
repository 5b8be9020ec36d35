// The network thread's door to the document thread. A thread that fails is replaced at the next call.
import { Worker } from 'node:worker_threads'
import { createThreadCaller, type ThreadCaller } from '../threads/threadCalls.ts'
import type { DocumentWork } from './documentWork.ts'

export type Documents = {
  [Name in keyof DocumentWork]: (
    ...args: Parameters<DocumentWork[Name]>
  ) => Promise<ReturnType<DocumentWork[Name]>>
} & { close(): Promise<void> }

/** `migrationsModule`: address of the module whose `MIGRATIONS` the thread runs. */
export function startDocuments(migrationsModule: string): Documents {
  let running: { readonly worker: Worker; readonly caller: ThreadCaller } | null = null

  const caller = () => {
    if (running !== null) return running.caller
    const worker = new Worker(new URL('./documentThread.ts', import.meta.url), {
      workerData: { migrationsModule },
    })
    const started = { worker, caller: createThreadCaller(worker) }
    worker.once('exit', () => {
      if (running === started) running = null
    })
    running = started
    return started.caller
  }
  const call =
    <Name extends keyof DocumentWork>(name: Name) =>
    (...args: Parameters<DocumentWork[Name]>) =>
      caller().call(name, args) as Promise<ReturnType<DocumentWork[Name]>>
  return {
    encode: call('encode'),
    fold: call('fold'),
    diff: call('diff'),
    change: call('change'),
    title: call('title'),
    exportFile: call('exportFile'),
    importFile: call('importFile'),
    sift: call('sift'),
    migrate: call('migrate'),
    async close() {
      await running?.worker.terminate()
    },
  }
}
