import { expect, test } from 'vitest'
import { filesUnder, productFiles, readText, type Use, usesOf } from '../support/repository.ts'

interface Rule {
  readonly what: string
  readonly forbids: (use: Use) => boolean
  /** Where it is allowed after all. */
  readonly except: RegExp
}

/** The folders and files that start the programs. They hand the clock and chance to everything else. */
const STARTERS = /^(src\/app\/|server\/(main|dev|build)\.ts$)/

const RULES: readonly Rule[] = [
  {
    what: 'reads the clock; take the time as an argument',
    forbids: ({ name, how, args }) =>
      /^(globalThis\.|window\.)?(Date\.now|performance\.now)$/.test(name) ||
      (name === 'Date' && how !== 'read' && args === 0),
    except: STARTERS,
  },
  {
    what: 'is random; take the id or the number as an argument',
    forbids: ({ name }) => /^(globalThis\.|window\.)?Math\.random$/.test(name),
    except: STARTERS,
  },
  {
    what: 'is random; take the id or the number as an argument',
    // The server makes secrets, which only it may make, with node:crypto.
    forbids: ({ name }) => /(^|\.)(randomUUID|getRandomValues)$/.test(name),
    except: /^(src\/app|server)\//,
  },
  {
    what: 'touches the storage of the device; go through src/app/deviceStorage.ts',
    forbids: ({ name }) => /(^|\.)(localStorage|sessionStorage)$/.test(name),
    except: /^src\/app\/deviceStorage\.ts$/,
  },
  {
    what: 'reads the environment; configuration comes in through server/config.ts',
    forbids: ({ name }) => name.startsWith('process.env'),
    except: /^server\/(main|config|dev|build)\.ts$/,
  },
]

function violations(path: string, text: string): string[] {
  const uses = usesOf(path, text)
  const found = RULES.filter((rule) => !rule.except.test(path)).flatMap((rule) =>
    uses.filter(rule.forbids).map((use) => `${path}: ${use.name} ${rule.what}`),
  )
  return [...new Set(found)]
}

test('the clock, chance, the device and the environment are read where programs start, and handed on', () => {
  expect(productFiles().flatMap((path) => violations(path, readText(path)))).toEqual([])
})

test('an error is never swallowed in silence', () => {
  const silent = productFiles().filter((path) => /catch\s*(\([^)]*\)\s*)?\{\s*\}/.test(readText(path)))
  expect(silent).toEqual([])
})

test('no test sleeps: it waits for what it needs', () => {
  // A deadline (`setTimeout(() => reject(…))`) is fine; resolving after a while is sleeping.
  const sleep =
    /Promise(<[^>]*>)?\(\(?(\w+)[^=]*\)?\s*=>\s*\{?\s*setTimeout\(\s*\2\b|timers\/promises|waitForTimeout/
  const sleepers = filesUnder('test', /\.tsx?$/).filter(
    (path) =>
      path !== 'test/support/eventually.ts' &&
      // No tests: programs that measure how long things take.
      !path.startsWith('test/bench/') &&
      !path.startsWith('test/architecture/') &&
      sleep.test(readText(path)),
  )
  expect(sleepers).toEqual([])
})

test.each([
  ['src/model/a.ts', 'const t = Date.now()'],
  ['src/sync/a.ts', 'const t = new Date()'],
  ['src/store/a.ts', 'const t = Date()'],
  ['src/canvas/a.ts', 'const t = performance.now()'],
  ['src/model/a.ts', 'const clock = Date.now'],
  ['server/rooms/a.ts', 'const t = globalThis.Math.random()'],
  ['src/ui/a.ts', 'const id = crypto.randomUUID()'],
  ['src/panels/a.tsx', 'const x = <p>{window.localStorage.length}</p>'],
  ['src/store/a.ts', "sessionStorage['key'] = '1'"],
  ['server/rooms/a.ts', 'const debug = process.env.DEBUG'],
])('notices that %s is not pure: %s', (path, text) => {
  expect(violations(path, text)).not.toEqual([])
})

test('comments, strings, given dates and the starters are let through', () => {
  expect(
    violations('src/model/a.ts', "// Date.now()\nconst s = 'Math.random()'\nconst d = new Date(0)"),
  ).toEqual([])
  expect(violations('server/main.ts', 'const now = () => Date.now()')).toEqual([])
})
