// Commands on the attempts to keep or regain customers (T3).
import type { Change } from '../change.ts'
import { orderKeyLast } from '../order.ts'
import type { Records } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import type { DriverId, WinBackId } from '../schema/ids.ts'
import type { WinBack, WinBackStage } from '../schema/winBack.ts'
import { moveAmong } from './moveAmong.ts'
import { type FieldsOf, parseFields } from './parseFields.ts'
import { asItIs, parseCents, parseCount, parseShare } from './quantity.ts'
import { parseName, parseOptionalText } from './text.ts'

type Changes<Code extends string> = Result<readonly Change[], Code>

const RULES = {
  name: parseName,
  stage: asItIs<WinBackStage>,
  customers: parseCount,
  chance: parseShare,
  valueCents: parseCents,
  offerCents: parseCents,
  contactCents: parseCents,
  fixedCents: parseCents,
  silenceMonths: parseCount,
  reason: parseOptionalText,
  driverId: asItIs<DriverId | null>,
} as const

/** Adds an attempt for a segment or a named group, never a person. */
export function addWinBack(
  { winBacks }: Records,
  { id, name, stage }: { readonly id: WinBackId; readonly name: string; readonly stage: WinBackStage },
): Changes<'name-missing' | 'name-too-long'> {
  const parsed = parseName(name)
  if (!parsed.ok) return parsed
  const record: WinBack = {
    id,
    name: parsed.value,
    orderKey: orderKeyLast(winBacks.values()),
    stage,
    customers: null,
    chance: null,
    valueCents: null,
    offerCents: null,
    contactCents: null,
    fixedCents: null,
    silenceMonths: null,
    reason: '',
    driverId: null,
  }
  return ok([{ op: 'put', kind: 'winBacks', record }])
}

export function changeWinBack({ winBacks, drivers }: Records, id: WinBackId, fields: FieldsOf<typeof RULES>) {
  if (!winBacks.has(id)) return fail('win-back-missing')
  if (typeof fields.driverId === 'string' && !drivers.has(fields.driverId)) return fail('driver-missing')
  const parsed = parseFields(fields, RULES)
  return parsed.ok ? ok<Change[]>([{ op: 'patch', kind: 'winBacks', id, fields: parsed.value }]) : parsed
}

/** Moves the attempt behind another one; null puts it first. */
export function moveWinBack(
  { winBacks }: Records,
  id: WinBackId,
  afterId: WinBackId | null,
): Changes<'win-back-missing'> {
  return moveAmong('winBacks', winBacks, id, afterId) ?? fail('win-back-missing')
}

export function removeWinBack({ winBacks }: Records, id: WinBackId): Changes<'win-back-missing'> {
  return winBacks.has(id) ? ok([{ op: 'remove', kind: 'winBacks', id }]) : fail('win-back-missing')
}
