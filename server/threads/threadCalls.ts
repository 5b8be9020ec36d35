// Calls to a worker thread: a name, arguments, one answer. Bytes are copied, so neither side sees the other's later
// writes.
import type { MessagePort, Worker } from 'node:worker_threads'

export interface ThreadCall {
  readonly id: number
  readonly name: string
  readonly args: readonly unknown[]
}

export type ThreadAnswer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: string }

/** The thread ended, or could not do what was asked. */
export class ThreadError extends Error {
  override readonly name = 'ThreadError'
}

export interface ThreadCaller {
  call(name: string, args: readonly unknown[]): Promise<unknown>
}

/** Matches answers to calls. When the thread ends, every open call and every later one rejects. */
export function createThreadCaller(worker: Worker): ThreadCaller {
  const open = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let nextId = 1
  let ended: ThreadError | null = null
  worker.on('message', (answer: ThreadAnswer) => {
    const call = open.get(answer.id)
    if (call === undefined) return
    open.delete(answer.id)
    if ('error' in answer) call.reject(new ThreadError(answer.error))
    else call.resolve(answer.value)
  })
  const end = (reason: string) => {
    ended ??= new ThreadError(reason)
    for (const call of open.values()) call.reject(ended)
    open.clear()
  }
  worker.on('error', (error) => end(`the thread failed: ${String(error)}`))
  worker.on('exit', (code) => end(`the thread ended with code ${code}`))
  return {
    call(name, args) {
      if (ended !== null) return Promise.reject(ended)
      const id = nextId++
      return new Promise((resolve, reject) => {
        open.set(id, { resolve, reject })
        worker.postMessage({ id, name, args } satisfies ThreadCall)
      })
    },
  }
}

export function answerCall(port: MessagePort, answer: ThreadAnswer): void {
  port.postMessage(answer)
}
