// A copy of a data directory, made while a server works in it, and the way back.
//
// Invariants
// - The copy is of one moment: everything committed before it began, and no half of anything.
// - It is itself a data directory. It appears whole or not at all, readable by its owner only.
// - Nothing that is there is ever overwritten.
import { existsSync } from 'node:fs'
import { chmod, copyFile, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { DATABASE_FILE, LINK_KEY_FILE } from '../dataDirectory.ts'
import { SQL_VERSION } from '../storage/sqliteSchema.ts'

/** Why it was not done: one line for the operator. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused'
}

/** How long to wait for a server that holds the file, to start it or to close it. */
const LOCK_WAIT_MS = 10_000

/** Copies `dataDir` to the new directory `to`. A server may be working in `dataDir`. */
export async function makeBackup(dataDir: string, to: string): Promise<void> {
  const source = join(dataDir, DATABASE_FILE)
  if (!existsSync(source)) throw new BackupRefused(`there is no ${source} to back up`)
  if (existsSync(to)) throw new BackupRefused(`${to} is there already: name a new directory`)
  await makeWhole(to, async (directory) => {
    const db = new DatabaseSync(source, { timeout: LOCK_WAIT_MS })
    try {
      // One read of one moment: unlike the backup interface, it never starts again because somebody writes.
      db.prepare('VACUUM INTO ?').run(join(directory, DATABASE_FILE))
    } finally {
      db.close()
    }
    checkDatabase(join(directory, DATABASE_FILE))
    const key = join(dataDir, LINK_KEY_FILE)
    if (existsSync(key)) await copyFile(key, join(directory, LINK_KEY_FILE))
  })
}

/** Copies the backup `from` to `dataDir`, which must hold no database. */
export async function restoreBackup(from: string, dataDir: string): Promise<void> {
  const source = join(from, DATABASE_FILE)
  if (!existsSync(source)) throw new BackupRefused(`${from} is no backup: it has no ${DATABASE_FILE}`)
  if (existsSync(dataDir))
    throw new BackupRefused(`${dataDir} is there already: stop the server and move it away`)
  await makeWhole(dataDir, async (directory) => {
    for (const file of [DATABASE_FILE, `${DATABASE_FILE}-wal`, LINK_KEY_FILE])
      if (existsSync(join(from, file))) await copyFile(join(from, file), join(directory, file))
    checkDatabase(join(directory, DATABASE_FILE))
  })
}

/** Makes a directory under another name, and gives it its own when all of it is on the disk. */
async function makeWhole(path: string, fill: (directory: string) => Promise<void>): Promise<void> {
  const unfinished = `${resolve(path)}.unfinished`
  try {
    await mkdir(dirname(unfinished), { recursive: true })
    await mkdir(unfinished, { mode: 0o700 })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') throw new BackupRefused(`${unfinished} is left from an earlier try: delete it`)
    throw new BackupRefused(`cannot make ${unfinished}: ${String(error)}`)
  }
  try {
    await fill(unfinished)
    for (const file of [DATABASE_FILE, LINK_KEY_FILE]) {
      const made = join(unfinished, file)
      if (!existsSync(made)) continue
      await chmod(made, 0o600)
      await flush(made)
    }
    await flush(unfinished)
    await rename(unfinished, path)
    await flush(dirname(unfinished))
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    if (error instanceof BackupRefused) throw error
    throw new BackupRefused(`cannot write ${path}: ${String(error)}`)
  }
}

function checkDatabase(path: string): void {
  let said: unknown
  let version: unknown
  try {
    const db = new DatabaseSync(path)
    try {
      said = db.prepare('PRAGMA integrity_check(1)').get()?.integrity_check
      version = db.prepare('PRAGMA user_version').get()?.user_version
    } finally {
      db.close()
    }
  } catch (error) {
    said = String(error)
  }
  if (said !== 'ok') throw new BackupRefused(`the database is damaged: ${String(said)}`)
  if (Number(version) > SQL_VERSION)
    throw new BackupRefused(`the database is of a newer Parcours (data version ${Number(version)})`)
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
