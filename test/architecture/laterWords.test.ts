// A part that is loaded later must have asked for its words, or people would read keys in place of sentences.
import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { TOPICS, type Topic } from '../../src/i18n/later.ts'
import { loadTopic } from '../../src/i18n/locales.ts'
import { loadedWith, productFiles, readText, textsOf } from '../support/repository.ts'

const topicOf = new Map<string, Topic>()
for (const topic of TOPICS)
  for (const key of Object.keys(await loadTopic('en', topic))) topicOf.set(key, topic)

/** A file that is loaded by itself, and the topics that are loaded with it. */
interface Part {
  readonly path: string
  readonly topics: readonly string[]
}

const files = productFiles().filter((path) => path.startsWith('src/'))

function partsIn(path: string, text: string): Part[] {
  return [...text.matchAll(/import\('(\.[^']+)'\)/g)].map((found) => {
    const before = text.slice(0, found.index)
    const [, topics = ''] = /lazyPart\(\s*\[([^\]]*)\],[^[]*$/.exec(before.slice(-200)) ?? []
    return {
      path: posix.join(posix.dirname(path), found[1] ?? ''),
      topics: topics.split(/[\s,']+/).filter((word) => word !== ''),
    }
  })
}

function allLoadedWith(path: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(path) || !path.startsWith('src/') || !/\.tsx?$/.test(path)) return seen
  seen.add(path)
  for (const imported of loadedWith(path, readText(path))) allLoadedWith(imported, seen)
  return seen
}

/** Many parts load the same files. */
const known = new Map<string, readonly Topic[]>()

function topicsUsedIn(path: string): readonly Topic[] {
  const topics = known.get(path) ?? readTopicsUsedIn(path)
  known.set(path, topics)
  return topics
}

function readTopicsUsedIn(path: string): Topic[] {
  return textsOf(path, readText(path)).flatMap((text) => {
    const exact = topicOf.get(text)
    if (exact !== undefined) return [exact]
    if (!/^\w+\.[\w.*]*\*/.test(text)) return []
    const shape = new RegExp(`^${text.replaceAll('.', '\\.').replaceAll('*', '.+')}$`)
    return [...topicOf].flatMap(([key, topic]) => (shape.test(key) ? [topic] : []))
  })
}

function missingWords({ path, topics }: Part): string[] {
  const missing = [...allLoadedWith(path)].flatMap((file) =>
    topicsUsedIn(file)
      .filter((topic) => !topics.includes(topic))
      .map((topic) => `${path} is loaded without the topic ${topic} that ${file} has words of`),
  )
  return [...new Set(missing)]
}

const parts: readonly Part[] = [
  { path: 'src/app/main.tsx', topics: [] },
  ...files.filter((path) => !path.startsWith('src/i18n/')).flatMap((path) => partsIn(path, readText(path))),
]

test('every part of the interface that is loaded later asks for its words', () => {
  expect(parts.length).toBeGreaterThan(3)
  expect(parts.flatMap(missingWords)).toEqual([])
})

test('notices words that nobody asked for', () => {
  const insights = 'src/panels/insights/InsightsPanel.tsx'
  expect(missingWords({ path: insights, topics: ['insights', 'planWords', 'fields', 'lanes'] })).toEqual([])
  expect(missingWords({ path: insights, topics: [] })).toContain(
    `${insights} is loaded without the topic insights that ${insights} has words of`,
  )
})
