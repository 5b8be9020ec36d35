import { useState } from 'react'

export interface Submit<Code extends string> {
  /** True while the answer is awaited. */
  readonly busy: boolean
  /** Why the last try failed; null before the first, during one and after a success. */
  readonly problem: Code | null
  /** Sends, unless the answer to an earlier try is still awaited. */
  submit(send: () => Promise<Code | null>): Promise<void>
  /** Shows a problem found before sending, or none. */
  setProblem(problem: Code | null): void
}

/** The state of a form that is sent: one try at a time, and the reason when it fails. */
export function useSubmit<Code extends string>(): Submit<Code> {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Code | null>(null)
  async function submit(send: () => Promise<Code | null>): Promise<void> {
    if (busy) return
    setBusy(true)
    setProblem(null)
    try {
      setProblem(await send())
    } finally {
      setBusy(false)
    }
  }
  return { busy, problem, submit, setProblem }
}
