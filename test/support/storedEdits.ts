// What writers were promised, looked for in the store itself, past every node.
import * as Y from 'yjs'
import { openPostgresStorage } from '../../server/storage/postgres/postgresStorage.ts'
import { must } from '../../src/model/must.ts'
import type { TestCluster } from './clusterNodes.ts'
import type { DurableWriter } from './durableWriter.ts'

/** Gives how many acknowledged edits were found; throws with those that were not. */
export async function findStoredEdits(
  cluster: Pick<TestCluster, 'store' | 'linkKey'>,
  workshopId: string,
  writers: readonly DurableWriter[],
  when: string,
): Promise<number> {
  // Before it is read: what is acknowledged meanwhile is not asked for.
  const promised = writers.map((writer) => writer.promised())
  const meta = (await readBoard(cluster, workshopId)).getMap('meta')
  let found = 0
  for (const [i, { present, absent }] of promised.entries()) {
    // Taken out meanwhile: then it may be gone already.
    const still = new Set(must(writers[i]).promised().present)
    const lost = present.filter((key) => !meta.has(key) && still.has(key))
    const revived = absent.filter((key) => meta.has(key))
    if (lost.length + revived.length > 0)
      throw new Error(
        `${when}: the store lost ${lost.join(' ')} of writer ${i}; came back ${revived.join(' ')}`,
      )
    found += present.length + absent.length
  }
  return found
}

async function readBoard(
  { store, linkKey }: Pick<TestCluster, 'store' | 'linkKey'>,
  workshopId: string,
): Promise<Y.Doc> {
  const { storage } = await openPostgresStorage(store, linkKey)
  try {
    const stored = must(await storage.loadRoom({ workshopId, document: 'board' }))
    const doc = new Y.Doc()
    for (const piece of [must(stored.snapshot).data, ...stored.updates]) Y.applyUpdate(doc, piece)
    return doc
  } finally {
    await storage.close()
  }
}
