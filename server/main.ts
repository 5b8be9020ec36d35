// Starts the server, and stops it cleanly. The only place, with dev.ts, that knows the real clock and real chance.
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { type App, createApp, REAL_MIGRATIONS } from './app.ts'
import { parseConfig, type ServerConfig } from './config.ts'
import { type DataDirectory, openDataDirectory } from './dataDirectory.ts'
import { StorageRefused } from './storage/sqliteSchema.ts'

/** After this the process ends whatever is still open. */
const STOP_MS = 9000

const parsed = parseConfig(process.argv.slice(2), process.env)
if (parsed.kind === 'help') process.stdout.write(parsed.text)
else if (parsed.kind === 'refused') refuse(parsed.line)
else await start(parsed.config, parsed.warnings)

async function start(config: ServerConfig, warnings: readonly string[]): Promise<void> {
  try {
    const onLost = () => refuse('the storage thread ended')
    const data = await openDataDirectory(config.dataDir, randomBytes, onLost, config.maxDatabaseBytes)
    const app = await createApp({
      ...data,
      config,
      now: Date.now,
      random: randomBytes,
      migrations: REAL_MIGRATIONS,
      dist: fileURLToPath(new URL('../dist', import.meta.url)),
    })
    for (const warning of warnings) app.log.warn({}, warning)
    stopWhenTold(app, data)
    const address = await app.listen()
    app.log.info({}, `Parcours is served at ${config.publicUrl ?? address}`)
  } catch (error) {
    if (error instanceof StorageRefused) return refuse(error.message)
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE' || code === 'EACCES' || code === 'EADDRNOTAVAIL')
      return refuse(`cannot listen on ${config.host} port ${config.port}: ${code}`)
    throw error
  }
}

/** On a signal, and on a bug: what was received is written, then the process ends. */
function stopWhenTold(app: App, data: DataDirectory): void {
  let stopping = false
  const stop = async (exitCode: number) => {
    if (stopping) process.exit(1) // asked twice: at once
    stopping = true
    setTimeout(() => {
      app.log.error({}, 'not everything could be closed in time')
      process.exit(1)
    }, STOP_MS).unref()
    const unwritten = await app.close()
    await data.storage.close()
    if (unwritten > 0) app.log.error({ unwritten }, 'stopped: the store did not write what was received last')
    else app.log.info({}, 'stopped')
    process.exit(unwritten > 0 ? 1 : exitCode)
  }
  process.on('SIGTERM', () => void stop(0))
  process.on('SIGINT', () => void stop(0))
  process.on('uncaughtException', (error) => {
    app.log.error({ err: error }, 'a bug: stopping')
    void stop(1)
  })
}

function refuse(line: string): void {
  process.stderr.write(`parcours: ${line}\n`)
  process.exit(1)
}
