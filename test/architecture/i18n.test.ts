import { compileMessage } from '@lingui/message-utils/compileMessage'
import { expect, test } from 'vitest'
import { TOPICS } from '../../src/i18n/later.ts'
import { loadMessages } from '../../src/i18n/locales.ts'
import { filesUnder, readText, wordsInAttributesOf } from '../support/repository.ts'

const english = await loadMessages('en', TOPICS)
const french = await loadMessages('fr', TOPICS)

type Texts = Readonly<Record<string, string>>

/**
 * Placeholders of an ICU message with their kind (`count plural`) and its tags. The categories of a plural are left
 * out: languages differ in them.
 */
function placeholders(message: string): string[] {
  const tags = message.match(/<\/?\w+\/?>/g) ?? []
  return [...new Set([...tags, ...namesIn(compileMessage(message))])].toSorted()
}

/**
 * A compiled message is a text or a list of texts and tokens: `[name]`, `[name, kind, options]`. The options of a
 * plural are compiled messages themselves; `#` is the number they count.
 */
function namesIn(message: unknown): string[] {
  if (!Array.isArray(message)) return []
  return message.flatMap((token: unknown) => {
    if (!Array.isArray(token)) return []
    const [name, kind, options] = token as unknown[]
    const inner =
      typeof options === 'object' && options !== null ? Object.values(options).flatMap(namesIn) : []
    return [kind === undefined ? String(name) : `${String(name)} ${String(kind)}`, ...inner]
  })
}

function differences(one: Texts, other: Texts): string[] {
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])].toSorted()
  return keys.flatMap((key) => {
    const [a, b] = [one[key], other[key]]
    if (a === undefined || b === undefined) return [`${key} is missing in one of the languages`]
    if (a.trim() === '' || b.trim() === '') return [`${key} is empty`]
    const [inA, inB] = [placeholders(a).join(', '), placeholders(b).join(', ')]
    return inA === inB ? [] : [`${key} has the placeholders (${inA}) here and (${inB}) there`]
  })
}

const NBSP = '\u00a0\u202f'
const FRENCH_RULES: readonly (readonly [RegExp, string])[] = [
  [/'(?![{}])/, 'has a straight apostrophe: write ’'],
  [/"/, 'has straight quotes: write « and » with unbreakable spaces inside'],
  [/\.\.\./, 'has three dots: write …'],
  // `//` is an address, and 14:30 a time.
  [
    new RegExp(`[^${NBSP}:;!?](:(?!//|\\d)|[;!?])(?=\\s|$|[»)<{])`),
    'lacks the unbreakable space before : ; ! or ?',
  ],
  [new RegExp(`[^${NBSP}]»|«[^${NBSP}]`), 'lacks the unbreakable space inside « »'],
  // A name may begin with a vowel, and « de Émile » is no French: « par {name} », « Service : {name} ».
  [
    /\b(?:[dD]e|[qQ]ue|[lL][ea]|[nN]e) \{(?:name|author|owner|who|what|persona|offer|competitors|sequence|action|measure|friction|subject|department|channel|text)\}/,
    'puts a word that elides before a name: reword it',
  ],
  [/\d \d{3}(?!\d)/, 'lacks the unbreakable space in a number'],
  [new RegExp(`\\d[^\\d${NBSP}]?%|\\}[^${NBSP}]?%`), 'lacks the unbreakable space before %'],
]

function typographyFaults(texts: Texts): string[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    FRENCH_RULES.flatMap(([pattern, fault]) => (pattern.test(text) ? [`${key} ${fault}: ${text}`] : [])),
  )
}

test('French and English have the same keys, with the same placeholders', () => {
  expect(Object.keys(english).length).toBeGreaterThan(50)
  expect(differences(english, french)).toEqual([])
})

test('French is set as French is: apostrophes, quotes, unbreakable spaces', () => {
  expect(typographyFaults(french)).toEqual([])
})

test('no two files of a language give the same key: the later would hide the earlier', () => {
  for (const language of ['en', 'fr']) {
    const keys = filesUnder(`src/i18n/${language}`, /\.ts$/).flatMap((path) =>
      [...readText(path).matchAll(/^ {2}'([^']+)':/gm)].map(([, key]) => key),
    )
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
  }
})

test('the words people read are in src/i18n, not in the attributes of components', () => {
  // Words between tags are refused by the linter (noJsxLiterals).
  const found = filesUnder('src', /\.tsx$/).flatMap((path) => wordsInAttributesOf(path, readText(path)))
  expect(found).toEqual([])
})

test.each([
  [{ a: 'x' }, {}, 'a is missing'],
  [{ a: ' ' }, { a: 'x' }, 'a is empty'],
  [{ a: '{name} here' }, { a: '{nom} ici' }, 'a has the placeholders (name) here and (nom) there'],
  [{ a: '{n, plural, one {# act} other {# acts}}' }, { a: '{n} actions' }, '(n plural) here and (n) there'],
  [{ a: '{n, plural, one {{x}} other {#}}' }, { a: '{n, plural, one {#} other {#}}' }, '(n plural, x) here'],
  [{ a: 'go <0>home</0>' }, { a: 'rentrer' }, '(</0>, <0>) here and () there'],
])('notices that %o and %o are not the same message', (one, other, message) => {
  expect(differences(one, other)).toEqual([expect.stringContaining(message)])
})

test.each([
  ["l'action", 'apostrophe'],
  ['le mot "clé"', 'straight quotes'],
  ['Un instant...', 'three dots'],
  ['Offre : celle-ci', ': ; ! or ?'],
  ['Offre: celle-ci', ': ; ! or ?'],
  ['De {author}', 'elides'],
  ['Télécharger la liste de {name} en CSV', 'elides'],
  ['Vraiment ?', ': ; ! or ?'],
  ['{nom}: {valeur}', ': ; ! or ?'],
  ['« Panier »', 'inside « »'],
  ['20 %', 'before %'],
  ['4 000 clients', 'in a number'],
])('notices the French typography of %s', (text, fault) => {
  expect(typographyFaults({ key: text })).toEqual([expect.stringContaining(fault)])
})

test('lets well-set French through', () => {
  const text =
    'L’offre\u00a0: «\u00a0Panier\u00a0», à 14:30, sur https://exemple.fr\u202f? {n, plural, one {# clic} other {# clics}}, 20\u00a0%…'
  expect(typographyFaults({ text })).toEqual([])
})
