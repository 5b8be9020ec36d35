// Runs before each test file: what is waited for is there in milliseconds, and on a machine that is busy with other work in
// seconds. Vitest itself gives up after one.
import { vi } from 'vitest'

export const PATIENCE_MS = 15_000

const { waitFor } = vi
vi.waitFor = (callback, options = PATIENCE_MS) => waitFor(callback, options)
