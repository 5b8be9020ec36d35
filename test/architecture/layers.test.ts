import { expect, test } from 'vitest'
import { filesUnder, importsOf, packageName, productFiles, readText } from '../support/repository.ts'

/** What a folder may import besides itself, in the order of the imports: from nothing to everything. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/model': [],
  'src/protocol': ['src/model'],
  'src/i18n': ['src/model', 'src/protocol'],
  'src/sync': ['src/model', 'src/protocol'],
  'src/store': ['src/model', 'src/protocol', 'src/sync'],
  'src/ui': ['src/i18n'],
  'src/charts': ['src/model', 'src/i18n', 'src/ui'],
  'src/editing': ['src/model', 'src/protocol', 'src/store', 'src/i18n'],
  // Lanes are shown on the sheet, in the table and in the details: they know none of these, only the common fields.
  'src/panels/fields': ['src/model', 'src/protocol', 'src/store', 'src/i18n', 'src/ui', 'src/charts'],
  'src/canvas/lanes': [
    'src/model',
    'src/protocol',
    'src/store',
    'src/i18n',
    'src/ui',
    'src/charts',
    'src/panels/fields/',
  ],
  'src/canvas': ['src/model', 'src/protocol', 'src/store', 'src/i18n', 'src/ui', 'src/charts', 'src/editing'],
  'src/panels': [
    'src/model',
    'src/protocol',
    'src/store',
    'src/i18n',
    'src/ui',
    'src/charts',
    'src/editing',
    'src/canvas/lanes/',
    // What is done with several at once is the same on the sheet and in the table.
    'src/canvas/picked/',
  ],
  'src/report': ['src/model', 'src/i18n', 'src/charts'],
  'src/app': ['src/'],
  server: ['src/model', 'src/protocol', 'src/sync'],
}

const INTERFACE = ['src/ui', 'src/charts', 'src/canvas', 'src/panels', 'src/app']

/** Which folders may use a package. A package that is not here has no owner, and is refused. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  zod: ['src/model', 'src/protocol', 'src/sync', 'src/app', 'server'],
  'fractional-indexing': ['src/model'],
  yjs: ['src/sync', 'src/store', 'server'],
  'y-protocols': ['src/sync', 'server'],
  lib0: ['src/sync', 'server'],
  'y-websocket': ['src/sync'],
  wouter: ['src/app'],
  uqr: ['src/ui'],
  'y-indexeddb': ['src/sync'],
  zustand: ['src/store'],
  '@lingui/core': ['src/i18n'],
  '@lingui/message-utils': ['src/i18n'],
  react: ['src/store', ...INTERFACE],
  'react-dom': ['src/app', 'src/ui'],
  'react-aria-components': ['src/ui', 'src/panels', 'src/canvas', 'src/app'],
  'lucide-react': ['src/ui', 'src/panels', 'src/canvas', 'src/app'],
  '@fontsource-variable/inter': ['src/app'],
  '@xyflow/react': ['src/canvas'],
  d3: ['src/charts', 'src/canvas'],
  // Ids for records and secrets for links: chance, so only where chance is allowed (see purity.test.ts).
  nanoid: ['src/app', 'server'],
  fastify: ['server'],
  '@fastify/compress': ['server'],
  '@fastify/cookie': ['server'],
  '@fastify/helmet': ['server'],
  '@fastify/rate-limit': ['server'],
  '@fastify/static': ['server'],
  ws: ['server'],
  pg: ['server'],
  ioredis: ['server'],
  vite: ['server'],
  'node:*': ['server'],
}

function layerOf(path: string): string | undefined {
  return Object.keys(MAY_IMPORT).find((layer) => path.startsWith(`${layer}/`))
}

function violations(path: string, text: string): string[] {
  const layer = layerOf(path)
  if (layer === undefined) return [`${path} is in no layer: give its folder a line in this test`]
  return importsOf(path, text).flatMap((imported) => {
    if (/^(src|server|test)\//.test(imported) || imported.startsWith('..')) {
      const allowed = [`${layer}/`, ...(MAY_IMPORT[layer] ?? [])]
      return allowed.some((folder) => imported.startsWith(folder)) ? [] : [`${path} imports ${imported}`]
    }
    const owners = OWNERS[packageName(imported)]
    if (owners === undefined) return [`${path} imports ${imported}, which no layer owns`]
    return owners.some((folder) => `${layer}/`.startsWith(`${folder}/`))
      ? []
      : [`${path} imports ${imported}, which belongs to ${owners.join(', ')}`]
  })
}

test('imports go one way, and every package is used only by its owners', () => {
  const files = productFiles()
  expect(files.length).toBeGreaterThan(20)
  expect(files.flatMap((path) => violations(path, readText(path)))).toEqual([])
})

test('every folder under src has its place among the layers', () => {
  const folders = new Set(filesUnder('src').map((path) => path.split('/').slice(0, 2).join('/')))
  expect([...folders].filter((folder) => !(folder in MAY_IMPORT))).toEqual([])
})

test.each([
  ['src/model/a.ts', "import { x } from '../sync/b.ts'", 'src/model/a.ts imports src/sync/b.ts'],
  ['src/ui/a.tsx', "export { x } from '../store/b.ts'", 'src/ui/a.tsx imports src/store/b.ts'],
  ['src/sync/a.ts', "const b = await import('../app/b.tsx')", 'src/sync/a.ts imports src/app/b.tsx'],
  ['server/a.ts', "import type { X } from '../src/canvas/b.ts'", 'server/a.ts imports src/canvas/b.ts'],
  ['src/app/a.ts', "import { x } from '../../server/b.ts'", 'src/app/a.ts imports server/b.ts'],
  ['src/panels/a.tsx', "import * as Y from 'yjs'", 'src/panels/a.tsx imports yjs, which belongs to'],
  ['src/app/a.ts', "import { readFile } from 'node:fs/promises'", 'src/app/a.ts imports node:fs/promises'],
  ['src/ui/a.ts', "import { create } from 'zustand/vanilla'", 'src/ui/a.ts imports zustand/vanilla'],
  ['src/ui/a.ts', "import x from 'left-pad'", 'src/ui/a.ts imports left-pad, which no layer owns'],
])('notices what %s may not import: %s', (path, text, message) => {
  expect(violations(path, text)).toEqual([expect.stringContaining(message)])
})

test('lets a folder import itself, what lies below it, and packages it owns', () => {
  const text = "import 'yjs'\nimport './b.ts'\nimport type { R } from '../model/records.ts'"
  expect(violations('src/sync/a.ts', text)).toEqual([])
})
