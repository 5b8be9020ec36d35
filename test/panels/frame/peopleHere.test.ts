import { expect, test } from 'vitest'
import { initials, peopleHere } from '../../../src/panels/frame/peopleHere.ts'

const self = { id: 'self', name: 'Zoé', role: 'facilitator' } as const
const peer = (id: string, name: string, role = 'participant') => ({ person: { id, name, role } })

test('counts a person once, however many windows they have open, and oneself first', () => {
  const peers = [peer('b', 'Nadia'), peer('self', 'Zoé'), peer('a', 'Élodie', 'observer'), peer('b', 'Nadia')]
  expect(peopleHere(self, peers, 'fr').map((p) => [p.name, p.role, p.isSelf])).toEqual([
    ['Zoé', 'facilitator', true],
    ['Élodie', 'observer', false],
    ['Nadia', 'participant', false],
  ])
})

test('[TOG-3] oneself bears the name that the server gives one’s other windows', () => {
  expect(peopleHere(self, [peer('self', 'Zoé Roy')], 'fr')).toEqual([
    { ...self, name: 'Zoé Roy', isSelf: true },
  ])
})

test('two people of one name, or of none, are two people', () => {
  expect(peopleHere(self, [peer('b', ''), peer('a', '')], 'fr').map((p) => p.id)).toEqual(['self', 'a', 'b'])
})

test('a role of a newer version is shown as none', () => {
  expect(peopleHere(self, [peer('a', 'Léa', 'sponsor')], 'fr')[1]?.role).toBeNull()
})

test.each([
  ['Camille Durand', 'CD'],
  ['léa', 'L'],
  ['Jean-Marc', 'JM'],
  ['Anne de la Tour', 'AT'],
  ['  ', ''],
  ['😀 Léa', '😀L'],
])('%o is drawn as %o', (name, letters) => {
  expect(initials(name)).toBe(letters)
})
