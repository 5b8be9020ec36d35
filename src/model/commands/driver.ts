// Commands on the loss drivers (T2).
import type { Change } from '../change.ts'
import { orderKeyLast } from '../order.ts'
import type { Records } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Driver, DriverCode, Regime } from '../schema/driver.ts'
import type { DriverId } from '../schema/ids.ts'
import { moveAmong } from './moveAmong.ts'
import { type FieldsOf, parseFields } from './parseFields.ts'
import { asItIs, parseCents, parseCount } from './quantity.ts'
import { removalOfDerived } from './removalOfDerived.ts'
import { parseName, parseOptionalText } from './text.ts'

type Changes<Code extends string> = Result<readonly Change[], Code>

const RULES = {
  label: parseName,
  code: asItIs<DriverCode>,
  regime: asItIs<Regime>,
  count: parseCount,
  valueLostCents: parseCents,
  countermeasure: parseOptionalText,
} as const

export function addDriver(
  { drivers }: Records,
  id: DriverId,
  label: string,
): Changes<'name-missing' | 'name-too-long'> {
  const parsed = parseName(label)
  if (!parsed.ok) return parsed
  const record: Driver = {
    id,
    label: parsed.value,
    orderKey: orderKeyLast(drivers.values()),
    code: 'other',
    regime: 'silent',
    count: null,
    valueLostCents: null,
    countermeasure: '',
  }
  return ok([{ op: 'put', kind: 'drivers', record }])
}

export function changeDriver({ drivers }: Records, id: DriverId, fields: FieldsOf<typeof RULES>) {
  if (!drivers.has(id)) return fail('driver-missing')
  const parsed = parseFields(fields, RULES)
  return parsed.ok ? ok<Change[]>([{ op: 'patch', kind: 'drivers', id, fields: parsed.value }]) : parsed
}

/** Moves the driver behind another one; null puts it first. */
export function moveDriver(
  { drivers }: Records,
  id: DriverId,
  afterId: DriverId | null,
): Changes<'driver-missing'> {
  return moveAmong('drivers', drivers, id, afterId) ?? fail('driver-missing')
}

/** Removes the driver. Its frictions and win-backs stay, and show again that they have none. */
export function removeDriver(records: Records, id: DriverId): Changes<'driver-missing'> {
  if (!records.drivers.has(id)) return fail('driver-missing')
  const released = (['frictions', 'winBacks'] as const).flatMap((kind) =>
    [...records[kind].values()]
      .filter((each) => each.driverId === id)
      .map((each): Change => ({ op: 'patch', kind, id: each.id, fields: { driverId: null } })),
  )
  return ok([...released, ...removalOfDerived(records, id), { op: 'remove', kind: 'drivers', id }])
}
