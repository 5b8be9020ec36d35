// What the server keeps on disk: the database, and beside it the key that link secrets follow from.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RandomBytes } from './auth/secrets.ts'
import { StorageRefused } from './storage/sqliteSchema.ts'
import { openSqliteStorage } from './storage/sqliteStorage.ts'
import type { Storage } from './storage/storage.ts'

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
    await mkdir(path, { recursive: true })
  } catch (error) {
    throw new StorageRefused(`cannot make the data directory ${path}: ${String(error)}`)
  }
  const linkKey = await readKey(join(path, LINK_KEY_FILE), random)
  return { storage: await openSqliteStorage(join(path, DATABASE_FILE), onLost, maxBytes), linkKey }
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
