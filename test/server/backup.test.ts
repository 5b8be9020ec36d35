// Backup and restore of a real server that is being written to.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, expect, test } from 'vitest'
import { SQL_VERSION } from '../../server/storage/sqliteSchema.ts'
import type { WorkshopInfo } from '../../src/protocol/http.ts'
import { TOP } from '../support/repository.ts'
import { type ServerProcess, startServer } from '../support/serverProcess.ts'
import { Device, temporaryDirectory } from '../support/testServer.ts'
import { metaUpdate, WireClient } from '../support/wireClient.ts'

const servers: ServerProcess[] = []
const folders: string[] = []

afterEach(async () => {
  for (const server of servers.splice(0)) await server.dispose()
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

async function folder(): Promise<string> {
  const made = await temporaryDirectory()
  folders.push(made)
  return made
}

async function run(...args: string[]): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, ['server/backup/main.ts', ...args], { cwd: TOP, stdio: 'pipe' })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk
    })
  const [code] = (await once(child, 'close')) as [number]
  return { code, said }
}

async function started(options: Record<string, string> = {}): Promise<ServerProcess> {
  const server = await startServer(options)
  servers.push(server)
  return server
}

test('[OPS-5] [OPS-6] a backup made under writing holds all that was acknowledged before, and a server serves it', async () => {
  const server = await started()
  const maker = new Device(server.url)
  const { id, tokens } = await maker.create()
  const client = await new WireClient(
    `${server.url.replace('http', 'ws')}/sync/${id}/board?token=${tokens.participant}&durable=1`,
  ).opened()
  const doc = await client.pull()
  // Somebody writes all the time: one update when the last one is acknowledged.
  let sent = 0
  let acknowledged = 0
  let writing = true
  const writer = (async () => {
    while (writing) {
      client.sendSync(2, metaUpdate(doc, { [`edit-${sent}`]: sent, padding: 'x'.repeat(2000) }))
      sent++
      await client.until((m) => m.type === 'durable' && m.count >= sent)
      acknowledged = sent
    }
  })()
  await client.until((m) => m.type === 'durable' && m.count >= 50)
  const copies = await folder()
  const before = acknowledged
  const backup = join(copies, 'backup')
  expect(await run('backup', `--data-dir=${server.dataDir}`, `--to=${backup}`)).toEqual({
    code: 0,
    said: `${backup} is complete\n`,
  })
  expect(acknowledged, 'the server worked on meanwhile').toBeGreaterThan(before)
  writing = false
  await writer
  client.close()
  expect((await readdir(backup)).sort()).toEqual(['link.key', 'parcours.sqlite'])
  for (const file of await readdir(backup)) expect((await stat(join(backup, file))).mode & 0o777).toBe(0o600)
  expect((await stat(backup)).mode & 0o777).toBe(0o700)

  await server.kill()
  const dataDir = join(copies, 'restored')
  expect((await run('restore', `--from=${backup}`, `--data-dir=${dataDir}`)).code).toBe(0)
  const restored = await started({ 'data-dir': dataDir })
  const again = new Device(restored.url)
  again.cookie = maker.cookie
  const { meta } = await again.export(id)
  for (let i = 0; i < before; i++) expect((meta as Record<string, unknown>)[`edit-${i}`]).toBe(i)
  // The key came along: the same links are shown, and they work.
  const info = (await again.json<WorkshopInfo>('GET', `/api/workshops/${id}`)) as WorkshopInfo
  expect(info.links.observer).toBe(`${restored.url}/join#${tokens.observer}`)
  expect(await new Device(restored.url).json('POST', '/api/join', { token: tokens.observer })).toMatchObject({
    role: 'observer',
  })
})

test('[OPS-6] nothing is overwritten, and nothing unusable restored', async () => {
  const top = await folder()
  const database = async (name: string, make: (db: DatabaseSync) => void) => {
    await mkdir(join(top, name))
    const db = new DatabaseSync(join(top, name, 'parcours.sqlite'))
    make(db)
    db.close()
  }
  await database('good', (db) => db.exec('CREATE TABLE a (b)'))
  await database('newer', (db) => db.exec(`CREATE TABLE a (b); PRAGMA user_version = ${SQL_VERSION + 1}`))
  await mkdir(join(top, 'empty'))
  await mkdir(join(top, 'damaged'))
  await writeFile(
    join(top, 'damaged/parcours.sqlite'),
    'SQLite format 3\0 and then nothing of the kind'.repeat(99),
  )
  const backup = (from: string, to: string) =>
    run('backup', `--data-dir=${join(top, from)}`, `--to=${join(top, to)}`)
  const restore = (from: string, to: string) =>
    run('restore', `--from=${join(top, from)}`, `--data-dir=${join(top, to)}`)
  const refused = async (outcome: Promise<{ code: number; said: string }>, why: RegExp) => {
    const { code, said } = await outcome
    expect(code).toBe(1)
    expect(said).toMatch(why)
    expect(said.trimEnd()).not.toContain('\n')
  }
  await refused(backup('empty', 'copy'), /there is no .* to back up/)
  await refused(backup('good', 'empty'), /is there already/)
  await refused(restore('good', 'empty'), /is there already/)
  await refused(restore('empty', 'copy'), /is no backup/)
  await refused(restore('damaged', 'copy'), /damaged/)
  await refused(restore('newer', 'copy'), /newer Parcours/)
  await refused(run('backup', '--to=x'), /usage: npm run backup/)
  await refused(run('retore'), /say backup or restore/)
  expect((await readdir(top)).sort()).toEqual(['damaged', 'empty', 'good', 'newer'])
})
