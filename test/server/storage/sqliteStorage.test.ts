import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { migrateSchema, SQL_VERSION } from '../../../server/storage/sqliteSchema.ts'
import { openSqliteStorage } from '../../../server/storage/sqliteStorage.ts'
import type { Storage } from '../../../server/storage/storage.ts'
import { temporaryDirectory } from '../../support/testServer.ts'
import { seatContract } from './seatContract.ts'
import { newWorkshop, storageContract } from './storageContract.ts'

async function withDirectory(run: (path: string) => Promise<void>): Promise<void> {
  const directory = await temporaryDirectory()
  try {
    await run(join(directory, 'parcours.sqlite'))
  } finally {
    await rm(directory, { recursive: true })
  }
}

const withStorage = (run: (storage: Storage, reopen: () => Promise<Storage>) => Promise<void>) =>
  withDirectory(async (path) => {
    let storage: Storage = await openSqliteStorage(path)
    await run(storage, async () => {
      await storage.close()
      storage = await openSqliteStorage(path)
      return storage
    })
    await storage.close()
  })
storageContract(withStorage)
seatContract(withStorage)

test('[STO-10] every commit is on disk before it is answered', () =>
  withDirectory(async (path) => {
    const storage = await openSqliteStorage(path)
    await storage.createWorkshop(newWorkshop('w', 'ABCDEF'))
    // Another connection sees what is committed, and only that.
    const other = new DatabaseSync(path, { readOnly: true })
    expect(other.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
    const rows = () => other.prepare('SELECT count(*) AS n FROM updates').get()?.n
    await storage.append({ workshopId: 'w', document: 'board' }, [Uint8Array.of(1)])
    expect(rows()).toBe(1)
    other.close()
    await storage.close()
  }))

test('[STO-10] commits survive a power cut, not only a kill', () =>
  withDirectory(async (path) => {
    const db = new DatabaseSync(path)
    migrateSchema(db, path)
    expect(db.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 }) // FULL
    db.close()
  }))

test('[STO-11] a file of a newer version is refused untouched, in one line', () =>
  withDirectory(async (path) => {
    const newer = new DatabaseSync(path)
    newer.exec(`CREATE TABLE future (a); PRAGMA user_version = ${SQL_VERSION + 1}`)
    newer.close()
    const before = readFileSync(path)
    const opening = openSqliteStorage(path)
    await expect(opening).rejects.toThrow(/was written by a newer Parcours/)
    await expect(opening).rejects.not.toThrow(/\n/)
    expect(readFileSync(path).equals(before)).toBe(true)
  }))

test('[STO-12] a file that is no database is refused in one line', () =>
  withDirectory(async (path) => {
    const directory = join(path, '..')
    await expect(openSqliteStorage(directory)).rejects.toThrow(/^cannot open .*$/)
  }))
