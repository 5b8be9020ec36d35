// Putting down actions, or lines of text, where the person is.

import { type Clip, clipOfSequence } from '../model/clip.ts'
import { duplicateActions, pasteActions } from '../model/commands/actions.ts'
import { pasteClip, pasteSequence } from '../model/commands/clip.ts'
import type { ActionId, NewId, SequenceId } from '../model/schema/ids.ts'
import type { Workshop } from '../store/workshop.ts'
import { type CommandContext, journeyOf, placeOf, sequenceAt, targetActions } from './commandContext.ts'
import { moveTogether } from './moveActions.ts'
import { pick } from './pick.ts'

export interface PastePlace {
  readonly sequenceId: SequenceId
  readonly afterId: ActionId | 'first' | null
}

/** Behind the last of the picked actions or the one at hand, else at the end of the sequence; null without any. */
export function pastePlace(context: CommandContext): PastePlace | null {
  const place = placeOf(context)
  const afterId = targetActions(context).at(-1)
  if (afterId !== undefined) {
    const sequenceId = sequenceAt(context, { kind: 'card', id: afterId })
    if (sequenceId !== null) return { sequenceId, afterId }
  }
  const here = place === null ? null : sequenceAt(context, place)
  const sequenceId = here ?? journeyOf(context).sequences.at(-1)?.sequence.id
  return sequenceId === undefined ? null : { sequenceId, afterId: null }
}

/** Each line becomes an action. */
export function pasteLines(context: CommandContext, text: string, to = pastePlace(context)): void {
  if (to === null) return
  addAndPick(context, (newId) => (r) => pasteActions(r, { ...to, text }, newId))
}

/** What was cut here moves; everything else comes as a copy. */
export function putDown(context: CommandContext, clip: Clip): void {
  const { workshop } = context
  const home = clip.workshopId === workshop.id
  if (clip.sequence !== null) {
    putSequence(context, clip, home)
    return
  }
  const to = pastePlace(context)
  if (to === null) return
  const cut = movable(workshop, clip)
  if (cut.length === 0) {
    addAndPick(context, (newId) => (r) => pasteClip(r, { clip, ...to, home }, newId))
    return
  }
  moveTogether(context, {
    ids: cut,
    toSequenceId: to.sequenceId,
    afterId: to.afterId === 'first' ? null : (to.afterId ?? lastOf(context, to.sequenceId)),
  })
  workshop.view.setState({ cutIds: new Set() })
  workshop.notify('actions-moved', { values: { count: cut.length } })
  const [first] = cut
  if (first !== undefined) workshop.view.getState().map?.goTo({ kind: 'card', id: first })
}

/** What the keyboard is at, once more beside it. */
export function duplicateHere(context: CommandContext): void {
  const place = placeOf(context)
  const ids = targetActions(context)
  if (ids.length > 0) addAndPick(context, (newId) => (r) => duplicateActions(r, ids, newId))
  else if (place?.kind === 'sequence') duplicateSequence(context, place.id)
}

function duplicateSequence(context: CommandContext, id: SequenceId): void {
  const { workshop } = context
  const actions = journeyOf(context).sequences.find((s) => s.sequence.id === id)?.actions ?? []
  const ids = actions.map((a) => a.id)
  const clip = clipOfSequence(workshop.records.getState(), workshop.id, id, ids)
  if (clip !== null) putSequence(context, clip, true)
}

function putSequence(context: CommandContext, clip: Clip, home: boolean): void {
  const { workshop } = context
  const place = placeOf(context)
  const afterId = place === null ? null : sequenceAt(context, place)
  const made = collecting(workshop)
  if (workshop.run((r) => pasteSequence(r, { clip, afterId, home }, made.newId)) !== null) return
  workshop.notify('actions-added', { values: { count: made.actionIds.length } })
  const [id] = made.sequenceIds
  workshop.view.setState({ picked: new Set(), selection: null })
  if (id !== undefined) workshop.view.getState().map?.goTo({ kind: 'sequence', id })
}

type Command = Parameters<Workshop['run']>[0]

/** Runs what adds actions, tells how many, and picks them, so that the next command is about them. */
function addAndPick(context: CommandContext, commandWith: (newId: NewId) => Command): void {
  const { workshop } = context
  const made = collecting(workshop)
  // A command may be asked twice: the ids of the last time count.
  const refused = workshop.run((records) => commandWith(made.restart())(records))
  const [first] = made.actionIds
  if (refused !== null || first === undefined) return
  pick(context, made.actionIds.length > 1 ? made.actionIds : [], first)
  workshop.notify('actions-added', { values: { count: made.actionIds.length } })
  workshop.view.getState().map?.goTo({ kind: 'card', id: first })
}

/** New ids, remembered. */
function collecting(workshop: Workshop) {
  let actionIds: ActionId[] = []
  let sequenceIds: SequenceId[] = []
  const newId: NewId = (kind) => {
    const id = workshop.newId(kind)
    if (kind === 'action') actionIds.push(id as ActionId)
    if (kind === 'sequence') sequenceIds.push(id as SequenceId)
    return id
  }
  return {
    newId,
    restart() {
      actionIds = []
      sequenceIds = []
      return newId
    },
    get actionIds() {
      return actionIds
    },
    get sequenceIds() {
      return sequenceIds
    },
  }
}

/** The actions of the clip, when it is what was cut here last and they are still there. */
function movable(workshop: Workshop, clip: Clip): ActionId[] {
  const { cutIds } = workshop.view.getState()
  const { actions } = workshop.records.getState()
  if (clip.workshopId !== workshop.id || clip.actions.length !== cutIds.size) return []
  if (!clip.actions.every(({ id }) => cutIds.has(id as ActionId))) return []
  return [...cutIds].filter((id) => actions.has(id))
}

function lastOf(context: CommandContext, sequenceId: SequenceId): ActionId | null {
  const there = journeyOf(context).sequences.find((s) => s.sequence.id === sequenceId)?.actions ?? []
  return there.at(-1)?.id ?? null
}
