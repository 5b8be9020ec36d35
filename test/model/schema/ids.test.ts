import { expect, test } from 'vitest'
import {
  actionIdSchema,
  departmentIdSchema,
  frictionIdSchema,
  newIdFrom,
  offerIdSchema,
  ownerIdSchema,
  personaIdSchema,
  sequenceIdSchema,
} from '../../../src/model/schema/ids.ts'
import { markId } from '../../../src/model/schema/mark.ts'
import { responsibilityId } from '../../../src/model/schema/responsibility.ts'

const SCHEMAS = {
  persona: personaIdSchema,
  offer: offerIdSchema,
  sequence: sequenceIdSchema,
  action: actionIdSchema,
  friction: frictionIdSchema,
  department: departmentIdSchema,
  owner: ownerIdSchema,
}
const KINDS = Object.keys(SCHEMAS) as (keyof typeof SCHEMAS)[]
const newId = newIdFrom(() => 'V1StGXR8_Z5jdHi6')

test.each(KINDS)('[ID-1] a fresh %s id parses as its own kind and as no other', (kind) => {
  const id = newId(kind)
  const takers = KINDS.filter((other) => SCHEMAS[other].safeParse(id).success)
  expect(takers).toEqual([kind])
})

test('the longest token still gives an id that parses', () => {
  const longest = newIdFrom(() => '_'.repeat(40))
  for (const kind of KINDS) expect(SCHEMAS[kind].safeParse(longest(kind)).success).toBe(true)
})

test.each([
  '',
  'action:',
  'action',
  'ACTION:a',
  'action:a b',
  'action:a/b',
  'action:é',
  'action:a\n',
  ' action:a',
])('%o is no action id', (id) => {
  expect(actionIdSchema.safeParse(id).success).toBe(false)
})

const subject = { actionId: newId('action'), personaId: newId('persona'), offerId: newId('offer') }

test('[ID-2] a priori and verified are two marks of one subject, each with one id', () => {
  expect(markId(subject, 'apriori')).toBe(markId({ ...subject }, 'apriori'))
  expect(markId(subject, 'apriori')).not.toBe(markId(subject, 'verified'))
})

test('[ID-2] each part of its subject tells a mark from another', () => {
  const other = newIdFrom(() => 'other')
  const ids = [
    subject,
    { ...subject, actionId: other('action') },
    { ...subject, personaId: other('persona') },
    { ...subject, offerId: other('offer') },
  ].map((s) => markId(s, 'apriori'))
  expect(new Set(ids).size).toBe(4)
})

test('[ID-3] one owner has one letter about one subject', () => {
  const other = newIdFrom(() => 'other')
  const ids = [
    responsibilityId(newId('friction'), newId('owner')),
    responsibilityId(other('friction'), newId('owner')),
    responsibilityId(newId('friction'), other('owner')),
  ]
  expect(new Set(ids).size).toBe(3)
  expect(responsibilityId(newId('friction'), newId('owner'))).toBe(ids[0])
})
