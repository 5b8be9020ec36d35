import { expect, test } from 'vitest'
import { savedState } from '../../../src/panels/frame/savedState.ts'

const online = { line: 'online', loaded: true, saved: true, storeFails: false, keptOnDevice: true } as const

test.each([
  ['saved', online, true],
  ['saving', { ...online, saved: false }, true],
  ['notSaved', { ...online, saved: false, storeFails: true }, true],
  ['notSaved', { ...online, sessionFails: true }, true],
  ['readOnly', { ...online, sessionFails: true }, false],
  ['saved', { ...online, storeFails: true }, true],
  ['readOnly', { ...online, saved: false, storeFails: true }, false],
  ['connecting', { ...online, loaded: false }, true],
  ['connecting', { ...online, line: 'connecting', saved: false }, true],
  ['offline', { ...online, line: 'offline', saved: false }, true],
  ['offlineUnkept', { ...online, line: 'offline', saved: false, keptOnDevice: false }, true],
  ['offlineReading', { ...online, line: 'offline', saved: false }, false],
  ['readOnly', { ...online, saved: false }, false],
  ['closed', { ...online, line: 'closed', saved: false }, true],
  ['closed', { ...online, line: 'closed' }, false],
] as const)('says %s for %o, when writing is %s', (state, facts, canWrite) => {
  expect(savedState(facts, canWrite, false)).toBe(state)
})

test.each([
  ['typing', online],
  ['typing', { ...online, saved: false }],
  ['notSaved', { ...online, saved: false, storeFails: true }],
  ['offlineTyping', { ...online, line: 'offline', saved: false }],
  ['offlineTyping', { ...online, line: 'offline', saved: false, keptOnDevice: false }],
  ['closed', { ...online, line: 'closed', saved: false }],
] as const)('[WIN-20] says %s for %o while words are being typed', (state, facts) => {
  expect(savedState(facts, true, true)).toBe(state)
})

test('never says saved on a line that is not open, whatever the count said', () => {
  for (const line of ['connecting', 'offline', 'closed'] as const)
    expect(savedState({ ...online, line }, true, false)).not.toBe('saved')
})
