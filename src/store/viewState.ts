// What this window looks at: selection, the offer and persona being rated, what is shown. Not shared, not saved
// in the document.
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Summons } from '../model/facilitation/sessionState.ts'
import type { CurveChoice } from '../model/insight/curveGap.ts'
import type { ActionId, FrictionId, NoteId, OfferId, PersonaId, SequenceId } from '../model/schema/ids.ts'
import { EVIDENCES, type Evidence } from '../model/schema/mark.ts'
import type { ErrorCode } from '../protocol/errors.ts'
import type { PartName } from '../sync/stepParts.ts'
import type { LaneFocus, MapFocus } from './mapFocus.ts'

export type Selection =
  | { readonly kind: 'action'; readonly id: ActionId }
  | { readonly kind: 'sequence'; readonly id: SequenceId }
  | { readonly kind: 'friction'; readonly id: FrictionId; readonly actionId: ActionId }

/** A mark under the pointer, not written yet: the level it would get. */
export interface MarkDrag {
  readonly markId: string
  readonly level: number
}

/** What several of can be picked, cut and dragged at once. */
export type Pickable = ActionId | SequenceId

/** An action whose title is being typed and that nobody else has yet: it becomes a record with its title. */
export interface ActionDraft {
  readonly id: ActionId
  readonly sequenceId: SequenceId
  /** Null: first in the sequence. */
  readonly afterId: ActionId | null
}

/** What has been done by one press, with the way back. */
export const UNDOABLE_NOTICES = [
  'removed',
  'actions-removed',
  'actions-added',
  'actions-moved',
  'sequences-removed',
  'sequences-added',
  'sequences-moved',
] as const

const TOLD = [
  'undo-overtaken',
  'redo-overtaken',
  'undo-partly',
  'redo-partly',
  'actions-copied',
  'actions-cut',
  'sequences-copied',
  'sequences-cut',
  'nothing-to-paste',
  'paste-by-keys',
  'let-in',
  'same-person',
  'part-missing',
] as const

/** What a notice may say besides why something was refused. */
export const NOTICES = [...UNDOABLE_NOTICES, ...TOLD] as const

/** Something to tell the person: shown for a while and read out. */
export interface Notice {
  /** Grows by one with each notice, so that the same sentence twice is two notices. */
  readonly serial: number
  readonly code: ErrorCode | (typeof NOTICES)[number]
  /** What the sentence is filled with. */
  readonly values?: Readonly<Record<string, string | number>>
  /** What was left as others have made it. */
  readonly kept?: readonly PartName[]
}

/** Words of the person's that found no place any more: shown until they are dismissed. */
export interface KeptWords {
  readonly serial: number
  readonly words: string
  /** Why they could not be shared. */
  readonly reason: ErrorCode
  /** The field of a number or a day, which has no place on the sheet; null for words. */
  readonly figure: string | null
}

/** From a cell of a lane: along its row, to another row, to another sequence, to an end of the row, or out of the lane. */
export type LaneWay =
  | { readonly right: -1 | 1 }
  | { readonly down: -1 | 1 }
  | { readonly sequence: -1 | 1 }
  | { readonly end: 'first' | 'last' }
  | 'home'

/** What the map, or the table in its place, can do for commands while it is on the page. */
export interface SheetHandle {
  /** Puts the keyboard at a place and brings it into view. */
  goTo(focus: MapFocus): void
  /** Says something to those who do not see it happen. */
  say(text: string): void
}

/** What the map can do besides. */
export interface MapHandle extends SheetHandle {
  /** Takes the keyboard to the strip above or below: cards, marks, lanes, sequences. False where there is none. */
  goToBand(step: -1 | 1): boolean
  /** Takes the keyboard from one cell of a lane to another, or to what the cell stands under. */
  goInLane(way: LaneWay): void
  /** The card or the sequence that a cell of a lane stands under. */
  homeOf(focus: LaneFocus): Exclude<MapFocus, LaneFocus> | null
  /** Brings a place into view, and leaves the keyboard where it is. */
  reveal(focus: MapFocus): void
  /** Opens the details of what is selected and moves the keyboard there. */
  openDetails(): void
  zoom(direction: 'in' | 'out'): void
  /** Shows the whole sheet. */
  fit(): void
}

/** What the page around the map or the table can do for commands. */
export interface FrameHandle {
  show(view: 'map' | 'table'): void
  showInsights(): void
  /** Opens the list of commands, or the page of shortcuts. */
  ask(what: 'palette' | 'shortcuts'): void
}

/** What the sticky notes on the map can do for commands. */
export interface NotesHandle {
  /** Takes the keyboard to a note and brings it into view. */
  goTo(id: NoteId): void
}

/** What is open at the side instead of the details of the selection. */
export type Aside =
  /** `take`: the keyboard goes there. */
  | { readonly kind: 'note'; readonly id: NoteId; readonly take: boolean }
  /** The comments on one record, or all. */
  | { readonly kind: 'comments'; readonly subjectId: string | null; readonly take: boolean }
  /** A blind rating or a vote: answering it, running it or what it found. Null: all of them. */
  | { readonly kind: 'rounds'; readonly roundId: string | null }

/** A view of the workshop, as "bring to me" names it. */
export type ShownPage = Summons['view']

export interface ViewState {
  readonly selection: Selection | null
  /** The offer whose marks can be moved; null means the first. */
  readonly offerId: OfferId | null
  /** The persona whose marks are shown; null means the first. */
  readonly personaId: PersonaId | null
  /** Curves the person asked to see or not, by `pairKey`; the others are seen when their persona is the active one. */
  readonly curvesAsked: ReadonlyMap<string, boolean>
  /** Kinds of marks that are drawn. */
  readonly evidenceShown: ReadonlySet<Evidence>
  /** Two curves with the gap between them shaded. */
  readonly compared: readonly [CurveChoice, CurveChoice] | null
  /** The offer and persona, by `pairKey`, whose curves stand out while one points at their name. */
  readonly emphasised: string | null
  readonly focus: MapFocus | null
  /** The place of the map that gets the keyboard as soon as it is there: see useStop.ts. */
  readonly wantedStop: string | null
  /** Lanes shown on the sheet and in the table; null while the person has not chosen. */
  readonly lanes: readonly string[] | null
  /** Actions, or sequences, picked together: never both. May name some that are gone. */
  readonly picked: ReadonlySet<Pickable>
  /** From where Shift picks on. */
  readonly pickAnchorId: Pickable | null
  /** Actions, or sequences, that the next paste moves to where it pastes. */
  readonly cutIds: ReadonlySet<Pickable>
  /** What the hand is dragging: actions, or sequences. */
  readonly heldIds: ReadonlySet<string>
  /** A tap picks instead of selecting: begun by a long press. */
  readonly picking: boolean
  /** The action or sequence whose name is being typed on the sheet. */
  readonly renamingId: ActionId | SequenceId | null
  readonly draft: ActionDraft | null
  readonly markDrag: MarkDrag | null
  readonly aside: Aside | null
  /** The view of the workshop that is on the page. */
  readonly page: ShownPage
  /** Goes to another view; null until the page can. */
  readonly showPage: ((page: ShownPage) => void) | null
  /** The panel of who runs the workshop is open. */
  readonly leading: boolean
  /** Texts that look like a person, and that the person at this window said are none. */
  readonly saidToBeGroups: ReadonlySet<string>
  /** The sticky note whose text is being typed on the sheet. */
  readonly typedNoteId: NoteId | null
  /** The next press on the sheet puts a sticky note there. */
  readonly placingNote: boolean
  /** What the person at this window is called: for what they sign. */
  readonly ownName: string
  /** Show other people's cursors, and one's own to them. */
  readonly cursors: boolean
  readonly notice: Notice | null
  /** What was announced of others' work, the latest last. */
  readonly heard: readonly { readonly serial: number; readonly text: string }[]
  readonly keptWords: readonly KeptWords[]
  /** One way to share for each field that holds words only this window has. See pendingDrafts.ts. */
  readonly pendingDrafts: ReadonlySet<() => boolean>
  /** Null while the table is shown. */
  readonly map: MapHandle | null
  readonly table: SheetHandle | null
  readonly frame: FrameHandle | null
  /** Null while no notes are drawn. */
  readonly notes: NotesHandle | null
}

export type ViewStore = StoreApi<ViewState>

export function createViewStore(cursors: boolean): ViewStore {
  return createStore<ViewState>(() => ({
    selection: null,
    offerId: null,
    personaId: null,
    curvesAsked: new Map(),
    evidenceShown: new Set(EVIDENCES),
    compared: null,
    emphasised: null,
    focus: null,
    wantedStop: null,
    lanes: null,
    picked: new Set(),
    pickAnchorId: null,
    cutIds: new Set(),
    heldIds: new Set(),
    picking: false,
    renamingId: null,
    draft: null,
    markDrag: null,
    aside: null,
    page: 'map',
    showPage: null,
    leading: false,
    saidToBeGroups: new Set(),
    typedNoteId: null,
    placingNote: false,
    ownName: '',
    cursors,
    notice: null,
    heard: [],
    keptWords: [],
    pendingDrafts: new Set(),
    map: null,
    table: null,
    frame: null,
    notes: null,
  }))
}
