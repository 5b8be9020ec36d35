import { expect, test } from 'vitest'
import { invitationIn, joinPath } from '../../src/app/paths.ts'

test('an invitation survives its way through an address', () => {
  for (const invitation of [{ token: 'aB3_-x' }, { code: 'ABC234' }])
    expect(invitationIn(new URL(joinPath(invitation), 'http://x').hash)).toEqual(invitation)
})

test('no fragment is no invitation', () => {
  expect(invitationIn('')).toBeNull()
  expect(invitationIn('#')).toBeNull()
})

test('a fragment that somebody cut in the middle of a character is read as it stands, not thrown at the person', () => {
  expect(invitationIn('#abc%E2%82')).toEqual({ token: 'abc%E2%82' })
})
