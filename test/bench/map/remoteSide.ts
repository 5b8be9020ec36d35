// The others in the workshop: one who edits marks ten times a second, and thirty whose pointers move twenty times a second.
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { MESSAGE_AWARENESS } from '../../../src/protocol/syncWire.ts'
import { connectStock } from '../../support/stockClient.ts'
import type { BigMark } from './bigJourney.ts'

export interface RemoteSide {
  /** Edits `marks` in turn until the returned function is called, which gives how many edits there were. */
  edit(marks: readonly BigMark[], perSecond: number): () => number
  /** Moves all pointers until the returned function is called. */
  point(): () => void
  close(): void
}

const CURSORS = 30
const CURSORS_PER_SECOND = 20

export async function openRemoteSide(url: string, workshopId: string, token: string): Promise<RemoteSide> {
  const syncUrl = `${url.replace('http', 'ws')}/sync`
  const editor = connectStock(syncUrl, workshopId, { token })
  await editor.synced
  const pointers = await Promise.all(
    Array.from({ length: CURSORS }, () => openPointer(`${syncUrl}/${workshopId}/board?token=${token}`)),
  )
  return {
    edit(marks, perSecond) {
      const records = editor.doc.getMap('marks')
      let count = 0
      const timer = setInterval(() => {
        // A stride that meets every mark, so that no two edits in a row are neighbours.
        const mark = marks[(count * 37) % marks.length]
        if (mark === undefined) return
        const level = 1 + ((mark.level + Math.floor((count * 37) / marks.length) + 2) % 7)
        records.set(mark.id, { ...mark.record, level })
        count += 1
      }, 1000 / perSecond)
      return () => {
        clearInterval(timer)
        return count
      }
    },
    point() {
      let step = 0
      const timer = setInterval(() => {
        step += 1
        for (const [i, pointer] of pointers.entries())
          pointer.move({ x: 1 + 2 * Math.abs(Math.sin(step / 40 + i)), y: 2 + Math.cos(step / 30 + i) })
      }, 1000 / CURSORS_PER_SECOND)
      return () => clearInterval(timer)
    },
    close() {
      editor.close()
      for (const pointer of pointers) pointer.close()
    },
  }
}

interface Pointer {
  move(cursor: { readonly x: number; readonly y: number }): void
  close(): void
}

async function openPointer(url: string): Promise<Pointer> {
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  const socket = new WebSocket(url)
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  return {
    move(cursor) {
      awareness.setLocalState({ cursor, selection: null, editing: null, drag: null, held: null, guide: null })
      const encoder = encoding.createEncoder()
      encoding.writeVarUint(encoder, MESSAGE_AWARENESS)
      encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [doc.clientID]))
      if (socket.readyState === WebSocket.OPEN) socket.send(encoding.toUint8Array(encoder))
    },
    close() {
      socket.terminate()
      awareness.destroy()
      doc.destroy()
    },
  }
}
