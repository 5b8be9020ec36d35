// docs/formulas.md against the code: each formula of the plan with its function, its rule and its test.
import { expect, test } from 'vitest'
import { filesUnder, readText } from '../support/repository.ts'

/** Exported from the folders of the plan, and no formulas: readers, parts of a formula, and words. */
const NO_FORMULA = new Set([
  'segmentKey',
  'groupOfSegment',
  ...[
    'answersByAnswered',
    'figuresOf',
    'measureCosts',
    'linesDue',
    'firstYearOf',
    'isDue',
    'addYears',
    'roundCents',
  ],
  ...[
    'readCheck',
    'readGroup',
    'groupState',
    'unpassedStates',
    'isProgramme',
    'tiersOf',
    'subjectsOf',
    'ownerTasks',
    'idleDepartments',
  ],
  ...['readLetters', 'personSign', 'isOpen', 'hasCountermeasure', 'seasonOf', 'lateReturn', 'newcomerValue'],
  ...['marginalCost', 'equityOfSplit', 'isOfAmbassadors'],
])

const rows = [
  ...readText('docs/formulas.md').matchAll(
    /^\| [^|]+ \| [^|]+ \| [^|]* \| `([^`]+)` `(\w+)` \| ([A-Z]+-\d+) \| `([^`]+)` \|$/gm,
  ),
].map(([line, file = '', name = '', rule = '', tests = '']) => ({ line, file, name, rule, tests }))

test('every line of the table is understood', () => {
  const lines = readText('docs/formulas.md').match(/^\|.*\|$/gm) ?? []
  expect(lines.length - 2).toBe(rows.length)
})

test.each(rows)('$name computes, and its test calls it and cites $rule', ({ file, name, rule, tests }) => {
  expect(readText(`src/model/${file}`)).toMatch(new RegExp(`^export function ${name}\\b`, 'm'))
  const code = readText(`test/model/${tests}`)
  expect(code).toContain(`[${rule}]`)
  expect(code).toMatch(new RegExp(`\\b${name}\\(`))
})

test('no formula of the plan is missing from the table', () => {
  const computed = filesUnder('src/model', /^src\/model\/(plan|value)\/[^/]+\.ts$/)
    .flatMap((path) => [...readText(path).matchAll(/^export function (\w+)/gm)])
    .map(([, name = '']) => name)
  const listed = new Set(rows.map(({ name }) => name))
  expect(computed.filter((name) => !listed.has(name) && !NO_FORMULA.has(name))).toEqual([])
  // A name that is gone leaves the list too.
  expect([...NO_FORMULA].filter((name) => !computed.includes(name))).toEqual([])
})
