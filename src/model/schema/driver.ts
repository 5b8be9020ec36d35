import { z } from 'zod/mini'
import { orderKeySchema } from '../order.ts'
import { centsField, countField, nameField, textField } from './commonFields.ts'
import { driverIdSchema } from './ids.ts'

/** The kinds of reason, so that reasons of several workshops compare. */
export const DRIVER_CODES = [
  'price',
  'product',
  'service',
  'contact',
  'continuity',
  'competitor',
  'need',
  'other',
] as const
export type DriverCode = (typeof DRIVER_CODES)[number]

/** Customers who stop coming without a word, or cancel a contract. */
export const REGIMES = ['silent', 'cancelled'] as const
export type Regime = (typeof REGIMES)[number]

/** A coded reason why customers leave (T2). */
export const driverSchema = z.object({
  id: driverIdSchema,
  label: nameField,
  orderKey: orderKeySchema,
  code: z._default(z.enum(DRIVER_CODES), 'other'),
  regime: z._default(z.enum(REGIMES), 'silent'),
  /** Customers lost for it in a year. */
  count: countField,
  /** What they were worth together, in a year. */
  valueLostCents: centsField,
  countermeasure: textField,
})
export type Driver = Readonly<z.infer<typeof driverSchema>>
