// A server on a free port with a data directory of its own, and the calls tests make to it.
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, createApp, REAL_MIGRATIONS, type ServerMigrations } from '../../server/app.ts'
import { openDeployment } from '../../server/cluster/deployment.ts'
import { DEFAULT_CONFIG, type ServerConfig } from '../../server/config.ts'
import { openSqliteStorage } from '../../server/storage/sqliteStorage.ts'
import type { Storage } from '../../server/storage/storage.ts'
import type { WorkshopFile } from '../../src/model/workshopFile.ts'
import type { WorkshopCreated } from '../../src/protocol/http.ts'
import { startLineBridge } from './lineBridge.ts'
import { startRoundRobin } from './roundRobin.ts'
import { sharedStore, TEST_NODES } from './sharedEngines.ts'

export interface TestServerOptions {
  readonly config?: Partial<ServerConfig>
  readonly migrations?: ServerMigrations
  /** A directory to be used again; without one, a new one that goes with the server. */
  readonly dataDir?: string
  readonly dist?: string
  readonly now?: () => number
  /** `http`: sockets of tests reach the server as lines over plain HTTP. */
  readonly lines?: 'http'
  /** Puts something between the server and its store. */
  readonly wrap?: (storage: Storage) => Storage
}

export interface TestServer {
  readonly app: App
  readonly storage: Storage
  /** `http://127.0.0.1:<port>` */
  readonly url: string
  /** `ws://127.0.0.1:<port>/sync` */
  readonly syncUrl: string
  readonly dataDir: string
  close(): Promise<void>
}

export async function temporaryDirectory(): Promise<string> {
  return await mkdtemp(join(tmpdir(), 'parcours-test-'))
}

/** `PARCOURS_TEST_LINES=http`: sockets of tests go to the server over plain HTTP. */
const LINES = process.env.PARCOURS_TEST_LINES ?? ''

export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const server = await startServerItself(options)
  return LINES === 'http' || options.lines === 'http' ? await withLines(server) : server
}

/** Whatever is sent by a socket goes in requests. */
async function withLines(server: TestServer): Promise<TestServer> {
  const bridge = await startLineBridge(server.url)
  return {
    ...server,
    syncUrl: `ws://127.0.0.1:${bridge.port}/sync`,
    async close() {
      await bridge.close()
      await server.close()
    },
  }
}

async function startServerItself(options: TestServerOptions): Promise<TestServer> {
  if (TEST_NODES > 1 && options.wrap === undefined) return await startTestNodes(options)
  const dataDir = options.dataDir ?? (await temporaryDirectory())
  const maxBytes = options.config?.maxDatabaseBytes ?? null
  const stored = await openSqliteStorage(join(dataDir, 'parcours.sqlite'), () => {}, maxBytes)
  const storage = options.wrap?.(stored) ?? stored
  const app = await createApp({ ...appParts(options), storage, now: options.now ?? Date.now })
  const url = await app.listen()
  return {
    app,
    storage,
    url,
    syncUrl: `${url.replace('http', 'ws')}/sync`,
    dataDir,
    async close() {
      await app.close()
      await stored.close()
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true })
    },
  }
}

// The same for every test server, so that a directory used again keeps its links.
const linkKey = createHash('sha256').update('test').digest()

function appParts(options: TestServerOptions) {
  return {
    config: { ...DEFAULT_CONFIG, host: '127.0.0.1', port: 0, logLevel: 'silent' as const, ...options.config },
    linkKey,
    random: randomBytes,
    migrations: options.migrations ?? REAL_MIGRATIONS,
    dist: options.dist ?? null,
  }
}

/** Several nodes behind one address. `app` and `storage` are of the first. */
async function startTestNodes(options: TestServerOptions): Promise<TestServer> {
  const dataDir = options.dataDir ?? (await temporaryDirectory())
  const { store, bus } = await sharedStore(dataDir)
  const nodes = await Promise.all(
    Array.from({ length: TEST_NODES }, async () => {
      const deployment = await openDeployment(store, bus, linkKey, () => performance.now())
      const { storage } = deployment
      const now = options.now ?? deployment.now
      const app = await createApp({ ...appParts(options), storage, now, deployment })
      return { app, deployment, url: await app.listen() }
    }),
  )
  const [first] = nodes
  if (first === undefined) throw new Error('no node')
  const proxy = await startRoundRobin(nodes.map(({ url }) => Number(new URL(url).port)))
  const url = `http://127.0.0.1:${proxy.port}`
  return {
    app: first.app,
    storage: first.deployment.storage,
    url,
    syncUrl: `${url.replace('http', 'ws')}/sync`,
    dataDir,
    async close() {
      await proxy.close()
      await Promise.all(nodes.map(({ app }) => app.close()))
      await Promise.all(nodes.map(({ deployment }) => deployment.close()))
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true })
    },
  }
}

/** A device: keeps the session cookie it is given. */
export class Device {
  readonly #url: string
  cookie: string | null = null

  constructor(url: string) {
    this.#url = url
  }

  async request(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const answer = await fetch(this.#url + path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.cookie === null ? {} : { cookie: this.cookie }),
        ...headers,
      },
      body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
    })
    const [cookie] = answer.headers.getSetCookie()
    if (cookie !== undefined) this.cookie = cookie.split(';', 1)[0] ?? null
    return answer
  }

  /** The answer's JSON; a refusal as `<status> <code>`. */
  async json<T>(method: string, path: string, body?: unknown): Promise<T | string> {
    const answer = await this.request(method, path, body)
    const value = (await answer.json()) as T & { error?: string }
    return answer.ok ? value : `${answer.status} ${value.error}`
  }

  async create(body: object = {}): Promise<WorkshopCreated> {
    const answer = await this.request('POST', '/api/workshops', {
      title: 'Une bague',
      template: 'jewellery',
      locale: 'fr',
      ...body,
    })
    if (answer.status !== 201) throw new Error(`not created: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as WorkshopCreated
  }

  async export(id: string): Promise<WorkshopFile> {
    const answer = await this.request('GET', `/api/workshops/${id}/export`)
    if (!answer.ok) throw new Error(`not exported: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as WorkshopFile
  }
}
