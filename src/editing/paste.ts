// Putting down actions, or lines of text, where the person is.

import { type Clip, clipOfSequences } from '../model/clip.ts'
import { duplicateActions, pasteActions } from '../model/commands/actions.ts'
import { pasteClip, pasteSequences } from '../model/commands/clip.ts'
import type { ActionId, NewId, SequenceId } from '../model/schema/ids.ts'
import type { Pickable } from '../store/viewState.ts'
import type { Workshop } from '../store/workshop.ts'
import {
  type CommandContext,
  journeyOf,
  placeOf,
  sequenceAt,
  sheetOf,
  targetActions,
  targetSequences,
} from './commandContext.ts'
import { moveTogether } from './moveActions.ts'
import { pick } from './pick.ts'
import { moveSequences } from './sequences.ts'

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
  if (clip.sequences.length > 0) {
    putSequences(context, clip, home)
    return
  }
  const to = pastePlace(context)
  if (to === null) return
  const cut = movable<ActionId>(workshop, clip, 'actions')
  if (cut.length === 0) {
    addAndPick(context, (newId) => (r) => pasteClip(r, { clip, ...to, home }, newId))
    return
  }
  const moved = moveTogether(context, {
    ids: cut,
    toSequenceId: to.sequenceId,
    afterId: to.afterId === 'first' ? null : (to.afterId ?? lastOf(context, to.sequenceId)),
  })
  // Why not is said already, and what was cut can still be put elsewhere.
  if (!moved) return
  workshop.view.setState({ cutIds: new Set() })
  workshop.notify('actions-moved', { values: { count: cut.length } })
  const [first] = cut
  if (first !== undefined) sheetOf(context)?.goTo({ kind: 'card', id: first })
}

/** What the keyboard is at, or what is picked, once more beside it. */
export function duplicateHere(context: CommandContext): void {
  const { workshop } = context
  const ids = targetActions(context)
  const sequenceIds = targetSequences(context)
  if (ids.length > 0) addAndPick(context, (newId) => (r) => duplicateActions(r, ids, newId))
  else if (sequenceIds.length > 0)
    addSequences(context, clipOfSequences(workshop.records.getState(), workshop.id, sequenceIds), true)
}

function putSequences(context: CommandContext, clip: Clip, home: boolean): void {
  const { workshop } = context
  const cut = movable<SequenceId>(workshop, clip, 'sequences')
  if (cut.length === 0) {
    addSequences(context, clip, home)
    return
  }
  const afterId = behindHere(context) ?? journeyOf(context).sequences.at(-1)?.sequence.id ?? null
  if (!moveSequences(context, cut, afterId)) return
  workshop.view.setState({ cutIds: new Set() })
  workshop.notify('sequences-moved', { values: { count: cut.length } })
  const [first] = cut
  if (first !== undefined) sheetOf(context)?.goTo({ kind: 'sequence', id: first })
}

/** The last of the picked sequences, or the one at hand. */
function behindHere(context: CommandContext): SequenceId | null {
  const place = placeOf(context)
  return targetSequences(context).at(-1) ?? (place === null ? null : sequenceAt(context, place))
}

function addSequences(context: CommandContext, clip: Clip, home: boolean): void {
  const { workshop } = context
  const afterId = behindHere(context)
  const made = collecting(workshop)
  if (workshop.run((r) => pasteSequences(r, { clip, afterId, home }, made.restart())) !== null) return
  const ids = made.sequenceIds
  const [first] = ids
  workshop.view.setState({ selection: null })
  pick(context, ids.length > 1 ? ids : [], first)
  workshop.notify('sequences-added', { values: { count: ids.length } })
  if (first !== undefined) sheetOf(context)?.goTo({ kind: 'sequence', id: first })
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
  sheetOf(context)?.goTo({ kind: 'card', id: first })
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

/** What the clip has, when it is what was cut here last, and is still there. */
function movable<Id extends Pickable>(workshop: Workshop, clip: Clip, what: 'actions' | 'sequences'): Id[] {
  const { cutIds } = workshop.view.getState()
  const records: ReadonlyMap<string, unknown> = workshop.records.getState()[what]
  if (clip.workshopId !== workshop.id || clip[what].length !== cutIds.size) return []
  if (!clip[what].every(({ id }) => cutIds.has(id as Pickable))) return []
  return [...cutIds].filter((id) => records.has(id)) as Id[]
}

function lastOf(context: CommandContext, sequenceId: SequenceId): ActionId | null {
  const there = journeyOf(context).sequences.find((s) => s.sequence.id === sequenceId)?.actions ?? []
  return there.at(-1)?.id ?? null
}
