// Putting down what was copied: one step to undo.
import type { Change } from '../change.ts'
import { type Clip, sequencesIn } from '../clip.ts'
import { must } from '../must.ts'
import { firstOrderKeys, orderKeysAfter, orderKeysLast } from '../order.ts'
import { parseRecord } from '../parseRecords.ts'
import type { Records } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Action, NO_DETAILS } from '../schema/action.ts'
import { touchpointId } from '../schema/channel.ts'
import { NEW_FRICTION } from '../schema/friction.ts'
import type { ActionId, NewId, SequenceId } from '../schema/ids.ts'
import { markId } from '../schema/mark.ts'
import { placesIn } from './action.ts'
import { parseName, parseOptionalText, parseText, parseTitle } from './text.ts'

export interface PasteClip {
  readonly clip: Clip
  readonly sequenceId: SequenceId
  /** The action to stand behind; null puts them at the end of the sequence. */
  readonly afterId: ActionId | 'first' | null
  /** Into the workshop that it is from: frictions stay with their own action, as with a duplicate. */
  readonly home: boolean
}

/** Puts the actions of a clip, with their marks and channels, into a sequence. */
export function pasteClip(
  records: Records,
  { clip, sequenceId, afterId, home }: PasteClip,
  newId: NewId,
): Result<readonly Change[], 'sequence-missing' | 'action-missing' | 'title-missing' | 'title-too-long'> {
  if (!records.sequences.has(sequenceId)) return fail('sequence-missing')
  const siblings = placesIn(records, sequenceId)
  const keys =
    afterId === null
      ? orderKeysLast(siblings, clip.actions.length)
      : orderKeysAfter(siblings, afterId === 'first' ? null : afterId, clip.actions.length)
  if (keys === null) return fail('action-missing')
  return actionsOf(records, clip, (i) => ({ sequenceId, orderKey: must(keys[i]) }), home, newId)
}

/** Puts the sequences of a clip with their actions behind `afterId`; null puts them at the end. */
export function pasteSequences(
  records: Records,
  {
    clip,
    afterId,
    home,
  }: { readonly clip: Clip; readonly afterId: SequenceId | null; readonly home: boolean },
  newId: NewId,
): Result<
  readonly Change[],
  'sequence-missing' | 'name-missing' | 'name-too-long' | 'text-too-long' | 'title-missing' | 'title-too-long'
> {
  const clipped = sequencesIn(clip)
  if (clipped.length === 0) return fail('sequence-missing')
  const siblings = records.sequences.values()
  const keys =
    afterId === null
      ? orderKeysLast(siblings, clipped.length)
      : orderKeysAfter(siblings, afterId, clipped.length)
  if (keys === null) return fail('sequence-missing')
  const changes: Change[] = []
  for (const [i, { sequence, actions }] of clipped.entries()) {
    const name = parseName(sequence.name)
    if (!name.ok) return name
    const situation = parseOptionalText(sequence.situation)
    if (!situation.ok) return situation
    const id = newId('sequence')
    const own = firstOrderKeys(actions.length)
    const put = actionsOf(
      records,
      { ...clip, actions },
      (n) => ({ sequenceId: id, orderKey: must(own[n]) }),
      home,
      newId,
    )
    if (!put.ok) return put
    const { moment } = sequence
    const record = { id, name: name.value, situation: situation.value, moment, orderKey: must(keys[i]) }
    changes.push({ op: 'put', kind: 'sequences', record }, ...put.value)
  }
  return ok(changes)
}

function actionsOf(
  records: Records,
  clip: Clip,
  placeOf: (index: number) => Action['place'],
  home: boolean,
  newId: NewId,
): Result<readonly Change[], 'title-missing' | 'title-too-long'> {
  const changes: Change[] = []
  for (const [i, clipped] of clip.actions.entries()) {
    const title = parseTitle(clipped.title)
    if (!title.ok) return title
    const own = { id: newId('action'), place: placeOf(i), title: title.value }
    // Fields that this version cannot read are left behind with what they say.
    const record = parseRecord('actions', own.id, { ...NO_DETAILS, ...clipped.fields, ...own })
    changes.push({ op: 'put', kind: 'actions', record: record ?? { ...NO_DETAILS, ...own } })
    changes.push(...marksOf(records, clip, clipped, own.id), ...channelsOf(records, clipped, own.id))
    if (!home) changes.push(...frictionsOf(clipped, own.id, newId))
  }
  return ok(changes)
}

type Clipped = Clip['actions'][number]

/** Marks of personas and offers that are here too, by id or by name, on the scale of this workshop. */
function marksOf(
  { personas, offers, meta }: Records,
  clip: Clip,
  { marks }: Clipped,
  actionId: ActionId,
): Change[] {
  const levels = meta?.levels ?? clip.levels
  const byId = new Map<string, Change>()
  for (const mark of marks) {
    const persona = sameNamed(personas, mark.persona)
    const offer = sameNamed(offers, mark.offer)
    if (persona === undefined || offer === undefined) continue
    const subject = { actionId, personaId: persona.id, offerId: offer.id }
    const id = markId(subject, 'apriori')
    const share = (Math.min(clip.levels, Math.max(1, mark.level)) - 1) / (clip.levels - 1)
    const level = Math.round(1 + share * (levels - 1))
    byId.set(id, { op: 'put', kind: 'marks', record: { id, ...subject, evidence: 'apriori', level } })
  }
  return [...byId.values()]
}

function channelsOf({ channels }: Records, clipped: Clipped, actionId: ActionId): Change[] {
  const here = new Set(clipped.channels.flatMap((channel) => sameNamed(channels, channel)?.id ?? []))
  return [...here].map((channelId) => {
    const record = { id: touchpointId(actionId, channelId), actionId, channelId }
    return { op: 'put', kind: 'touchpoints', record }
  })
}

function frictionsOf({ frictions }: Clipped, actionId: ActionId, newId: NewId): Change[] {
  const keys = firstOrderKeys(frictions.length)
  return frictions.flatMap((words, i): Change[] => {
    const text = parseText(words)
    if (!text.ok) return []
    const record = {
      ...NEW_FRICTION,
      id: newId('friction'),
      actionId,
      text: text.value,
      orderKey: must(keys[i]),
    }
    return [{ op: 'put', kind: 'frictions', record }]
  })
}

/** The one with that id, else the one with that name. */
function sameNamed<Item extends { readonly id: string; readonly name: string }>(
  items: ReadonlyMap<string, Item>,
  { id, name }: { readonly id: string; readonly name: string },
): Item | undefined {
  return items.get(id) ?? [...items.values()].find((item) => item.name === name)
}
