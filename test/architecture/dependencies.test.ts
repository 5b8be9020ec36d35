import { expect, test } from 'vitest'
import { installedPackages, readText } from '../support/repository.ts'

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>
  >
}

/** An SPDX expression we may ship or build with: at least one of its alternatives is on this list. */
const ACCEPTED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  'MIT-0',
  // Used as they are; what we would change in their files we would have to publish.
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
])

function isAccepted(license: string | null): boolean {
  if (license === null) return false
  const alternatives = license.replace(/^\(|\)$/g, '').split(' OR ')
  return alternatives.some((a) => a.split(' AND ').every((part) => ACCEPTED.has(part.trim())))
}

test('every installed package has a licence we accept; the AGPL is not one', () => {
  const installed = installedPackages()
  expect(installed.length).toBeGreaterThan(100)
  const refused = installed.filter(({ license }) => !isAccepted(license))
  expect(refused.map(({ path, license }) => `${path}: ${license ?? 'no licence'}`)).toEqual([])
})

test.each([
  ['AGPL-3.0-only'],
  ['GPL-3.0'],
  ['SEE LICENSE IN LICENSE'],
  ['UNLICENSED'],
  ['MIT AND AGPL-3.0'],
  [null],
])('refuses the licence %s', (license) => {
  expect(isAccepted(license)).toBe(false)
})

test('accepts a choice when one of its licences is accepted', () => {
  expect(isAccepted('(MIT OR GPL-3.0)')).toBe(true)
})

test.each(['yjs', 'lib0', 'react'])('only one copy of %s is installed', (name) => {
  // Two copies of Yjs do not recognise each other's types (yjs/yjs#438); two of React break its hooks.
  const copies = installedPackages().filter((p) => p.name === name)
  expect(copies.map((p) => p.path)).toEqual([`node_modules/${name}`])
})

test('versions are exact, so that a clone of today runs tomorrow', () => {
  const { dependencies, devDependencies } = JSON.parse(readText('package.json')) as Manifest
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  )
  expect(loose).toEqual([])
})

/** Packages for other machines that a lock file lacks: `npm ci` refuses such a file, on every machine. */
function platformGaps(lock: Lock): string[] {
  const locked = Object.keys(lock.packages)
  return Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !locked.some((other) => other.endsWith(`node_modules/${name}`)))
      .map((name) => `${path} wants ${name}: see docs/decisions/0002-lock-file-for-every-machine.md`),
  )
}

test('package-lock.json has the packages of every platform, not only those of the last machine', () => {
  expect(platformGaps(JSON.parse(readText('package-lock.json')) as Lock)).toEqual([])
})

test('notices a platform that the lock file lacks', () => {
  const packages = { 'node_modules/a': { optionalDependencies: { 'a-mac': '1.0.0', 'a-linux': '1.0.0' } } }
  const gaps = platformGaps({ packages: { ...packages, 'node_modules/a-linux': {} } })
  expect(gaps).toEqual([expect.stringContaining('a-mac')])
})

test('package-lock.json names no registry: whoever installs uses their own', () => {
  const lock = readText('package-lock.json')
  expect(lock.match(/"resolved"|https?:\/\/[^"]*registry[^"]*/g)).toBeNull()
})
