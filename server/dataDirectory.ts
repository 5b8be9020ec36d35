// What the server keeps on disk: the database, and beside it the key that link secrets follow from.
import { existsSync, statSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { RandomBytes } from './auth/secrets.ts'
import { openSqliteStorage } from './storage/sqliteStorage.ts'
import type { Storage } from './storage/storage.ts'
import { StorageRefused } from './storage/storageRefused.ts'

const KEY_BYTES = 32
export const DATABASE_FILE = 'parcours.sqlite'
export const LINK_KEY_FILE = 'link.key'

export interface DataDirectory {
  readonly storage: Storage
  readonly linkKey: Uint8Array
}

/** Opens it, making what is missing. `onLost`: the store ended by itself, the process must as well. Rejects with StorageRefused, whose message is for the operator. */
export async function openDataDirectory(
  path: string,
  random: RandomBytes,
  onLost: () => void,
  maxBytes: number | null = null,
): Promise<DataDirectory> {
  try {
    await makeDirectory(resolve(path))
  } catch (error) {
    throw new StorageRefused(`cannot make the data directory ${path}: ${String(error)}`)
  }
  // First the database: a directory that is refused for it gets no key.
  const storage = await openSqliteStorage(join(path, DATABASE_FILE), onLost, maxBytes)
  try {
    return { storage, linkKey: await readKey(join(path, LINK_KEY_FILE), random) }
  } catch (error) {
    await storage.close()
    throw error
  }
}

/** The key alone, for a server whose store is elsewhere. Rejects with StorageRefused. */
export async function openLinkKey(path: string, random: RandomBytes): Promise<Uint8Array> {
  try {
    await makeDirectory(resolve(path))
  } catch (error) {
    throw new StorageRefused(`cannot make the data directory ${path}: ${String(error)}`)
  }
  return await readKey(join(path, LINK_KEY_FILE), random)
}

/** With its parents. Not `recursive`: where nothing can be made, as in /proc, Node would try for ever. */
async function makeDirectory(path: string): Promise<void> {
  if (existsSync(path)) {
    if (!statSync(path).isDirectory()) throw new Error('it is a file')
    return
  }
  await makeDirectory(dirname(path))
  try {
    await mkdir(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

async function readKey(path: string, random: RandomBytes): Promise<Uint8Array> {
  try {
    // Fails when it is there already, also when another process makes it at this moment.
    await writeFile(path, random(KEY_BYTES), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
      throw new StorageRefused(`cannot write ${path}: ${String(error)}`)
  }
  const key = await readFile(path)
  if (key.length !== KEY_BYTES)
    throw new StorageRefused(
      `${path} is not a key of ${KEY_BYTES} bytes: restore it from the backup, or delete it`,
    )
  return key
}
