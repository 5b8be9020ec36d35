// The repository as data, for the architecture tests: which files there are, what they import, what they call.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

export const TOP = fileURLToPath(new URL('../..', import.meta.url))

/** What .gitignore names, and git's own. */
const NOT_OURS = /^(\.git|dist|data|shots|coverage)$|(^|\/)node_modules$/

/** Paths from the top of the repository, with forward slashes, sorted. Folders that do not exist hold nothing. */
export function filesUnder(folder: string, pattern: RegExp = /./): string[] {
  return walk(folder)
    .filter((path) => pattern.test(path))
    .sort()
}

function walk(folder: string): string[] {
  return entries(folder).flatMap((entry) => {
    const path = posix.join(folder, entry.name)
    if (entry.isDirectory()) return NOT_OURS.test(path) ? [] : walk(path)
    return entry.isFile() ? [path] : []
  })
}

function entries(folder: string) {
  try {
    return readdirSync(`${TOP}${folder}`, { withFileTypes: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

export function readText(path: string): string {
  return readFileSync(`${TOP}${path}`, 'utf8')
}

/** TypeScript of the product: what runs in the browser and on the server. */
export function productFiles(): string[] {
  return filesUnder('.', /^(src|server)\/.*\.tsx?$/)
}

/** Every module a file asks for, statically, dynamically or by re-export; relative ones as paths from the top. */
export function importsOf(path: string, text: string): string[] {
  const { module } = parse(path, text)
  // What is imported dynamically is an expression; only a literal can be followed.
  const dynamic = module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
    const literal = /^(['"`])([^'"`$]+)\1$/.exec(text.slice(start, end))
    return literal?.[2] ?? []
  })
  return [...staticImportsOf(path, text), ...dynamic.map((request) => fromTop(path, request))]
}

/** What is loaded with the file: neither dynamic imports nor types. */
export function loadedWith(path: string, text: string): string[] {
  return staticImportsOf(path, text, (i) => i.entries.length === 0 || i.entries.some((e) => !e.isType))
}

type StaticImport = ReturnType<typeof parse>['module']['staticImports'][number]

function staticImportsOf(path: string, text: string, counts = (_: StaticImport) => true): string[] {
  const { module } = parse(path, text)
  const requests = [
    ...module.staticImports.filter(counts).map((i) => i.moduleRequest.value),
    ...module.staticExports.flatMap((e) => e.entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
  ]
  return requests.map((request) => fromTop(path, request))
}

function fromTop(path: string, request: string): string {
  return request.startsWith('.') ? posix.join(posix.dirname(path), request.replace(/\?.*$/, '')) : request
}

/** `@scope/name/deep/file` and `d3-scale` as the package that is installed: `@scope/name`, `d3-scale`. */
export function packageName(request: string): string {
  return request.startsWith('node:')
    ? 'node:*'
    : request
        .split('/')
        .slice(0, request.startsWith('@') ? 2 : 1)
        .join('/')
}

/**
 * The dotted names a file reads, with whether they are called or constructed and with how many arguments:
 * `Date.now()` is `{name: 'Date.now', how: 'call', args: 0}`. Comments, strings and type annotations are not names.
 */
export interface Use {
  readonly name: string
  readonly how: 'read' | 'call' | 'new'
  readonly args: number
}

export function usesOf(path: string, text: string): Use[] {
  return nodesOf(path, text).flatMap((node): Use[] => {
    const called = node.type === 'CallExpression' || node.type === 'NewExpression'
    const name = dottedName(called ? node.callee : node)
    if (name === null) return []
    if (!called) return [{ name, how: 'read', args: 0 }]
    return [{ name, how: node.type === 'NewExpression' ? 'new' : 'call', args: node.arguments?.length ?? 0 }]
  })
}

/** First arguments of `test('…')`, `it.each(…)('…')`, `describe('…')` and our own `browserTest('…')`. */
export function testTitlesOf(path: string, text: string): string[] {
  return nodesOf(path, text).flatMap((node) => {
    if (node.type !== 'CallExpression') return []
    if (!/^(it|test|describe|browserTest)$/.test(rootName(node.callee) ?? '')) return []
    const first = node.arguments?.[0]
    if (typeof first?.value === 'string') return first.value
    return first?.type === 'TemplateLiteral' ? text.slice(first.start, first.end) : []
  })
}

/** Attributes with words in them that a person would see or hear: `aria-label="Close"`. */
export function wordsInAttributesOf(path: string, text: string): string[] {
  const read =
    /^(aria-(label|description|roledescription|valuetext)|title|alt|placeholder|label|description)$/
  return nodesOf(path, text).flatMap((node) => {
    if (node.type !== 'JSXAttribute' || !read.test(String((node.name as Node).name))) return []
    const value = node.value as Node | null
    const literal = value?.type === 'JSXExpressionContainer' ? value.expression : value
    return typeof literal?.value === 'string' && /\p{L}/u.test(literal.value)
      ? [`${path}: ${text.slice(node.start, node.end)}`]
      : []
  })
}

/** Every text in the code: literals as they are, templates with `*` for each part that is filled in. */
export function textsOf(path: string, text: string): string[] {
  return nodesOf(path, text).flatMap((node) => {
    if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : []
    return node.type === 'TemplateLiteral' ? (node.quasis ?? []).map(({ value }) => value.raw).join('*') : []
  })
}

/** A package in node_modules, wherever it is nested. */
export interface InstalledPackage {
  readonly name: string
  readonly path: string
  /** SPDX expression; null when the package does not say. */
  readonly license: string | null
}

export function installedPackages(folder = 'node_modules'): InstalledPackage[] {
  return entries(folder).flatMap((entry): InstalledPackage[] => {
    if (!entry.isDirectory() || entry.name.startsWith('.')) return []
    const path = `${folder}/${entry.name}`
    if (entry.name.startsWith('@')) return installedPackages(path)
    const nested = installedPackages(`${path}/node_modules`)
    const manifest = readManifest(path)
    return manifest === null ? nested : [{ ...manifest, path }, ...nested]
  })
}

function readManifest(path: string): { name: string; license: string | null } | null {
  if (!existsSync(`${TOP}${path}/package.json`)) return null
  const { name, license } = JSON.parse(readText(`${path}/package.json`)) as Record<string, unknown>
  return { name: String(name), license: typeof license === 'string' ? license : null }
}

/** A node of the syntax tree, with the fields that are read here. */
interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly name?: unknown
  readonly value?: unknown
  readonly callee?: Node
  readonly object?: Node
  readonly property?: Node
  readonly computed?: boolean
  readonly quasis?: readonly { readonly value: { readonly raw: string } }[]
  readonly expression?: Node
  readonly arguments?: readonly Node[]
}

function nodesOf(path: string, text: string): Node[] {
  const nodes: Node[] = []
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('type' in value && typeof value.type === 'string') nodes.push(value as Node)
    Object.values(value).forEach(visit)
  }
  visit(parse(path, text).program)
  return nodes
}

function dottedName(node: Node | undefined): string | null {
  if (node?.type === 'Identifier') return String(node.name)
  if (node?.type !== 'MemberExpression') return null
  const object = dottedName(node.object)
  const property = node.property
  if (object === null || property === undefined) return null
  if (property.type === 'Identifier' && node.computed !== true) return `${object}.${String(property.name)}`
  return property.type === 'Literal' ? `${object}.${String(property.value)}` : null
}

/** The name a call starts from: `test` for `test.each(rows)(title)`. */
function rootName(node: Node | undefined): string | null {
  if (node?.type === 'Identifier') return String(node.name)
  return node === undefined ? null : rootName(node.object ?? node.callee)
}

function parse(path: string, text: string) {
  const parsed = parseSync(path, text)
  const [error] = parsed.errors
  if (error !== undefined) throw new Error(`${path}: ${error.message}`)
  return parsed
}
