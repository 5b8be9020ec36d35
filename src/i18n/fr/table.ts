import type { table as en } from '../en/table.ts'

export const table: Record<keyof typeof en, string> = {}
