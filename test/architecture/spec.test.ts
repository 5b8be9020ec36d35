import { expect, test } from 'vitest'
import { filesUnder, readText, testTitlesOf } from '../support/repository.ts'

/** A rule starts a line: `**SYNC-3** …`, `- SYNC-3: …`, `### SYNC-3 …` or `| SYNC-3 | …`. */
function rulesIn(markdown: string): string[] {
  return [...markdown.matchAll(/^[\s#|*\-`[]*([A-Z][A-Z0-9]*-\d+)\b/gm)].flatMap(([, id]) => id ?? [])
}

function citedIn(titles: readonly string[]): string[] {
  return titles.flatMap((title) =>
    [...title.matchAll(/\[([A-Z][A-Z0-9]*-\d+)\]/g)].flatMap(([, id]) => id ?? []),
  )
}

const rules = filesUnder('docs/spec', /\.md$/).flatMap((path) => rulesIn(readText(path)))
const cited = new Set(
  citedIn(filesUnder('test', /\.tsx?$/).flatMap((path) => testTitlesOf(path, readText(path)))),
)

test('every rule of docs/spec is cited by the title of a test', () => {
  expect(rules.filter((id) => !cited.has(id))).toEqual([])
})

test('every rule that a test cites is in docs/spec', () => {
  expect([...cited].filter((id) => !rules.includes(id))).toEqual([])
})

test('no rule number is given twice', () => {
  expect(rules.filter((id, i) => rules.indexOf(id) !== i)).toEqual([])
})

test('reads rules and citations in every form we write them', () => {
  const spec =
    '# Sync\n\n**SYNC-1** Peers agree.\n- SYNC-2: they do\n### RFM-3\n| STO-4 | x |\nUses UTF-8, as SYNC-9 said.\n'
  expect(rulesIn(spec)).toEqual(['SYNC-1', 'SYNC-2', 'RFM-3', 'STO-4'])
  const code =
    "test('[SYNC-1] a', f)\ntest.each([])('[RFM-3] [STO-4] %s', f)\ndescribe(`[X-1] y`, f)\nx('[NO-1]')"
  expect(citedIn(testTitlesOf('a.ts', code))).toEqual(['SYNC-1', 'RFM-3', 'STO-4', 'X-1'])
})
