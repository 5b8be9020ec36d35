import { expect, test } from 'vitest'
import { filesUnder, readText } from '../support/repository.ts'

const BINARY = /\.(png|jpe?g|gif|ico|webp|woff2?|ttf|otf|pdf|zip|gz|sqlite|bin)$/

/** Folders of somebody's machine, and the hosts packages are fetched from: neither belongs in a repository. */
const PLACES: readonly RegExp[] = [
  /(?<![\w.}/-])\/(?:work|root|mnt|Users|home\/\w+)\/\w/,
  /[A-Z]:\\{1,2}Users\\/,
  /\bregistry\.[\w-]+\.\w+|\bdeb\.debian\.org|\b(?:npmmirror|yarnpkg)\.com/,
]

function faults(path: string, text: string): string[] {
  return text
    .split('\n')
    .flatMap((line, i) =>
      PLACES.some((place) => place.test(line)) ? [`${path}:${i + 1}: ${line.trim()}`] : [],
    )
}

test('no file names a folder of one machine or the host of a package registry', () => {
  const files = filesUnder('.').filter((path) => !BINARY.test(path) && !path.startsWith('test/architecture/'))
  expect(files.flatMap((path) => faults(path, readText(path)))).toEqual([])
})

test.each([
  ["readFile('/mnt/disk/a')"],
  ['cd /home/ana/parcours'],
  ['see /Users/ana/notes.md'],
  ['C:\\Users\\ana\\x'],
  ['https://registry.npmjs.org/yjs'],
])('notices %s', (line) => {
  expect(faults('a.ts', line)).toHaveLength(1)
})

test('lets routes, relative paths and system programs through', () => {
  const text =
    "get('/api/workshops/:id')\nimport '../mnt/a.ts'\n/usr/bin/chromium\nhttp://localhost:4000/home\n./data"
  expect(faults('a.ts', text)).toEqual([])
})
