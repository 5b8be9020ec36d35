import { expect, test } from 'vitest'
import {
  addPersona,
  describePersona,
  movePersona,
  removePersona,
  renamePersona,
  setPersonaImage,
} from '../../../src/model/commands/persona.ts'
import { sortedPersonas } from '../../../src/model/journey.ts'
import type { ErrorCode } from '../../../src/protocol/errors.ts'
import {
  type Command,
  namesIn,
  personaId,
  recordsAfter,
  refusal,
  smallWorkshop,
} from '../../support/smallWorkshop.ts'

const records = smallWorkshop()
const [p, q, gone] = [personaId('p'), personaId('q'), personaId('gone')]
const add =
  (name: string): Command =>
  (seen) =>
    addPersona(seen, personaId('n'), name)
const describeP =
  (fields: Parameters<typeof describePersona>[2]): Command =>
  (seen) =>
    describePersona(seen, p, fields)

test('addPersona puts it behind the others, with nothing known yet', () => {
  const added = sortedPersonas(recordsAfter(records, add(' Léa,\n 34\u00A0ans ')).personas)
  expect(added.map(({ name }) => name)).toEqual(['p', 'q', 'Léa, 34\u00A0ans'])
  expect(added[2]).toMatchObject({ portrait: '', segment: '', needs: '', expectations: '' })
})

test('renamePersona and describePersona change what they are given and nothing else', () => {
  const portrait = ' Vit seule.\n\nAime marcher. '
  const changed = recordsAfter(
    records,
    (seen) => renamePersona(seen, p, 'Léa'),
    describeP({ portrait, segment: ' 30\u202F–\u202F40\nans ' }),
    describeP({ needs: 'x'.repeat(4000) }),
    describeP({ needs: '', expectations: 'Vite' }),
  )
  expect(changed.personas.get(p)).toEqual({
    ...records.personas.get(p),
    name: 'Léa',
    portrait,
    segment: '30\u202F–\u202F40 ans',
    expectations: 'Vite',
  })
  expect(changed.personas.get(q)).toEqual(records.personas.get(q))
})

test('[JRN-3] movePersona puts one behind another, or first', () => {
  const order = (...commands: readonly Command[]) =>
    sortedPersonas(recordsAfter(records, add('n'), ...commands).personas).map(({ name }) => name)
  expect(order((seen) => movePersona(seen, personaId('n'), p))).toEqual(['p', 'n', 'q'])
  expect(order((seen) => movePersona(seen, q, null))).toEqual(['q', 'p', 'n'])
})

test('a persona has a picture', () => {
  const image = 'data:image/webp;base64,UklGRg=='
  const changed = recordsAfter(records, (seen) => setPersonaImage(seen, p, image))
  expect(changed.personas.get(p)?.image).toBe(image)
  expect(recordsAfter(changed, (seen) => setPersonaImage(seen, p, '')).personas.get(p)?.image).toBe('')
})

test('[JRN-4] [JRN-8] removePersona takes its marks; the last one stays', () => {
  const left = recordsAfter(records, (seen) => removePersona(seen, p))
  expect(namesIn(left, 'personas')).toEqual(['q'])
  expect(namesIn(left, 'marks')).toEqual(['action:b/persona:q/offer:n/apriori'])
  expect(refusal(left, (seen) => removePersona(seen, q))).toBe('last-persona')
})

test.each<[string, Command, ErrorCode | 'done']>([
  ['add without a name', add(''), 'name-missing'],
  ['add with 80 characters', add('x'.repeat(80)), 'done'],
  ['add with 81', add('x'.repeat(81)), 'name-too-long'],
  ['rename one that is gone', (seen) => renamePersona(seen, gone, 'x'), 'persona-missing'],
  ['rename to nothing', (seen) => renamePersona(seen, p, '\t'), 'name-missing'],
  ['rename at length', (seen) => renamePersona(seen, p, 'x'.repeat(81)), 'name-too-long'],
  ['describe one that is gone', (seen) => describePersona(seen, gone, {}), 'persona-missing'],
  ['a long text', describeP({ expectations: 'x'.repeat(4001) }), 'text-too-long'],
  ['a long segment', describeP({ segment: 'x'.repeat(81) }), 'name-too-long'],
  ['no segment', describeP({ segment: '  ' }), 'done'],
  ['a picture of one that is gone', (seen) => setPersonaImage(seen, gone, ''), 'persona-missing'],
  [
    'a picture of 40 kB',
    (seen) => setPersonaImage(seen, p, `data:image/jpeg;base64,${'A'.repeat(54_600)}`),
    'done',
  ],
  [
    'a picture of 20 MB',
    (seen) => setPersonaImage(seen, p, `data:image/jpeg;base64,${'A'.repeat(28_000_000)}`),
    'image-too-large',
  ],
  ['a picture elsewhere', (seen) => setPersonaImage(seen, p, 'https://a.example/b.png'), 'image-unreadable'],
  [
    'a drawing that could run code',
    (seen) => setPersonaImage(seen, p, 'data:image/svg+xml;base64,PHN2Zz4='),
    'image-unreadable',
  ],
  ['move one that is gone', (seen) => movePersona(seen, gone, null), 'persona-missing'],
  ['remove one that is gone', (seen) => removePersona(seen, gone), 'persona-missing'],
])('[JRN-1] %s: %s', (_what, command, outcome) => {
  expect(refusal(records, command)).toBe(outcome)
})
