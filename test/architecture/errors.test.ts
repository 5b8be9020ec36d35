import { expect, test } from 'vitest'
import { messages as english } from '../../src/i18n/en.ts'
import { messages as french } from '../../src/i18n/fr.ts'
import { ERRORS } from '../../src/protocol/errors.ts'
import { readText } from '../support/repository.ts'

const table = Object.entries(ERRORS).map(([code, { status, retry }]) => ({ code, status, retry }))

test('docs/errors.md has one row per error code, in the same order, with its status and retry', () => {
  const rows = readText('docs/errors.md').matchAll(/^\| `([\w-]+)` \| (\d+) \| [^|]{10,} \| (yes|no) \|$/gm)
  const documented = [...rows].map(([, code, status, retry]) => ({
    code,
    status: Number(status),
    retry: retry === 'yes',
  }))
  expect(documented).toEqual(table)
})

test.each([
  ['English', english],
  ['French', french],
])('every error code has a message in %s, and no message is left over', (_language, messages) => {
  const keys = Object.keys(messages).filter((key) => key.startsWith('error.'))
  expect(keys.toSorted()).toEqual(table.map(({ code }) => `error.${code}`).toSorted())
})
