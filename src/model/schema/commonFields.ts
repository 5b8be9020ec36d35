// Fields that many records share. Each has a default, so that a record written before the field existed parses, and
// one whose field has not arrived yet is not damaged. Null is "nobody said it", which is not zero.
import { z } from 'zod/mini'
import { AMOUNT_MAX_CENTS, COUNT_MAX, NAME_MAX, TEXT_MAX } from './limits.ts'

export const nameField = z.string().check(z.maxLength(NAME_MAX))
/** One line that may be empty. */
export const lineField = z._default(nameField, '')
/** A longer text that may be empty. */
export const textField = z._default(z.string().check(z.maxLength(TEXT_MAX)), '')

/** A whole number of things. */
export const countSchema = z.int().check(z.minimum(0), z.maximum(COUNT_MAX))
/** Money in whole units of the smallest coin of the workshop's currency: cents, millimes, whole CFA francs. */
export const centsSchema = z.int().check(z.minimum(0), z.maximum(AMOUNT_MAX_CENTS))

export const countField = z._default(z.nullable(countSchema), null)
export const centsField = z._default(z.nullable(centsSchema), null)
/** A share of a whole, 0 to 1. */
export const shareField = z._default(z.nullable(z.number().check(z.minimum(0), z.maximum(1))), null)
/** From 1, little, to 5, much. */
export const gradeField = z._default(z.nullable(z.int().check(z.minimum(1), z.maximum(5))), null)
/** A day, ISO 8601 (2026-11-22). */
export const dateField = z._default(z.nullable(z.iso.date()), null)
