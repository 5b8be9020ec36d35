// A rolling upgrade: a newer node, whose documents have another schema, comes up while the older one serves.
import { createHash, randomBytes } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { type App, createApp, REAL_MIGRATIONS, type ServerMigrations } from '../../../server/app.ts'
import { type Deployment, openDeployment } from '../../../server/cluster/deployment.ts'
import { DEFAULT_CONFIG } from '../../../server/config.ts'
import { must } from '../../../src/model/must.ts'
import { findEngines, startPostgres, startRedis } from '../../support/engines.ts'
import { Device } from '../../support/testServer.ts'
import { metaUpdate, WireClient } from '../../support/wireClient.ts'

const engines = findEngines()
const linkKey = createHash('sha256').update('upgrade').digest()
const NEWER: ServerMigrations = {
  module: new URL('../../support/fakeMigrations.ts', import.meta.url).href,
  schemaVersion: REAL_MIGRATIONS.schemaVersion + 1,
}
const clients: WireClient[] = []
const ending: (() => Promise<void>)[] = []

interface Node {
  readonly app: App
  readonly url: string
}

async function startNode(store: string, bus: string, migrations: ServerMigrations): Promise<Node> {
  const deployment: Deployment = await openDeployment(store, bus, linkKey, () => performance.now())
  const config = { ...DEFAULT_CONFIG, host: '127.0.0.1', port: 0, logLevel: 'silent' as const }
  const { storage, now } = deployment
  const app = await createApp({
    config,
    storage,
    now,
    linkKey,
    random: randomBytes,
    migrations,
    dist: null,
    deployment,
  })
  ending.unshift(async () => {
    await app.close()
    await deployment.close()
  })
  return { app, url: await app.listen() }
}

function open(node: Node, id: string, token: string, schema: number): WireClient {
  const client = new WireClient(
    `${node.url.replace('http', 'ws')}/sync/${id}/board?token=${token}&durable=1&schema=${schema}`,
  )
  clients.push(client)
  return client
}

afterEach(async () => {
  for (const client of clients.splice(0)) client.close()
  for (const end of ending.splice(0)) await end()
})

describe.skipIf(engines === null)('a newer node beside an older one', () => {
  test('[CLU-8] it migrates a document that is open at the older one: who was there is sent on, and everything acknowledged is there', async () => {
    const found = must(engines)
    const [postgres, redis] = await Promise.all([
      startPostgres(found.postgres, ['fsync=off']),
      startRedis(found.redis),
    ])
    ending.push(async () => void (await Promise.all([postgres.dispose(), redis.dispose()])))
    const store = await postgres.database()
    const old = await startNode(store, redis.address, REAL_MIGRATIONS)
    const device = new Device(old.url)
    const { id, tokens } = await device.create()
    const version = REAL_MIGRATIONS.schemaVersion

    const ann = await open(old, id, tokens.facilitator, version).opened()
    const before = (await ann.pull()).getMap('meta')
    expect(before.get('schemaVersion')).toBe(version)
    ann.sendSync(2, metaUpdate(await ann.pull(), { title: 'Written at the older node' }))
    await ann.until((m) => m.type === 'durable' && m.count >= 1)

    const newer = await startNode(store, redis.address, NEWER)
    const bob = await open(newer, id, tokens.participant, version + 1).opened()
    const migrated = (await bob.pull()).getMap('meta').toJSON()
    // Once, and of what was acknowledged, also when it was in no snapshot yet.
    expect(migrated).toMatchObject({
      title: 'Written at the older node, migrated',
      schemaVersion: version + 1,
    })

    // The older node lets go of it, and takes nobody to it any more; other workshops it serves as before.
    expect(await ann.closeCode()).toBe(1013)
    expect(await open(old, id, tokens.facilitator, version).closeCode()).toBe(4426)
    expect(await open(newer, id, tokens.facilitator, version).closeCode()).toBe(4409)
    const other = await device.create({ title: 'Another' })
    const there = await open(old, other.id, other.tokens.facilitator, version).opened()
    expect((await there.pull()).getMap('meta').get('title')).toBe('Another')

    // What the older node did last has not put the document back.
    bob.sendSync(2, metaUpdate(await bob.pull(), { title: 'Written at the newer node' }))
    await bob.until((m) => m.type === 'durable' && m.count >= 1)
    const third = await startNode(store, redis.address, NEWER)
    const cid = await open(third, id, tokens.observer, version + 1).opened()
    expect((await cid.pull()).getMap('meta').toJSON()).toMatchObject({
      title: 'Written at the newer node',
      schemaVersion: version + 1,
    })
  })
})
