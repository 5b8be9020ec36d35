// Storage in one SQLite file, written by a thread of its own so that no disk wait stops the network.
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { createThreadCaller } from '../threads/threadCalls.ts'
import type { SqliteOpened, SqliteThreadData } from './sqliteThread.ts'
import type { Storage } from './storage.ts'
import { StorageRefused } from './storageRefused.ts'

/**
 * Rejects with StorageRefused when the file cannot be used; its message is for the operator. `onLost`: the thread ended
 * without being asked to; nothing can be written any more. `maxBytes`: the database grows no larger.
 */
export async function openSqliteStorage(
  path: string,
  onLost: () => void = () => {},
  maxBytes: number | null = null,
): Promise<Storage> {
  const workerData: SqliteThreadData = { path, maxBytes }
  const worker = new Worker(new URL('./sqliteThread.ts', import.meta.url), { workerData })
  const [opened] = (await once(worker, 'message')) as [SqliteOpened]
  if ('refused' in opened) {
    await worker.terminate()
    throw new StorageRefused(opened.refused)
  }
  const caller = createThreadCaller(worker)
  worker.once('exit', onLost)
  const call =
    <Name extends keyof Storage>(name: Name) =>
    (...args: Parameters<Storage[Name]>) =>
      caller.call(name, args) as ReturnType<Storage[Name]>
  return {
    createWorkshop: call('createWorkshop'),
    readWorkshop: call('readWorkshop'),
    deleteWorkshop: call('deleteWorkshop'),
    readLink: call('readLink'),
    readCode: call('readCode'),
    countCodes: call('countCodes'),
    readLinks: call('readLinks'),
    rotateLink: call('rotateLink'),
    join: call('join'),
    readMembership: call('readMembership'),
    renameMember: call('renameMember'),
    knowsSession: call('knowsSession'),
    readTerms: call('readTerms'),
    setTerms: call('setTerms'),
    readEntries: call('readEntries'),
    readSeats: call('readSeats'),
    setSeat: call('setSeat'),
    renameSeat: call('renameSeat'),
    mergeMember: call('mergeMember'),
    setDoor: call('setDoor'),
    readDoor: call('readDoor'),
    keepMoment: call('keepMoment'),
    readMoments: call('readMoments'),
    readMoment: call('readMoment'),
    castBallot: call('castBallot'),
    withholdCard: call('withholdCard'),
    withdrawBallot: call('withdrawBallot'),
    closeRound: call('closeRound'),
    readBallots: call('readBallots'),
    readBallotsOf: call('readBallotsOf'),
    readTurnout: call('readTurnout'),
    unlinkBallots: call('unlinkBallots'),
    dropBallots: call('dropBallots'),
    loadRoom: call('loadRoom'),
    append: (...args) => caller.callSoon('append', args) as ReturnType<Storage['append']>,
    saveSnapshot: call('saveSnapshot'),
    setAside: call('setAside'),
    ping: call('ping'),
    async close() {
      worker.off('exit', onLost)
      const exited = once(worker, 'exit')
      await caller.call('close', [])
      await exited
    },
  }
}
