// What other people wrote while this window was open, and whether taking a step back would take some of it away.
//
// Invariants
// - What arrives is dated by a count of arrivals, no clock: a step is as old as what had arrived when it was taken.
// - A place is named by record and field, not by Yjs item: what undo restores is a copy under the same name.
import * as Y from 'yjs'
import { RECORD_KINDS } from '../model/records.ts'
import { metaMap, readStoredRecord, recordMap } from './workshopDoc.ts'

/** The parts of the document that a step, as Yjs keeps it, put in and took out. */
export interface StepItems {
  readonly insertions: Parameters<typeof Y.isDeleted>[0]
  readonly deletions: Parameters<typeof Y.isDeleted>[0]
}

export interface OthersWork {
  /** How much has arrived so far: the date of a step taken now. */
  now(): number
  /** Going back over a step of that date would remove or overwrite what others wrote since, or what that refers to. */
  isInTheWay(step: StepItems, since: number): boolean
  destroy(): void
}

type Kind = (typeof RECORD_KINDS)[number]
/** `field` is undefined for the record as a whole; `inside`: letters of a shared text. */
interface Place {
  readonly kind: Kind | 'meta'
  readonly id: string
  readonly field: string | undefined
  readonly inside: boolean
}

/** When others last wrote. */
interface Touched {
  readonly kind: Kind | 'meta'
  readonly id: string
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
  function touch({ kind, id, field, inside }: Place): void {
    const before = touched.get(keyOf(kind, id))
    const record = before ?? { kind, id, whole: 0, any: 0, set: new Map(), written: new Map() }
    touched.set(keyOf(kind, id), record)
    record.any = arrivals
    if (field === undefined) record.whole = arrivals
    else record.written.set(field, arrivals)
    if (field !== undefined && !inside) record.set.set(field, arrivals)
  }

  function isInTheWay(step: StepItems, since: number): boolean {
    const { places, removed } = reach(doc, step)
    const whole = new Set(places.filter(isWhole).map(({ kind, id }) => keyOf(kind, id)))
    const fields = new Set(places.map(({ kind, id, field }) => keyOf(kind, id, field)))
    return typingWasCopied(doc, step) || places.some((place) => overlaps(place)) || refersToRemoved()

    function overlaps({ kind, id, field, inside }: Place): boolean {
      const record = touched.get(keyOf(kind, id))
      if (record === undefined) return false
      if (record.whole > since) return true
      if (field === undefined) return kind !== 'meta' && recordMap(doc, kind).has(id) && record.any > since
      if (whole.has(keyOf(kind, id))) return false // the record as a whole was asked about
      return ((inside ? record.set : record.written).get(field) ?? 0) > since
    }
    function refersToRemoved(): boolean {
      if (removed.size === 0) return false
      return [...touched.values()].some(
        ({ kind, id, any }) =>
          any > since && kind !== 'meta' && !whole.has(keyOf(kind, id)) && refers(kind, id),
      )
    }
    function refers(kind: Kind, id: string): boolean {
      const record = readStoredRecord(doc, kind, id)
      return Object.entries(record ?? {}).some(
        ([field, value]) => !fields.has(keyOf(kind, id, field)) && idsIn(value).some((to) => removed.has(to)),
      )
    }
  }

  doc.on('afterTransaction', watch)
  return { now: () => arrivals, isInTheWay, destroy: () => doc.off('afterTransaction', watch) }
}

/**
 * The letters of the step came back as copies, when the removal of their record was undone. Yjs joins copies that
 * stand side by side, whoever wrote them, and would take them away together: such a step is not gone back over.
 */
function typingWasCopied(doc: Y.Doc, { insertions }: StepItems): boolean {
  let copied = false
  doc.transact((transaction) => {
    Y.iterateDeletedStructs(transaction, insertions, (item) => {
      if (item instanceof Y.Item && item.redone !== null && item.content instanceof Y.ContentString)
        copied = true
    })
  })
  return copied
}

/** The places that going back over a step changes, and the ids of the records it would remove. */
function reach(doc: Y.Doc, step: StepItems): { places: Place[]; removed: ReadonlySet<unknown> } {
  const inserted = placesOf(doc, step.insertions)
  const deleted = placesOf(doc, step.deletions)
  const restored = new Set(deleted.filter(isWhole).map(({ id }) => id))
  const removed = inserted.filter(isWhole).map(({ id }) => id)
  return { places: [...inserted, ...deleted], removed: new Set(removed.filter((id) => !restored.has(id))) }
}

function placesOf(doc: Y.Doc, items: StepItems['insertions']): Place[] {
  const places = new Map<string, Place>()
  doc.transact((transaction) => {
    Y.iterateDeletedStructs(transaction, items, (item) => {
      if (!(item instanceof Y.Item) || !(item.parent instanceof Y.AbstractType)) return
      const place = placeIn(doc, item.parent, item.parentSub)
      if (place !== null) places.set(keyOf(place.kind, place.id, place.field, `${place.inside}`), place)
    })
  })
  return [...places.values()]
}

/** What a key of a shared type stands for; null outside of the records and the description. */
export function placeIn(doc: Y.Doc, type: unknown, key: string | null): Place | null {
  const path: (string | null)[] = [key]
  let root = type
  while (root instanceof Y.AbstractType && root._item !== null) {
    path.unshift(root._item.parentSub)
    root = root._item.parent
  }
  if (root === metaMap(doc))
    return { kind: 'meta', id: '', field: path[0] ?? undefined, inside: path.length > 1 }
  const kind = RECORD_KINDS.find((each) => recordMap(doc, each) === root)
  const [id, field] = path
  if (kind === undefined || typeof id !== 'string') return null
  return { kind, id, field: field ?? undefined, inside: path.length > 2 }
}

function isWhole({ field }: Place): boolean {
  return field === undefined
}

/** What a field may refer to: its value, or the parts of it (an action's place). */
function idsIn(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [value]
}

function keyOf(...parts: readonly (string | undefined)[]): string {
  return JSON.stringify(parts)
}
