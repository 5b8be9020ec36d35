// What other people wrote while this window was open, and which parts of a step have to stay as they are because going
// back over them would take some of that away.
//
// Invariants
// - What arrives is dated by a count of arrivals, no clock: a step is as old as what had arrived when it was taken.
// - Whatever stays, nothing that stays refers to what goes, or to what does not come back.
import type * as Y from 'yjs'
import {
  idsIn,
  keyOf,
  type PartName,
  type Place,
  partsOf,
  placeIn,
  type StepItems,
  type StepPart,
} from './stepParts.ts'
import { readStoredRecord, recordMap } from './workshopDoc.ts'

export interface OthersWork {
  /** How much has arrived so far: the date of a step taken now. */
  now(): number
  /** The parts of a step of that date that must stay, by their key; of how many. They count as others' work from now on. */
  inTheWay(
    step: StepItems,
    since: number,
  ): { readonly kept: ReadonlyMap<string, PartName>; readonly of: number }
  destroy(): void
}

/** When others last wrote. */
interface Touched extends PartName {
  /** Made, removed or replaced the record; 0 for never. */
  whole: number
  /** Wrote anything of it. */
  any: number
  /** Set the field. */
  readonly set: Map<string, number>
  /** Set the field, or typed in it. */
  readonly written: Map<string, number>
}

export function watchOthers(doc: Y.Doc): OthersWork {
  const touched = new Map<string, Touched>()
  let arrivals = 0

  function watch(transaction: Y.Transaction): void {
    if (transaction.local || transaction.changed.size === 0) return
    arrivals++
    for (const [type, keys] of transaction.changed)
      for (const key of keys) {
        const place = placeIn(doc, type, key)
        if (place !== null) touch(place)
      }
  }
  function recordOf({ kind, id }: PartName): Touched {
    const before = touched.get(keyOf(kind, id))
    const record = before ?? { kind, id, whole: 0, any: 0, set: new Map(), written: new Map() }
    touched.set(keyOf(kind, id), record)
    return record
  }
  function touch({ kind, id, field, inside }: Place): void {
    const record = recordOf({ kind, id })
    record.any = arrivals
    if (field === undefined) record.whole = arrivals
    else record.written.set(field, arrivals)
    if (field !== undefined && !inside) record.set.set(field, arrivals)
  }

  /** Others have written since where this part would. */
  function overlaps({ places, copiedTyping }: StepPart, since: number): boolean {
    const isWhole = places.some(({ field }) => field === undefined)
    return copiedTyping || places.some(isWritten)

    function isWritten({ kind, id, field, inside }: Place): boolean {
      const record = touched.get(keyOf(kind, id))
      if (record === undefined) return false
      if (record.whole > since) return true
      if (field === undefined) return kind !== 'meta' && recordMap(doc, kind).has(id) && record.any > since
      if (isWhole) return false // the record as a whole was asked about
      return ((inside ? record.set : record.written).get(field) ?? 0) > since
    }
  }

  function inTheWay(step: StepItems, since: number) {
    const parts = partsOf(doc, step)
    const kept = new Map<string, StepPart>()
    for (const [key, part] of parts) if (overlaps(part, since)) kept.set(key, part)
    // One that stays may hold others.
    for (let size = -1; size < kept.size; ) {
      size = kept.size
      for (const [key, part] of parts) if (!kept.has(key) && isHeld(part)) kept.set(key, part)
    }
    for (const part of kept.values()) recordOf(part).any = arrivals
    return { kept, of: parts.size }

    function isHeld(part: StepPart): boolean {
      if (tookThePlaceOfKept(part)) return true
      if (part.effect === 'removes') return belongsToKept(part) || isReferredTo(part.id)
      return [...kept.values()].some(
        ({ kind, id, effect }) =>
          effect === 'restores' &&
          kind !== 'meta' &&
          part.restoredIds.has(id) &&
          !recordMap(doc, kind).has(id),
      )
    }
    /** What a step made in the place of what it removed (a note that became an action): one of the two is there. */
    function tookThePlaceOfKept({ effect }: StepPart): boolean {
      const other = effect === 'removes' ? 'restores' : 'removes'
      return effect !== 'sets' && [...kept.values()].some((each) => each.effect === other)
    }
    /** The marks and frictions of an action that stays. */
    function belongsToKept({ kind, id }: StepPart): boolean {
      const record = kind === 'meta' ? null : readStoredRecord(doc, kind, id)
      const fields = Object.values(record ?? {})
      return [...kept.values()].some((each) => each.effect === 'removes' && fields.includes(each.id))
    }
    function isReferredTo(id: string): boolean {
      const stays = [...touched.values()].filter(({ any }) => any > since)
      return [...stays, ...kept.values()].some((record) => refersTo(record, id))
    }
    /** When the rest of the step is taken back. */
    function refersTo({ kind, id }: PartName, to: string): boolean {
      if (kind === 'meta') return false
      const own = parts.get(keyOf(kind, id))
      const goes = own !== undefined && !kept.has(keyOf(kind, id)) ? own : null
      if (goes?.effect === 'removes') return false
      const setBack = new Set(goes?.places.map(({ field }) => field))
      return Object.entries(readStoredRecord(doc, kind, id) ?? {}).some(
        ([field, value]) => !setBack.has(field) && idsIn(value).includes(to),
      )
    }
  }

  doc.on('afterTransaction', watch)
  return { now: () => arrivals, inTheWay, destroy: () => doc.off('afterTransaction', watch) }
}
