// React Aria adds style elements at run time; our policy names their text. A new version may change it.
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { KNOWN_STYLES, knownStyleSources } from '../../../server/http/securityHeaders.ts'
import { TOP } from '../../support/repository.ts'

/** The texts of the style elements that a module makes, with its own constants filled in. */
function stylesOf(code: string): string[] {
  const constants = new Map([...code.matchAll(/const (\S+) = '([^']*)'/g)].map((m) => [m[1], m[2]]))
  return [...code.matchAll(/textContent = `([^`]*)`/g)].map((m) =>
    m[1]!.trim().replace(/\$\{([^}]+)\}/g, (_all, name: string) => constants.get(name) ?? name),
  )
}

test('[ACC-20] the policy allows the styles that React Aria adds, and names no other', () => {
  const files = globSync('node_modules/react-aria/dist/private/**/*.mjs', { cwd: TOP })
  const styles = files
    .map((file) => readFileSync(join(TOP, file), 'utf8'))
    .filter((code) => code.includes("createElement('style')"))
    .flatMap(stylesOf)
  expect(styles.sort()).toEqual([...KNOWN_STYLES].sort())
  const [first] = KNOWN_STYLES
  const hash = createHash('sha256').update(first!).digest('base64')
  expect(knownStyleSources()[0]).toBe(`'sha256-${hash}'`)
})
