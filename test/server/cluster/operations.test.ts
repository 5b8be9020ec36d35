import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { must } from '../../../src/model/must.ts'
import { startCluster, type TestCluster } from '../../support/clusterNodes.ts'
import { findEngines } from '../../support/engines.ts'
import { eventually } from '../../support/eventually.ts'
import { TOP } from '../../support/repository.ts'

let cluster: TestCluster
const engines = findEngines()

describe.skipIf(engines === null)('operation of several nodes', () => {
  beforeAll(async () => {
    cluster = must(await startCluster(2))
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

  test.each([
    [['--store=postgres://127.0.0.1:1/none'], 'cannot use PostgreSQL at 127.0.0.1:1/none: '],
    [['--bus=redis://127.0.0.1:1'], '--bus is for servers that share a store'],
    [['--store=mysql://host/db'], '--store must be an address like postgres://'],
  ])('[CLU-9] %j ends the start with one line and code 1', (flags, line) => {
    expect(refusal(flags)).toEqual([1, expect.stringContaining(line)])
  })

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
