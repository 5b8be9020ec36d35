// What this window looks at: selection, the offer and persona being rated, what is shown. Not shared, not saved
// in the document.
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CurveChoice } from '../model/insight/curveGap.ts'
import type { ActionId, FrictionId, NoteId, OfferId, PersonaId, SequenceId } from '../model/schema/ids.ts'
import { EVIDENCES, type Evidence } from '../model/schema/mark.ts'
import type { ErrorCode } from '../protocol/errors.ts'
import type { MapFocus } from './mapFocus.ts'

export type Selection =
  | { readonly kind: 'action'; readonly id: ActionId }
  | { readonly kind: 'sequence'; readonly id: SequenceId }
  | { readonly kind: 'friction'; readonly id: FrictionId; readonly actionId: ActionId }

/** A mark under the pointer, not written yet: the level it would get. */
export interface MarkDrag {
  readonly markId: string
  readonly level: number
}

/** Something to tell the person: shown for a while and read out. */
export interface Notice {
  /** Grows by one with each notice, so that the same sentence twice is two notices. */
  readonly serial: number
  readonly code: ErrorCode | 'undo-overtaken' | 'redo-overtaken' | 'removed'
}

/** What is open at the side instead of the details of the selection. */
export type Aside =
  /** `take`: the keyboard goes there. */
  | { readonly kind: 'note'; readonly id: NoteId; readonly take: boolean }
  /** The comments on one record, or all. */
  | { readonly kind: 'comments'; readonly subjectId: string | null; readonly take: boolean }

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
  /** The action whose title is being typed on its card. */
  readonly renamingId: ActionId | null
  readonly markDrag: MarkDrag | null
  readonly aside: Aside | null
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
  /** One way to share for each field that holds words only this window has. See pendingDrafts.ts. */
  readonly pendingDrafts: ReadonlySet<() => boolean>
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
    renamingId: null,
    markDrag: null,
    aside: null,
    typedNoteId: null,
    placingNote: false,
    ownName: '',
    cursors,
    notice: null,
    heard: [],
    pendingDrafts: new Set(),
  }))
}
