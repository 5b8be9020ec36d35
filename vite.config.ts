import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import react from '@vitejs/plugin-react'
import type { Plugin, Rolldown } from 'vite'
import { configDefaults, defineConfig } from 'vitest/config'
import { frenchSpaces } from './src/model/frenchSpaces.ts'

const top = fileURLToPath(new URL('.', import.meta.url))

/** What is always loaded together, the most general first: each takes what it needs and no earlier one has. */
const TOGETHER = ['start', 'pages', 'workshop', 'round', 'parts', 'layout', 'drawing', 'map'] as const

/** What is waited for is there in milliseconds, and on a machine that is busy with other work in seconds. */
const PATIENT = { timeout: 15_000 }

export default defineConfig({
  // The page lives next to the code that starts it; everything else stays at the top of the repository.
  root: `${top}src/app`,
  publicDir: `${top}public`,
  plugins: [react(), wordsPlugin(), squeezePlugin()],
  build: {
    outDir: `${top}dist`,
    emptyOutDir: true,
    target: 'baseline-widely-available',
    rollupOptions: {
      output: {
        // One file for what is always loaded together: a file for each set of users is a hundred, and they shrink badly.
        codeSplitting: { groups: TOGETHER.map(group) },
      },
    },
  },
  test: {
    root: top,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, 'test/{server,e2e}/**'],
          // Node unless a file says `// @vitest-environment jsdom` in its first line.
          environment: 'node',
          setupFiles: ['test/support/setupDom.ts'],
          // Random tests take seconds, and more on a busy machine; a test that hangs still ends.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['test/server/**/*.test.ts'],
          setupFiles: ['test/support/patience.ts'],
          // Installs PostgreSQL and Redis where they are missing, once.
          globalSetup: ['test/support/enginesSetup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: PATIENT },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/support/browserSetup.ts'],
          // Each file has a server and browsers of its own: two at a time would only slow each other down.
          fileParallelism: false,
          testTimeout: 240_000 * Number(process.env.PARCOURS_TEST_SLOW || 1),
          hookTimeout: 120_000,
          expect: { poll: PATIENT },
        },
      },
    ],
  },
})

/** The modules of ours for each of `TOGETHER`, found by walking the imports once they are all known. */
function walkImports(context: Rolldown.ChunkingContext): Record<(typeof TOGETHER)[number], Set<string>> {
  const main = `${top}src/app/main.tsx`
  const workshop = `${top}src/app/WorkshopPage.tsx`
  const layout = `${top}src/app/WorkshopLayout.tsx`
  // What a phone that rates shows at first: it gets nothing that only the workshop around it needs.
  const round = [
    `${top}src/app/RoundPage.tsx`,
    `${top}src/panels/rating/RoundsPanel.tsx`,
    `${top}src/panels/rating/RatingBallot.tsx`,
  ]
  const map = `${top}src/canvas/JourneyMap.tsx`
  for (const root of [main, workshop, layout, ...round, map])
    if (context.getModuleInfo(root) === null) throw new Error(`${root} is no longer part of the page`)
  function reached(from: readonly string[], late: boolean, without?: string): Set<string> {
    const found = new Set<string>()
    const waiting = [...from]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (found.has(next) || next === without || !next.startsWith(`${top}src/`)) continue
      found.add(next)
      const info = context.getModuleInfo(next)
      waiting.push(...(info?.importedIds ?? []), ...(late ? (info?.dynamicallyImportedIds ?? []) : []))
    }
    return found
  }
  const start = reached([main], false)
  const ofWorkshop = reached([workshop], false).difference(start)
  const ofLayout = reached([layout], false).difference(start).difference(ofWorkshop)
  const ofMap = reached([map], false).difference(start).difference(ofWorkshop).difference(ofLayout)
  const withoutWorkshop = reached([main], true, workshop)
  const withoutLayout = reached([main], true, layout)
  const withoutMap = reached([main], true, map)
  const ofRound = reached(round, false).difference(start).difference(ofWorkshop)
  return {
    start,
    pages: ofWorkshop.intersection(withoutWorkshop),
    workshop: ofWorkshop.difference(withoutWorkshop),
    round: ofRound,
    parts: ofLayout.intersection(withoutLayout),
    layout: ofLayout.difference(withoutLayout),
    drawing: ofMap.intersection(withoutMap),
    map: ofMap.difference(withoutMap),
  }
}

let walked: ReturnType<typeof walkImports> | undefined

function group(name: (typeof TOGETHER)[number], index: number): Rolldown.CodeSplittingGroup {
  return {
    name(id, context) {
      walked ??= walkImports(context)
      return walked[name].has(id) ? name : null
    },
    debugName: name,
    priority: TOGETHER.length - index,
  }
}

/** Compiles the words of the interface in the build, so that the page need not carry the compiler of messages. */
function wordsPlugin(): Plugin {
  return {
    name: 'parcours-words',
    apply: 'build',
    async transform(_code, id) {
      const language = /\/src\/i18n\/(en|fr)\/\w+\.ts$/.exec(id)?.[1]
      if (language === undefined) return null
      const module: Record<string, Record<string, string>> = await import(pathToFileURL(id).href)
      const lines = Object.entries(module).map(([name, words]) => {
        const compiled = Object.entries(words).map(([key, text]) => [
          key,
          compileMessage(language === 'fr' ? frenchSpaces(text) : text),
        ])
        return `export const ${name} = ${JSON.stringify(Object.fromEntries(compiled))}`
      })
      return { code: lines.join('\n'), map: null }
    },
  }
}

/** Below this a header costs more than what is saved. */
const SQUEEZE_FROM_BYTES = 1024

/** Compresses what is text beside itself, once and as well as it goes, so that the server does it for nobody. */
function squeezePlugin(): Plugin {
  return {
    name: 'parcours-squeeze',
    apply: 'build',
    closeBundle() {
      const files = readdirSync(`${top}dist`, { recursive: true, encoding: 'utf8' })
      for (const file of files.filter((name) => /\.(js|css|html|svg)$/.test(name))) {
        const path = join(top, 'dist', file)
        const bytes = readFileSync(path)
        if (bytes.length < SQUEEZE_FROM_BYTES) continue
        writeFileSync(`${path}.br`, brotliCompressSync(bytes))
        writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
      }
    },
  }
}
