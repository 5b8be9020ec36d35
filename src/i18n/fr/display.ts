import type { display as en } from '../en/display.ts'

export const display: Record<keyof typeof en, string> = {}
