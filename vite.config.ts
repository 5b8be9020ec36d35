import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { configDefaults, defineConfig } from 'vitest/config'
import { frenchSpaces } from './src/model/frenchSpaces.ts'

const top = fileURLToPath(new URL('.', import.meta.url))

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
        // One file for what every record is parsed with, instead of one a kind: fewer requests, and it shrinks better.
        codeSplitting: {
          groups: [{ name: 'records', test: /\/src\/model\/(schema\/|records|parseRecords)/ }],
        },
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
          testTimeout: 60_000,
          hookTimeout: 60_000,
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
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})

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
