// Starts the server, and stops it cleanly. The only place, with dev.ts, that knows the real clock and real chance.
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { type App, type AppParts, createApp, REAL_MIGRATIONS } from './app.ts'
import { parseConfig, type ServerConfig } from './config.ts'
import { openDataDirectory, openLinkKey } from './dataDirectory.ts'
import { StorageRefused } from './storage/storageRefused.ts'

/** After this the process ends whatever is still open. */
const STOP_MS = 9000

const parsed = parseConfig(process.argv.slice(2), process.env)
if (parsed.kind === 'help') process.stdout.write(parsed.text)
else if (parsed.kind === 'refused') refuse(parsed.line)
else await start(parsed.config, parsed.warnings)

async function start(config: ServerConfig, warnings: readonly string[]): Promise<void> {
  try {
    const store = config.store === null ? await openOwn(config) : await openShared(config, config.store)
    const app = await createApp({
      ...store.parts,
      config,
      random: randomBytes,
      migrations: REAL_MIGRATIONS,
      dist: fileURLToPath(new URL('../dist', import.meta.url)),
    })
    for (const warning of warnings) app.log.warn({}, warning)
    stopWhenTold(app, store.close)
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

type StoreParts = Pick<AppParts, 'storage' | 'linkKey' | 'now' | 'deployment'>

interface OpenStore {
  readonly parts: StoreParts
  close(): Promise<void>
}

/** A file of this server alone. */
async function openOwn(config: ServerConfig): Promise<OpenStore> {
  const onLost = () => refuse('the storage thread ended')
  const data = await openDataDirectory(config.dataDir, randomBytes, onLost, config.maxDatabaseBytes)
  const linkKey = givenKey(config) ?? data.linkKey
  return { parts: { ...data, linkKey, now: Date.now }, close: () => data.storage.close() }
}

function givenKey({ linkKey }: ServerConfig): Uint8Array | null {
  return linkKey === null ? null : Uint8Array.from(Buffer.from(linkKey, 'hex'))
}

/** A database that other servers use too. Its drivers are loaded here, and nowhere else. */
async function openShared(config: ServerConfig, store: string): Promise<OpenStore> {
  const linkKey = givenKey(config) ?? (await openLinkKey(config.dataDir, randomBytes))
  const { openDeployment } = await import('./cluster/deployment.ts')
  const deployment = await openDeployment(store, config.bus, linkKey, () => performance.now())
  const { storage, now, close } = deployment
  return { parts: { storage, linkKey, now, deployment }, close }
}

/** On a signal, and on a bug: what was received is written, then the process ends. */
function stopWhenTold(app: App, closeStore: () => Promise<void>): void {
  let stopping = false
  const stop = async (exitCode: number) => {
    if (stopping) process.exit(1) // asked twice: at once
    stopping = true
    setTimeout(() => {
      app.log.error({}, 'not everything could be closed in time')
      process.exit(1)
    }, STOP_MS).unref()
    const unwritten = await app.close()
    await closeStore()
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
