import { expect, test } from 'vitest'
import { personName } from '../../src/i18n/personName.ts'
import { fr } from '../support/renderWith.tsx'

test('who leads and gave no name is called by the role, everybody else a guest', () => {
  const named = (name: string, role: string | null) => personName(fr, { name, role })
  expect(named('Ana', 'facilitator')).toBe('Ana')
  expect(named('', 'facilitator')).toBe(fr('role.facilitator'))
  expect(named('', 'cofacilitator')).toBe(fr('role.cofacilitator'))
  expect(named('', 'participant')).toBe('Invité')
  expect(named('', null)).toBe('Invité')
})
