// What the board holds, for a round to be opened over it.
import type { BoardOutline } from '../../src/model/facilitation/rounds.ts'
import { parseMeta } from '../../src/model/parseRecords.ts'
import { parseWorkshopFile } from '../../src/model/workshopFile.ts'
import type { Rooms } from '../rooms/rooms.ts'

/** Null when the board cannot be opened at present. */
export async function readOutline(rooms: Rooms, workshopId: string): Promise<BoardOutline | null> {
  const hold = await rooms.acquire({ workshopId, document: 'board' })
  if (typeof hold === 'number') return null
  try {
    const file = parseWorkshopFile(JSON.parse((await hold.room.exportFile()).text))
    if (!file.ok) return null
    const stored = file.value
    return {
      levels: parseMeta(stored.meta).meta?.levels ?? null,
      has: (kind, id) => stored[kind].has(id),
    }
  } finally {
    hold.release()
  }
}
