// A step of undo or redo, taken apart by the record that each part of it changes.
//
// Invariants
// - A part is named by its record, not by Yjs item: what undo restores is a copy under the same name.
// - The parts of a step are all of it: a step without any of them changes nothing.
import * as Y from 'yjs'
import type { Change } from '../model/change.ts'
import { RECORD_KINDS, type RecordKind } from '../model/records.ts'
import { metaMap, recordMap } from './workshopDoc.ts'

type Ranges = Parameters<typeof Y.isDeleted>[0]

/** The parts of the document that a step, as Yjs keeps it, put in and took out. */
export interface StepItems {
  readonly insertions: Ranges
  readonly deletions: Ranges
}

/** A record, or a field of the workshop's description. */
export interface PartName {
  readonly kind: RecordKind | 'meta'
  readonly id: string
}

/** `field` is undefined for the record as a whole; `inside`: letters of a shared text. */
export interface Place extends PartName {
  readonly field: string | undefined
  readonly inside: boolean
}

/** What going back over a step does to one record. */
export interface StepPart extends PartName {
  readonly places: readonly Place[]
  /** The record goes, comes back, or has some fields set back. */
  readonly effect: 'removes' | 'restores' | 'sets'
  /** What comes back with it refers to these. */
  readonly restoredIds: ReadonlySet<unknown>
  /** Letters of it came back as copies, when the removal of their record was undone. */
  readonly copiedTyping: boolean
}

export function partsOf(doc: Y.Doc, step: StepItems): ReadonlyMap<string, StepPart> {
  const parts = new Map<string, Draft>()
  each(doc, step.insertions, (item, place) => {
    const part = draftOf(parts, place)
    part.places.push(place)
    if (place.field === undefined) part.made = true
    // Yjs joins copies that stand side by side, whoever wrote them, and would take them away together.
    if (item.redone !== null && item.content instanceof Y.ContentString) part.copiedTyping = true
  })
  each(doc, step.deletions, (item, place) => {
    if (Y.isDeleted(step.insertions, item.id)) return // came and went within the step
    const part = draftOf(parts, place)
    part.places.push(place)
    if (place.field === undefined) part.removed = true
    if (!place.inside) for (const id of idsWithin(item.content.getContent().at(-1))) part.restoredIds.add(id)
  })
  return new Map(
    [...parts].map(([key, { made, removed, ...part }]) => [
      key,
      { ...part, effect: effectOf(made, removed) },
    ]),
  )
}

/**
 * What the step would touch, in the terms in which permissions are asked for; it says where, not to what. A record that comes
 * back, or goes back to a place, is asked about at each record that it would refer to.
 */
export function askedBy(doc: Y.Doc, step: StepItems): readonly Change[] {
  return [...partsOf(doc, step).values()].flatMap(({ kind, id, restoredIds, places, effect }): Change[] => {
    if (kind === 'meta') return [{ op: 'meta', fields: {} }]
    const at = [...restoredIds].filter((other) => typeof other === 'string')
    const fields = effect === 'sets' ? fieldsAt(places) : {}
    return [
      { op: 'patch', kind, id, fields },
      ...at.map(
        (other): Change => ({
          op: 'patch',
          kind,
          id,
          fields: { ...fields, sequenceId: other, actionId: other },
        }),
      ),
    ]
  })
}

/** The fields that are set back, by name; none for a record as a whole. */
function fieldsAt(places: readonly Place[]): Record<string, undefined> {
  const names = places.flatMap(({ field }) => (field === undefined ? [] : [field]))
  return names.length < places.length ? {} : Object.fromEntries(names.map((name) => [name, undefined]))
}

function effectOf(made: boolean, removed: boolean): StepPart['effect'] {
  if (made === removed) return 'sets' // both: a value that took the place of another
  return made ? 'removes' : 'restores'
}

type Draft = Omit<StepPart, 'effect' | 'places' | 'restoredIds'> & {
  readonly places: Place[]
  readonly restoredIds: Set<unknown>
  copiedTyping: boolean
  made: boolean
  removed: boolean
}

function draftOf(parts: Map<string, Draft>, place: Place): Draft {
  const { kind, id } = nameOf(place)
  const blank = {
    kind,
    id,
    places: [],
    restoredIds: new Set(),
    copiedTyping: false,
    made: false,
    removed: false,
  }
  const part: Draft = parts.get(keyOf(kind, id)) ?? blank
  parts.set(keyOf(kind, id), part)
  return part
}

/** The step without the parts of these keys. */
export function withoutParts(doc: Y.Doc, step: StepItems, keys: ReadonlySet<string>): StepItems {
  const rest = (ranges: Ranges): Ranges => {
    const kept = Y.createDeleteSet()
    each(doc, ranges, (item, place) => {
      const { kind, id } = nameOf(place)
      if (keys.has(keyOf(kind, id))) return
      const ofClient = kept.clients.get(item.id.client) ?? []
      kept.clients.set(item.id.client, [...ofClient, { clock: item.id.clock, len: item.length }])
    })
    return kept
  }
  return { insertions: rest(step.insertions), deletions: rest(step.deletions) }
}

function each(doc: Y.Doc, ranges: Ranges, visit: (item: Y.Item, place: Place) => void): void {
  doc.transact((transaction) => {
    Y.iterateDeletedStructs(transaction, ranges, (item) => {
      if (!(item instanceof Y.Item) || !(item.parent instanceof Y.AbstractType)) return
      const place = placeIn(doc, item.parent, item.parentSub)
      if (place !== null) visit(item, place)
    })
  })
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

/** The fields of the description have nothing to do with each other: each is a part of its own. */
function nameOf({ kind, id, field }: Place): PartName {
  return kind === 'meta' ? { kind, id: field ?? '' } : { kind, id }
}

/** What a field may refer to: its value, or the parts of it (an action's place). */
export function idsIn(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [value]
}

/** The same of what came back: a field, or a record that is one value. */
function idsWithin(value: unknown): unknown[] {
  return value instanceof Y.AbstractType ? [] : idsIn(value).flatMap(idsIn)
}

export function keyOf(...parts: readonly (string | undefined)[]): string {
  return JSON.stringify(parts)
}
