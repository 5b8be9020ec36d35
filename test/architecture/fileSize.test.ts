import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { filesUnder, readText } from '../support/repository.ts'

const REFUSED_LINES = 500

/** They grow with the product, not with its complexity. */
const LISTS_OF_WORDS = /^(src\/i18n\/(en|fr)\b|src\/model\/templates\/|test\/fixtures\/)/

const source = () => filesUnder('.', /^(src|server|test)\/.*\.(tsx?|css)$/)

test(`no source file has more than ${REFUSED_LINES} lines`, () => {
  const long = source()
    .filter((path) => !LISTS_OF_WORDS.test(path))
    .map((path) => ({ path, lines: readText(path).split('\n').length - 1 }))
    .filter(({ lines }) => lines > REFUSED_LINES)
    .map(({ path, lines }) => `${path}: ${lines} lines. From 300 on, split it by reason to change.`)
  expect(long).toEqual([])
})

test('every file name says what is inside', () => {
  const saysNothing = /^(index|utils?|helpers?|types|constants)\.(tsx?|css)$/
  expect(source().filter((path) => saysNothing.test(basename(path)))).toEqual([])
})
