import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { configDefaults, defineConfig } from 'vitest/config'

const top = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  // The page lives next to the code that starts it; everything else stays at the top of the repository.
  root: `${top}src/app`,
  publicDir: `${top}public`,
  plugins: [react()],
  build: {
    outDir: `${top}dist`,
    emptyOutDir: true,
    target: 'baseline-widely-available',
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
