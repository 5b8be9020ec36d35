// Calls to a worker thread: a name, arguments, one answer. Bytes are copied, so neither side sees the other's later
// writes. Calls, and answers, travel many at a time where they can: each message costs both threads more than a call.
import type { MessagePort, Worker } from 'node:worker_threads'
import { createPulse } from '../rooms/pulse.ts'

export interface ThreadCall {
  readonly id: number
  readonly name: string
  readonly args: readonly unknown[]
}

export type ThreadAnswer =
  | { readonly id: number; readonly value: unknown }
  /** `passing`: the same call may succeed later. */
  | { readonly id: number; readonly error: string; readonly passing?: boolean }

/** The thread ended, or could not do what was asked. */
export class ThreadError extends Error {
  override readonly name = 'ThreadError'
  /** The cause is outside and may pass, like a full disk: no bug, and the same call may succeed later. */
  readonly passing: boolean

  constructor(message: string, passing = false) {
    super(message)
    this.passing = passing
  }
}

export interface ThreadCaller {
  /** Calls take effect in the order in which they were made. */
  call(name: string, args: readonly unknown[]): Promise<unknown>
  /** As `call`, for one that may wait for company, at most SOON_MS. */
  callSoon(name: string, args: readonly unknown[]): Promise<unknown>
}

/** At most this often are calls sent that may wait. */
const SOON_MS = 40

/** Matches answers to calls. When the thread ends, every open call and every later one rejects. */
export function createThreadCaller(worker: Worker): ThreadCaller {
  const open = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let nextId = 1
  let ended: ThreadError | null = null
  let unsent: ThreadCall[] = []
  const post = () => {
    const calls = unsent
    unsent = []
    if (calls.length > 0) worker.postMessage(calls)
  }
  const soon = createPulse(() => SOON_MS, post)
  worker.on('message', (answers: readonly ThreadAnswer[]) => {
    for (const answer of answers) {
      const call = open.get(answer.id)
      if (call === undefined) continue
      open.delete(answer.id)
      if ('error' in answer) call.reject(new ThreadError(answer.error, answer.passing))
      else call.resolve(answer.value)
    }
  })
  const end = (reason: string) => {
    ended ??= new ThreadError(reason)
    for (const call of open.values()) call.reject(ended)
    open.clear()
  }
  worker.on('error', (error) => end(`the thread failed: ${String(error)}`))
  worker.on('exit', (code) => end(`the thread ended with code ${code}`))
  const add = (name: string, args: readonly unknown[]): Promise<unknown> => {
    if (ended !== null) return Promise.reject(ended)
    const id = nextId++
    unsent.push({ id, name, args })
    return new Promise((resolve, reject) => open.set(id, { resolve, reject }))
  }
  return {
    call(name, args) {
      const answer = add(name, args)
      post()
      return answer
    },
    callSoon(name, args) {
      const answer = add(name, args)
      soon.request()
      return answer
    },
  }
}

export function answerCalls(port: MessagePort, answers: readonly ThreadAnswer[]): void {
  port.postMessage(answers)
}
