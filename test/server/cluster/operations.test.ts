import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openDeployment } from '../../../server/cluster/deployment.ts'
import { openPostgresStorage } from '../../../server/storage/postgres/postgresStorage.ts'
import { must } from '../../../src/model/must.ts'
import { startCluster, type TestCluster } from '../../support/clusterNodes.ts'
import { findEngines } from '../../support/engines.ts'
import { eventually } from '../../support/eventually.ts'
import { TOP } from '../../support/repository.ts'
import { Device } from '../../support/testServer.ts'

let cluster: TestCluster
/** That one address may ask for in a minute, of all nodes together. */
const JOINS = 6
const engines = findEngines()

describe.skipIf(engines === null)('operation of several nodes', () => {
  beforeAll(async () => {
    cluster = must(await startCluster(2, { options: { 'join-per-minute': String(JOINS) } }))
  })
  afterAll(() => cluster?.dispose())

  const url = () => must(cluster.nodes[0]).server.url
  const ready = async () => {
    const answer = await fetch(`${url()}/readyz`)
    return `${answer.status} ${JSON.stringify(await answer.json())}`
  }
  const metric = async (name: string) => {
    const text = await (await fetch(`${url()}/metrics`)).text()
    return new RegExp(`^parcours_${name} (\\d+)$`, 'm').exec(text)?.[1]
  }

  test('[CLU-15] readyz and metrics say how the store and the bus are', async () => {
    await eventually('both nodes are heard', async () => ((await metric('nodes')) === '2' ? true : null))
    expect(await ready()).toBe('200 {"status":"ok","bus":"up"}')
    expect(await metric('bus_up')).toBe('1')
    const { toRedis, toPostgres } = must(cluster.nodes[0])
    toRedis.cut('drop')
    await eventually('the bus is lost', async () => ((await metric('bus_up')) === '0' ? true : null))
    expect(await ready()).toBe('200 {"status":"ok","bus":"lost"}')
    toRedis.mend()
    await eventually('the bus is back', async () => ((await metric('bus_up')) === '1' ? true : null))
    toPostgres.cut('drop')
    await eventually('not ready', async () => ((await ready()).startsWith('503') ? true : null))
    expect((await fetch(`${url()}/healthz`)).status).toBe(200)
    toPostgres.mend()
    await eventually('ready again', async () => ((await ready()).startsWith('200') ? true : null))
  })

  test('[CLU-15] a line to Redis that neither works nor breaks counts as lost, and as back when it works', async () => {
    await eventually('the bus is up', async () => ((await metric('bus_up')) === '1' ? true : null))
    const { toRedis } = must(cluster.nodes[0])
    toRedis.cut('stall')
    try {
      await eventually('it is noticed', async () => ((await metric('bus_up')) === '0' ? true : null))
    } finally {
      toRedis.mend()
    }
    await eventually('the bus is back', async () => ((await metric('bus_up')) === '1' ? true : null))
  })

  test('[CLU-10] the time of a node is the time of the store, whatever its machine says', async () => {
    const wrong = vi.spyOn(Date, 'now').mockImplementation(() => 1_000_000)
    const deployment = await openDeployment(cluster.store, null, cluster.linkKey, () => performance.now())
    try {
      const before = await deployment.cluster.shared.clock()
      const now = deployment.now()
      const after = await deployment.cluster.shared.clock()
      // An answer's way back is reckoned as half of the whole.
      expect(now).toBeGreaterThan(before - 60_000)
      expect(now).toBeLessThan(after + 60_000)
    } finally {
      wrong.mockRestore()
      await deployment.close()
    }
  })

  test('[CLU-7] who joins too often at one node has done so at every node; without Redis each counts for itself, and nobody is locked out', async () => {
    const at = (node: number) => must(cluster.nodes[node])
    const { tokens } = await new Device(url()).create()
    const join = async (node: number) => {
      const body = { token: tokens.participant, name: 'Ann' }
      return (await new Device(at(node).server.url).request('POST', '/api/join', body)).status
    }
    const inTurn: number[] = []
    for (let i = 0; i < JOINS + 4; i++) inTurn.push(await join(i % 2))
    expect(inTurn).toEqual([...Array<number>(JOINS).fill(200), ...Array<number>(4).fill(429)])
    at(0).toRedis.cut('drop')
    await eventually('the bus is lost', async () => ((await metric('bus_up')) === '0' ? true : null))
    expect(await join(0)).toBe(200)
    expect(await join(1)).toBe(429)
    at(0).toRedis.mend()
    await eventually('the bus is back', async () => ((await metric('bus_up')) === '1' ? true : null))
  })

  test.each(['drop', 'stall'] as const)(
    '[CLU-1] who asks a node whose PostgreSQL is away (%s) is told to come back; the other node serves, and this one again after',
    async (how) => {
      const device = new Device(url())
      const { id } = await device.create()
      const raiseHand = async (node: number) => {
        const other = new Device(must(cluster.nodes[node]).server.url)
        other.cookie = device.cookie
        const answer = await other.request('PUT', `/api/workshops/${id}/session/hands/me`)
        return answer.status === 204 ? 'done' : `${answer.status} ${(await answer.json()).error}`
      }
      expect(await raiseHand(0)).toBe('done')
      const { toPostgres } = must(cluster.nodes[0])
      toPostgres.cut(how)
      try {
        expect(await raiseHand(0)).toBe('503 server-busy')
        expect(await raiseHand(1)).toBe('done')
      } finally {
        toPostgres.mend()
      }
      await eventually('it serves again', async () => ((await raiseHand(0)) === 'done' ? true : null))
    },
  )

  test('[CLU-9] something that takes the connection and says nothing is given up, as PostgreSQL and as Redis', async () => {
    // Nobody accepts while the test waits for the program: the kernel takes the connection.
    const silent = createServer(() => {}).listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const { port } = silent.address() as AddressInfo
    const key = Buffer.from(cluster.linkKey).toString('hex')
    expect(refusal([`--store=postgres://ann:secret@127.0.0.1:${port}/none`])).toEqual([
      1,
      expect.stringContaining(`cannot use PostgreSQL at 127.0.0.1:${port}/none: no PostgreSQL answers there`),
    ])
    expect(
      refusal([`--store=${cluster.store}`, `--link-key=${key}`, `--bus=redis://:secret@127.0.0.1:${port}`]),
    ).toEqual([1, expect.stringContaining(`cannot use Redis at 127.0.0.1:${port}: no Redis answers there`)])
    silent.close()
  }, 120_000)

  test('[CLU-9] a database that is read-only, and one of a newer version, are refused, and nothing in them is touched', async () => {
    const address = await cluster.postgres.database()
    const key = Buffer.from(cluster.linkKey).toString('hex')
    const start = () => refusal([`--store=${address}`, `--link-key=${key}`])
    const set = (value: string) =>
      cluster.postgres.ask(
        `ALTER DATABASE ${new URL(address).pathname.slice(1)} SET default_transaction_read_only = ${value}`,
        cluster.store,
      )
    await set('on')
    expect(start()).toEqual([1, expect.stringContaining('read-only transaction')])
    await set('off')
    await (await openPostgresStorage(address, cluster.linkKey)).storage.close()
    await cluster.postgres.ask(`UPDATE parcours.meta SET value = '99' WHERE key = 'version'`, address)
    const before = await everythingIn(address)
    expect(start()).toEqual([
      1,
      expect.stringContaining('written by a newer Parcours (data version 99, this one reads'),
    ])
    expect(await everythingIn(address)).toEqual(before)
    expect(before.length).toBeGreaterThan(10)
  })

  test.each([
    [['--store=postgres://127.0.0.1:1/none'], 'cannot use PostgreSQL at 127.0.0.1:1/none: '],
    [['--bus=redis://127.0.0.1:1'], '--bus is for servers that share a store'],
    [['--store=mysql://host/db'], '--store must be an address like postgres://'],
  ])('[CLU-9] %j ends the start with one line and code 1', (flags, line) => {
    expect(refusal(flags)).toEqual([1, expect.stringContaining(line)])
  })

  test.each([
    ['redis://:aB3/x+Topsecret=@127.0.0.1:6379'],
    ['redis://:Topsecret#1@127.0.0.1:6379'],
    ['redis://ann:12#Topsecret@127.0.0.1:6379'],
    ['redis://ann:12/Topsecret@127.0.0.1:6379'],
    ['redis://ann:12?Topsecret@127.0.0.1:6379'],
    ['redis://:Topsecret%@127.0.0.1:6379'],
    ['redis://:Topsecret@127.0.0.1:abc'],
    ['redis://:Topsecret@127.0.0.1:6379/one'],
  ])(
    '[CLU-9] the Redis address %s cannot be read: one line says how to write it, without the password',
    (bus) => {
      const key = Buffer.from(cluster.linkKey).toString('hex')
      const [code, line] = refusal([`--store=${cluster.store}`, `--link-key=${key}`, `--bus=${bus}`])
      expect([code, line]).toEqual([
        1,
        expect.stringContaining('--bus cannot be read: it must be like redis://'),
      ])
      expect(line).not.toContain('secret')
    },
  )

  test.each([
    ['postgres://parcours:/Topsecret@127.0.0.1:5432/x', 'cannot be read: it must be like postgres://'],
    ['postgres://parcours:aB3/x+Topsecret=@127.0.0.1:5432/x', 'cannot be read'],
    ['postgres://parcours:12/Topsecret@127.0.0.1:5432/x', 'cannot be read'],
    ['postgres://parcours:Topsecret#1@127.0.0.1:5432/x', 'cannot be read'],
    ['postgres://parcours:12?Topsecret@127.0.0.1:5432/x', 'cannot be read'],
    ['postgres://parcours:Topsecret%@127.0.0.1:5432/x', 'cannot be read'],
    ['postgres://parcours:Topsecret@127.0.0.1:abc/x', 'cannot be read'],
    ['postgres://parcours:Topsecret@127.0.0.1:5432,127.0.0.1:5433/x', 'with one host'],
    ['postgres://parcours:Topsecret@127.0.0.1:5432/x/y', 'cannot be read'],
    [
      'postgres://parcours:Topsecret@127.0.0.1/x?options=-c%20search_path%3Dpublic',
      'must be without options=',
    ],
    ['postgres://parcours:Topsecret@127.0.0.1/x?sslmode=yes', 'sslmode that is none of'],
    ['postgres://parcours:Topsecret@127.0.0.1/x?sslmode=prefer', 'sslmode that is none of'],
  ])('[CLU-9] the PostgreSQL address %s is refused with one line, without the password', (store, why) => {
    const [code, line] = refusal([`--store=${store}`])
    expect([code, line]).toEqual([1, expect.stringContaining('--store ')])
    expect(line).toContain(why)
    expect(line).not.toContain('secret')
  })

  test.each([
    ['no channels', ['resetchannels'], /channel/],
    ['no right to speak', ['&*', '-publish'], /publish/],
    ['no right to listen', ['&*', '-subscribe'], /subscribe/],
  ])('[CLU-9] a Redis user with %s is refused', async (_, rights, why) => {
    const { Redis } = await import('ioredis')
    const redis = new Redis(cluster.redis.address)
    try {
      await redis.call('ACL', 'SETUSER', 'limited', 'reset', 'on', '>Topsecret', '~*', '+@all', ...rights)
    } finally {
      redis.disconnect()
    }
    const key = Buffer.from(cluster.linkKey).toString('hex')
    const bus = cluster.redis.address.replace('redis://', 'redis://limited:Topsecret@')
    const [code, line] = refusal([`--store=${cluster.store}`, `--link-key=${key}`, `--bus=${bus}`])
    expect([code, line]).toEqual([1, expect.stringMatching(/cannot use Redis at [^ ]+: .*NOPERM/)])
    expect(line).toMatch(why)
    expect(line).not.toContain('secret')
  })

  test('[CLU-9] a Redis without the database of the address, and what is not Redis, are refused', async () => {
    const key = Buffer.from(cluster.linkKey).toString('hex')
    const start = (bus: string) => refusal([`--store=${cluster.store}`, `--link-key=${key}`, `--bus=${bus}`])
    const { address } = cluster.redis
    const { host } = new URL(address)
    expect(start(`${address}/99`)).toEqual([
      1,
      expect.stringMatching(new RegExp(`cannot use Redis at ${host}: .*DB index is out of range`)),
    ])
    // A node of the cluster answers in HTTP.
    const web = url().replace('http', 'redis')
    expect(start(web)).toEqual([1, expect.stringContaining('no Redis answers there (')])
  }, 120_000)

  test('[CLU-9] so do a Redis that is not there and a link key that is another', () => {
    expect(refusal([`--store=${cluster.store}`, '--bus=redis://127.0.0.1:1'])).toEqual([
      1,
      expect.stringContaining('another link key is in use'),
    ])
    const key = Buffer.from(cluster.linkKey).toString('hex')
    expect(refusal([`--store=${cluster.store}`, `--link-key=${key}`, '--bus=redis://127.0.0.1:1'])).toEqual([
      1,
      expect.stringContaining('cannot use Redis at 127.0.0.1:1: '),
    ])
  })
})

/** Tables, columns, and the transaction that wrote each row of what says the version. */
async function everythingIn(address: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  const columns = await client.query(
    `SELECT table_schema, table_name, column_name FROM information_schema.columns
     WHERE table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1, 2, 3`,
  )
  const meta = await client.query('SELECT xmin, * FROM parcours.meta ORDER BY key')
  await client.end()
  return [...columns.rows, ...meta.rows]
}

/** Exit code and the one line of a server that does not start. */
function refusal(flags: readonly string[]): [number | null, string] {
  const folder = mkdtempSync(join(tmpdir(), 'parcours-refused-'))
  try {
    const args = ['server/main.ts', '--port=0', '--host=127.0.0.1', `--data-dir=${folder}`, ...flags]
    const { status, stderr } = spawnSync(process.execPath, args, {
      cwd: TOP,
      encoding: 'utf8',
      timeout: 60_000,
    })
    expect(stderr.trim().split('\n')).toHaveLength(1)
    return [status, stderr]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
