import type { join as en } from '../en/join.ts'

export const join: Record<keyof typeof en, string> = {}
