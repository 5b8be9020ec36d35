// The real process: killed, stopped, and started with what it should refuse.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, expect, test } from 'vitest'
import { TOP } from '../support/repository.ts'
import { type ServerProcess, startServer } from '../support/serverProcess.ts'
import { Device } from '../support/testServer.ts'
import { metaUpdate, type Received, WireClient } from '../support/wireClient.ts'

let server: ServerProcess | null = null

afterEach(async () => {
  await server?.dispose()
  server = null
})

function connect(url: string, id: string, token: string): Promise<WireClient> {
  return new WireClient(`${url.replace('http', 'ws')}/sync/${id}/board?token=${token}&durable=1`).opened()
}

function isDurable(message: Received): message is Received & { type: 'durable' } {
  return message.type === 'durable'
}

test('[SYNC-23] SIGKILL loses no update that was acknowledged, and the next server serves them all', async () => {
  server = await startServer()
  const device = new Device(server.url)
  const { id, tokens } = await device.create()
  let title = ''
  for (let round = 1; round <= 3; round++) {
    const client = await connect(server.url, id, tokens.facilitator)
    const doc = await client.pull()
    expect(doc.getMap('meta').get('title')).toBe(title === '' ? 'Une bague' : title)
    const sent: string[] = []
    for (let i = 0; i < 300; i++) {
      sent.push(`round ${round}, edit ${i}`)
      client.sendSync(2, metaUpdate(doc, { title: sent[i], [`edit${round}-${i}`]: i }))
    }
    await client.until((m) => isDurable(m) && m.count >= 100)
    await server.kill()
    const acknowledged = Math.max(...client.received.filter(isDurable).map((m) => m.count))
    client.close()

    await server.start()
    const again = await connect(server.url, id, tokens.observer)
    const meta = (await again.pull()).getMap('meta').toJSON()
    for (let i = 0; i < acknowledged; i++) expect(meta[`edit${round}-${i}`]).toBe(i)
    title = String(meta.title)
    expect(sent.indexOf(title)).toBeGreaterThanOrEqual(acknowledged - 1)
    again.close()
  }
  expect((await device.export(id)).meta.title).toBe(title)
})

test('[SYNC-24] SIGTERM writes what was received, sends clients to the next server and ends well', async () => {
  server = await startServer()
  const { id, tokens } = await new Device(server.url).create()
  const client = await connect(server.url, id, tokens.facilitator)
  const doc = await client.pull()
  client.sendSync(2, metaUpdate(doc, { title: 'last words' }))
  client.sendSync(0, Uint8Array.of(0))
  await client.until((m) => m.type === 'sync' && m.step === 1 && client.received.at(-1) === m)
  expect(await server.stop()).toBe(0)
  expect(await client.closeCode()).toBe(1001)
  await server.start()
  const again = await connect(server.url, id, tokens.observer)
  expect((await again.pull()).getMap('meta').get('title')).toBe('last words')
  again.close()
})

test('[SYNC-56] SIGTERM while the store does not write: clients are sent on at once, and the process says what is lost', async () => {
  server = await startServer()
  const { id, tokens } = await new Device(server.url).create()
  const client = await connect(server.url, id, tokens.facilitator)
  const doc = await client.pull()
  const locker = new DatabaseSync(join(server.dataDir, 'parcours.sqlite'))
  locker.exec('BEGIN EXCLUSIVE')
  for (let i = 1; i <= 3; i++) client.sendSync(2, metaUpdate(doc, { [`edit${i}`]: i }))
  await client.until((m) => m.type === 'trouble')
  const stopped = server.stop()
  expect(await client.closeCode()).toBe(1001)
  const movedOnAt = performance.now()
  expect(await stopped).toBe(1)
  // The process goes on trying for seconds after.
  expect(performance.now() - movedOnAt).toBeGreaterThan(1000)
  locker.exec('ROLLBACK')
  locker.close()
  expect(server.output()).toMatch(/"unwritten":3,.*stopped: the store did not write what was received last/)
  expect(server.output()).not.toContain('not everything could be closed in time')
})

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const child = spawn(process.execPath, ['server/main.ts', ...args], { cwd: TOP, stdio: 'pipe' })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  const [code] = (await once(child, 'close')) as [number]
  return { code, out, err }
}

test('[STO-8] a directory with a newer database is refused as it is: no key is added to it', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'parcours-newer-'))
  const newer = new DatabaseSync(join(dataDir, 'parcours.sqlite'))
  newer.exec('PRAGMA user_version = 9999')
  newer.close()
  const refused = await run(`--data-dir=${dataDir}`, '--port=0')
  expect([refused.code, refused.err.split('\n').length]).toEqual([1, 2])
  expect(await readdir(dataDir)).not.toContain('link.key')
  await rm(dataDir, { recursive: true })
})

test('[STO-8] a server that cannot start says why in one line', async () => {
  const bad = await run('--port=many')
  expect(bad).toEqual({ code: 1, out: '', err: 'parcours: --port must be a whole number from 0 to 65535\n' })
  const directory = await run('--data-dir=package.json')
  expect(directory.code).toBe(1)
  expect(directory.err).toMatch(/^parcours: cannot make the data directory package.json: .*\n$/)
  const nowhere = await run('--data-dir=/proc/x/y')
  expect(nowhere.code).toBe(1)
  expect(nowhere.err).toMatch(/^parcours: cannot make the data directory \/proc\/x\/y: .*\n$/)
  const help = await run('--help')
  expect(help).toMatchObject({ code: 0, err: '' })
  expect(help.out).toContain('--max-members-per-room')
})
