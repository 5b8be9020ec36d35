import { readdirSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqliteStorage } from '../../../server/storage/sqliteStorage.ts'
import type { Storage } from '../../../server/storage/storage.ts'
import { temporaryDirectory } from '../../support/testServer.ts'
import { newWorkshop } from '../storage/storageContract.ts'
import { ballotContract } from './ballotContract.ts'

async function withDirectory(run: (directory: string) => Promise<void>): Promise<void> {
  const directory = await temporaryDirectory()
  try {
    await run(directory)
  } finally {
    await rm(directory, { recursive: true })
  }
}

ballotContract((run) =>
  withDirectory(async (directory) => {
    const path = join(directory, 'parcours.sqlite')
    let storage: Storage = await openSqliteStorage(path)
    await run(storage, async () => {
      await storage.close()
      storage = await openSqliteStorage(path)
      return storage
    })
    await storage.close()
  }),
)

test('[BAL-8] once the store is closed no byte of its files names an author of an unlinked round', () =>
  withDirectory(async (directory) => {
    const storage = await openSqliteStorage(join(directory, 'parcours.sqlite'))
    await storage.createWorkshop(newWorkshop('w', 'ABCDEF'))
    const author = 'participant:0123-an-author-to-forget'
    for (let i = 0; i < 300; i++)
      await storage.castBallot({
        workshopId: 'w',
        roundId: 'round:1',
        itemId: `action:${i}`,
        personId: author,
        value: 3,
        late: false,
        budget: null,
        card: null,
      })
    await storage.unlinkBallots('w', 'round:1')
    await storage.close()
    const files = readdirSync(directory).map((name) => readFileSync(join(directory, name)))
    const holding = (text: string) => files.filter((bytes) => bytes.includes(text)).length
    expect(holding('action:299')).toBe(1)
    expect(holding(author)).toBe(0)
  }))
