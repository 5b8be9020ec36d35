// Snapshots of the board: taken at each phase change, every few minutes of work, and by hand; put back in place, or as a
// workshop of its own.
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Change, StoredRecord } from '../../src/model/change.ts'
import { must } from '../../src/model/must.ts'
import { RECORD_KINDS } from '../../src/model/records.ts'
import { parseWorkshopFile } from '../../src/model/workshopFile.ts'
import { newToken, type RandomBytes } from '../auth/secrets.ts'
import type { Room } from '../rooms/room.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Storage } from '../storage/storage.ts'

/** Of those taken by themselves. Those taken by hand stay. */
const KEPT = 60
const zip = promisify(gzip)
const unzip = promisify(gunzip)

export interface MomentDeps {
  readonly storage: Storage
  readonly rooms: Rooms
  readonly now: () => number
  readonly random: RandomBytes
}

/** Takes a snapshot; null when the workshop is not there or cannot be read. */
export async function takeMoment(
  deps: MomentDeps,
  workshopId: string,
  reason: string,
): Promise<string | null> {
  const hold = await deps.rooms.acquire({ workshopId, document: 'board' })
  if (typeof hold === 'number') return null
  try {
    return await keepMoment(deps, workshopId, hold.room, reason)
  } finally {
    hold.release()
  }
}

async function keepMoment(
  deps: MomentDeps,
  workshopId: string,
  room: Room,
  reason: string,
): Promise<string | null> {
  const { title, text } = await room.exportFile()
  const id = `moment:${newToken(deps.random)}`
  const kept = await deps.storage.keepMoment({
    workshopId,
    id,
    at: deps.now(),
    reason,
    title,
    schemaVersion: room.schemaVersion,
    data: await zip(text),
    keep: KEPT,
  })
  return kept ? id : null
}

/** The workshop file of a snapshot; null when there is no such snapshot. */
export async function readMomentFile(
  deps: MomentDeps,
  workshopId: string,
  id: string,
): Promise<string | null> {
  const moment = await deps.storage.readMoment(workshopId, id)
  return moment === null ? null : (await unzip(moment.data)).toString('utf8')
}

/** Makes the board what it was. Gives the snapshot of what it was before, which undoes this; null: no such snapshot. */
export async function restoreMoment(
  deps: MomentDeps,
  workshopId: string,
  id: string,
): Promise<{ readonly before: string } | null> {
  const text = await readMomentFile(deps, workshopId, id)
  const hold = await deps.rooms.acquire({ workshopId, document: 'board' })
  if (typeof hold === 'number') return null
  try {
    if (text === null) return null
    const before = must(await keepMoment(deps, workshopId, hold.room, 'restore'), 'workshop')
    const now = JSON.parse((await hold.room.exportFile()).text) as unknown
    const changes = changesBetween(now, JSON.parse(text))
    if (changes.length > 0) await hold.room.commit(await hold.room.changed(changes))
    return { before }
  } finally {
    hold.release()
  }
}

/** What makes one workshop file the other. Revealed results stay: they happened. */
export function changesBetween(from: unknown, to: unknown): Change[] {
  const [old, wanted] = [parseWorkshopFile(from), parseWorkshopFile(to)]
  if (!old.ok || !wanted.ok) throw new Error('a snapshot that is no workshop')
  const kinds = RECORD_KINDS.filter((kind) => kind !== 'rounds')
  const records = kinds.flatMap((kind): Change[] => {
    const gone = [...old.value[kind].keys()].filter((id) => !wanted.value[kind].has(id))
    const put = [...wanted.value[kind].values()].filter(
      (record) => !same(record, old.value[kind].get(record.id)),
    )
    return [
      ...gone.map((id) => ({ op: 'remove', kind, id }) as const),
      ...put.map((record) => ({ op: 'put', kind, record }) as const),
    ]
  })
  const { schemaVersion, ...meta } = wanted.value.meta
  const fields = Object.fromEntries(
    Object.entries(meta).filter(
      ([field, value]) => JSON.stringify(old.value.meta[field]) !== JSON.stringify(value),
    ),
  )
  return Object.keys(fields).length === 0 ? records : [...records, { op: 'meta', fields }]
}

function same(a: StoredRecord, b: StoredRecord | undefined): boolean {
  if (b === undefined) return false
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]))
}
