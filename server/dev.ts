// `npm run dev`: the client with reload on the usual port, and behind it a server of its own for the API and sync.
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'
import { createApp, REAL_MIGRATIONS } from './app.ts'
import { parseConfig } from './config.ts'
import { openDataDirectory } from './dataDirectory.ts'

const parsed = parseConfig(process.argv.slice(2), process.env)
if (parsed.kind === 'config') {
  const { config } = parsed
  const data = await openDataDirectory(config.dataDir, randomBytes, () => process.exit(1))
  const app = await createApp({
    ...data,
    config: { ...config, host: '127.0.0.1', port: 0 },
    now: Date.now,
    random: randomBytes,
    migrations: REAL_MIGRATIONS,
    dist: null,
  })
  const target = await app.listen()
  // The Host header stays the browser's, so that the server knows its own pages by their origin.
  const vite = await createServer({
    configFile: fileURLToPath(new URL('../vite.config.ts', import.meta.url)),
    server: {
      host: config.host,
      port: config.port,
      strictPort: true,
      proxy: { '/api/': { target }, '/sync/': { target, ws: true } },
    },
  })
  await vite.listen()
  vite.printUrls()
  const stop = async () => {
    await vite.close()
    await app.close()
    await data.storage.close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())
} else {
  process.stdout.write(parsed.kind === 'help' ? parsed.text : `parcours: ${parsed.line}\n`)
  process.exitCode = parsed.kind === 'help' ? 0 : 1
}
